import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { JobConfig } from '@app/shared/config';
import { Job } from './job.entity';
import { RecurringSweep } from './recurrence/recurring';

/** So many jobs are deleted at a time. */
const BATCH = 1000;

/** Deletes jobs that were over long ago, failed ones later than others, so that there is time to look into them. */
@Injectable()
export class JobCleaning {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly config: JobConfig,
  ) {}

  /** A job that another row points at is kept as long as that row. */
  @RecurringSweep({ name: 'jobs.cleaning', every: '1 hour' })
  async clean(manager: EntityManager): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      `DELETE FROM job WHERE id IN (
         SELECT id FROM job WHERE finished_at < now() - make_interval(days => least($1::integer, $2::integer))
           AND finished_at < now() - make_interval(days => CASE state WHEN 'failed' THEN $2::integer ELSE $1::integer END)
           ${this.pointers.map((pointer) => `AND NOT EXISTS (SELECT FROM ${pointer} = job.id)`).join(' ')}
         ORDER BY finished_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
      [this.config.retentionDays, this.config.failedRetentionDays],
    );
    return count === BATCH;
  }

  /** Columns of other tables that hold ids of jobs. */
  private get pointers(): string[] {
    return this.dataSource.entityMetadatas
      .flatMap(({ foreignKeys }) => foreignKeys)
      .filter(({ referencedEntityMetadata: { target } }) => target === Job)
      .map(({ entityMetadata: { tablePath }, columnNames: [column] }) => `"${tablePath}" WHERE "${column}"`);
  }
}
