import type { Schema } from '@app/shared/database';
import { jobMigrations } from './migration';
import { Job } from './job.entity';
import { Recurrence } from './recurrence/recurrence.entity';

/** What jobs need in the database. */
export const jobSchema: Schema = {
  entities: [Job, Recurrence],
  migrations: jobMigrations,
};
