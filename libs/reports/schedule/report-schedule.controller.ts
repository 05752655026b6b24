import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  Create,
  Detail,
  List,
  type ListCaller,
  Remove,
  Resource,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { CreateReportSchedule, UpdateReportSchedule } from './report-schedule.dto';
import { ReportSchedule } from './report-schedule.entity';
import { ReportScheduleService } from './report-schedule.service';

@Resource('reports/schedules', ReportSchedule)
export class ReportScheduleController {
  constructor(private readonly schedules: ReportScheduleService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.schedules.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.schedules.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.schedules.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateReportSchedule, @Asking() caller: Caller): Promise<Answer> {
    return this.schedules.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateReportSchedule, @Asking() caller: Caller): Promise<Answer> {
    return this.schedules.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.schedules.remove(id, caller);
  }
}
