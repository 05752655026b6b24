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
import { ImportLine } from './import-line.entity';
import { ImportLineService } from './import-line.service';

@Resource('reports/import-lines', ImportLine)
export class ImportLineController {
  constructor(private readonly lines: ImportLineService) {}

  @Access(Level.Admin)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.lines.list(caller);
  }

  @Access(Level.Admin)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.lines.list(caller);
  }

  @Access(Level.Admin)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.lines.get(id, caller);
  }
}
