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
import { Replacement } from './replacement.entity';
import { ReplacementService } from './replacement.service';

@Resource('orders/replacements', Replacement)
export class ReplacementController {
  constructor(private readonly replacements: ReplacementService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.replacements.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.replacements.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.replacements.get(id, caller);
  }
}
