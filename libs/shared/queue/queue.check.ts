import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HealthRegistry } from '@app/shared/health';
import { JobQueue } from './job-queue';

/** A process whose queues are away takes orders, keeps them in the database, and sends them later. */
@Injectable()
export class QueueCheck implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly discovery: DiscoveryService,
  ) {}

  onModuleInit(): void {
    this.health.register('queue', () => Promise.all(this.queues().map((queue) => queue.count())), { optional: true });
  }

  private queues(): JobQueue[] {
    return this.discovery
      .getProviders()
      .map(({ instance }: { instance: unknown }) => instance)
      .filter((instance) => instance instanceof JobQueue);
  }
}
