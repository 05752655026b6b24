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
import { VoucherUse } from './voucher-use.entity';
import { VoucherUseService } from './voucher-use.service';

@Resource('orders/voucher-uses', VoucherUse)
export class VoucherUseController {
  constructor(private readonly uses: VoucherUseService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.uses.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.uses.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.uses.get(id, caller);
  }
}
