import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateReportSchedule, UpdateReportSchedule } from './report-schedule.dto';
import { ReportSchedule } from './report-schedule.entity';
import { ReportScheduleService } from './report-schedule.service';

@Resource('reports/schedules', ReportSchedule)
export class ReportScheduleController extends ResourceRoutes(ReportScheduleService, {
  read: Level.Agent,
  create: [Level.Agent, CreateReportSchedule],
  update: [Level.Agent, UpdateReportSchedule],
  remove: Level.Agent,
}) {}
