import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobConfig } from '@app/shared/config';
import { RecurringSweep } from '@app/shared/job';
import { RunFiles } from './run-files';

/** So many runs are deleted at a time. */
const BATCH = 1000;

/** Deletes the files of runs that have expired and, long after, what is known of the runs. */
@Injectable()
export class RunCleaning {
  constructor(
    private readonly files: RunFiles,
    private readonly config: JobConfig,
  ) {}

  @RecurringSweep({ name: 'runs.expiry', every: '1 hour' })
  removeExpired(): Promise<boolean> {
    return this.files.removeExpired();
  }

  /** Their jobs go with the next cleaning of jobs, as nothing points at them any more. */
  @RecurringSweep({ name: 'runs.retention', every: '1 hour' })
  async forget(manager: EntityManager): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      // Nothing expires before it is there: the index of lists has them in that order.
      `DELETE FROM report_run WHERE id IN (
         SELECT id FROM report_run run WHERE created_at < now() - make_interval(days => $1)
           AND expires_at < now() - make_interval(days => $1)
           AND NOT EXISTS (SELECT FROM job WHERE job.id = run.job_id AND job.state IN ('waiting', 'active'))
         ORDER BY created_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
      [this.config.runRetentionDays],
    );
    return count === BATCH;
  }
}
