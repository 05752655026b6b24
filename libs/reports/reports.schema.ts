import type { Schema } from '@app/shared/database';
import { ReportRun } from './run/run.entity';
import { ReportRun1764001300000 } from './migration/report-run';
import { Reports1764000004000 } from './migration/reports';

/** What reports add to the database. */
export const reportsSchema: Schema = {
  entities: [ReportRun],
  migrations: [Reports1764000004000, ReportRun1764001300000],
};
