import type { Schema } from '@app/shared/database';
import { ImportRun1764001310000 } from './import-run';
import { PackedRuns1764002200000 } from './packed-runs';
import { ReportRun1764001300000 } from './report-run';
import { ReportSchedule1764001311000 } from './report-schedule';
import { Reports1764000004000 } from './reports';

/** All migrations of this room. */
export const reportsMigrations: Schema['migrations'] = [
  Reports1764000004000,
  ReportRun1764001300000,
  ImportRun1764001310000,
  ReportSchedule1764001311000,
  PackedRuns1764002200000,
];
