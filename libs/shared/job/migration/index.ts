import type { Schema } from '@app/shared/database';
import { Job1764000003000 } from './job';
import { JobRetry1764001031000 } from './job-retry';
import { JobTrace1764002520000 } from './job-trace';
import { Recurrence1764001030000 } from './recurrence';

/** All migrations of this room. */
export const jobMigrations: Schema['migrations'] = [
  Job1764000003000,
  Recurrence1764001030000,
  JobRetry1764001031000,
  JobTrace1764002520000,
];
