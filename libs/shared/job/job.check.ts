import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { JobConfig } from '@app/shared/config';
import { HealthRegistry } from '@app/shared/health';
import { stuckQueues } from './job.stuck';

/**
 * Work that nobody does makes an API process no worse at what it does: it is shown as degraded, so that somebody looks, and
 * keeps getting requests. Taking it out would add an outage to a delay.
 */
@Injectable()
export class WorkerCheck implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly health: HealthRegistry,
    private readonly config: JobConfig,
  ) {}

  onModuleInit(): void {
    this.health.register('workers', () => this.look(), { optional: true });
  }

  /** @throws Error that names the queues */
  private async look(): Promise<void> {
    const stuck = await stuckQueues(this.dataSource, this.config.stuckAfter);
    if (stuck.length === 0) return;
    const said = stuck.map(({ queue, seconds }) => `${queue} for ${Math.round(seconds)} s`);
    throw new Error(`nobody works off ${said.join(', ')}`);
  }
}
