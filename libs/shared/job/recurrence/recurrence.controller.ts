import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  Detail,
  List,
  type ListCaller,
  Resource,
  RowId,
  Search,
} from '@app/shared/resource';
import { Recurrence } from './recurrence.entity';
import { RecurrenceService } from './recurrence.service';

@Resource('jobs/recurrences', Recurrence)
export class RecurrenceController {
  constructor(private readonly recurrences: RecurrenceService) {}

  @Access(Level.Admin)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.recurrences.list(caller);
  }

  @Access(Level.Admin)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.recurrences.list(caller);
  }

  @Access(Level.Admin)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.recurrences.get(id, caller);
  }
}
