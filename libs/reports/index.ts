export { importables } from './import/importables';
export { ImportLine } from './import/import-line.entity';
export { ImportRun } from './import/import-run.entity';
export * from './run/run.entity';
export * from './run/run.service';
export * from './reports.module';
export { reportsProblems } from './reports.problems';
export * from './reports.schema';
export { ReportSchedule } from './schedule/report-schedule.entity';
