import type { Schema } from '@app/shared/database';
import { ImportLine } from './import/import-line.entity';
import { ImportRun } from './import/import-run.entity';
import { ReportSchedule } from './schedule/report-schedule.entity';
import { ReportRun } from './run/run.entity';
import { ImportRun1764001310000 } from './migration/import-run';
import { ReportSchedule1764001311000 } from './migration/report-schedule';
import { ReportRun1764001300000 } from './migration/report-run';
import { Reports1764000004000 } from './migration/reports';

/** What reports add to the database. */
export const reportsSchema: Schema = {
  entities: [ReportRun, ImportRun, ImportLine, ReportSchedule],
  migrations: [Reports1764000004000, ReportRun1764001300000, ImportRun1764001310000, ReportSchedule1764001311000],
};
