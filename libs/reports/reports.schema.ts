import type { Schema } from '@app/shared/database';
import { reportsMigrations } from './migration';
import { ImportLine } from './import/import-line.entity';
import { ImportRun } from './import/import-run.entity';
import { ReportSchedule } from './schedule/report-schedule.entity';
import { ReportRun } from './run/run.entity';

/** What reports add to the database. */
export const reportsSchema: Schema = {
  entities: [ReportRun, ImportRun, ImportLine, ReportSchedule],
  migrations: reportsMigrations,
};
