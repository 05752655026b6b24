import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '@app/shared/health';
import { ReadPool } from './read-pool';

/** A process without its database is not ready. */
@Injectable()
export class DatabaseCheck implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly pool: ReadPool,
  ) {}

  onModuleInit(): void {
    this.health.register('database', () => this.pool.ping());
  }
}
