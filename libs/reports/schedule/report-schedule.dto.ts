import { PartialType, PickType } from '@nestjs/swagger';
import { ReportSchedule } from './report-schedule.entity';

/** The body that makes a schedule. */
export class CreateReportSchedule extends PickType(ReportSchedule, [
  'name',
  'run',
  'cron',
  'timeZone',
  'active',
  'externalReference',
]) {}

/** The body that changes one. */
export class UpdateReportSchedule extends PartialType(CreateReportSchedule, { skipNullProperties: false }) {}
