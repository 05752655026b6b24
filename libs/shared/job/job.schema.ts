import type { Schema } from '@app/shared/database';
import { Job } from './job.entity';
import { Job1764000003000 } from './migration/job';
import { JobRetry1764001031000 } from './migration/job-retry';
import { Recurrence1764001030000 } from './migration/recurrence';
import { Recurrence } from './recurrence/recurrence.entity';

/** What jobs need in the database. */
export const jobSchema: Schema = {
  entities: [Job, Recurrence],
  migrations: [Job1764000003000, Recurrence1764001030000, JobRetry1764001031000],
};
