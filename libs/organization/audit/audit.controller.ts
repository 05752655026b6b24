import { Access } from '@app/shared/auth';
import { AuditEntry } from '@app/shared/audit';
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
import { AuditService } from './audit.service';

@Resource('audit/entries', AuditEntry)
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Access(Level.Manager)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.audit.list(caller);
  }

  @Access(Level.Manager)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.audit.list(caller);
  }

  @Access(Level.Manager)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.audit.get(id, caller);
  }
}
