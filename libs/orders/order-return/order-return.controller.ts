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
  RequireKey,
  Resource,
  RowId,
  Search,
  Step,
} from '@app/shared/resource';
import { OrderReturn } from './order-return.entity';
import { OrderReturnService } from './order-return.service';

@Resource('orders/returns', OrderReturn)
export class OrderReturnController {
  constructor(private readonly returns: OrderReturnService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.returns.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.returns.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.returns.get(id, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('receipt')
  receive(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.returns.receive(id, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('cancellation')
  cancel(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.returns.cancel(id, caller);
  }
}
