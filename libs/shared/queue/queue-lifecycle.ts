import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { WorkerHost } from '@nestjs/bullmq';
import { DiscoveryService } from '@nestjs/core';
import { RuntimeConfig } from '@app/shared/config';
import type { JobWorker } from './job-worker';

/** Starts with workers that work, and stops them while the database and all else that their jobs use is still there. */
@Injectable()
export class QueueLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly runtime: RuntimeConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all(this.workers().map((worker) => worker.connect()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers().map((worker) => worker.closeWithin(this.runtime.shutdownTimeoutMs)));
  }

  private workers(): JobWorker[] {
    return this.discovery
      .getProviders()
      .map(({ instance }: { instance: unknown }) => instance)
      .filter((instance) => instance instanceof WorkerHost)
      .flatMap(started);
  }
}

/** The worker of a processor; none when the process stops before it has started. */
function started(host: WorkerHost): JobWorker[] {
  try {
    return [host.worker as JobWorker];
  } catch {
    return [];
  }
}
