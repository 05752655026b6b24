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
  RequireKey,
  ReachSuffices,
  Resource,
  RowId,
  Search,
  Step,
  Update,
} from '@app/shared/resource';
import { CreateOrder, OrderReason, UpdateOrder } from './order.dto';
import { Order } from './order.entity';
import { OrderService } from './order.service';

@Resource('orders', Order)
export class OrderController {
  constructor(private readonly orders: OrderService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.orders.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.orders.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.orders.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateOrder, @Asking() caller: Caller): Promise<Answer> {
    return this.orders.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateOrder, @Asking() caller: Caller): Promise<Answer> {
    return this.orders.update(id, body, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('placement')
  place(@RowId() id: string, @Body() body: OrderReason, @Asking() caller: Caller): Promise<Answer> {
    return this.orders.advance(id, 'placement', body, caller);
  }

  @Access(Level.Agent)
  @Step('confirmation')
  confirm(@RowId() id: string, @Body() body: OrderReason, @Asking() caller: Caller): Promise<Answer> {
    return this.orders.advance(id, 'confirmation', body, caller);
  }

  @Access(Level.Agent)
  @Step('completion')
  complete(@RowId() id: string, @Body() body: OrderReason, @Asking() caller: Caller): Promise<Answer> {
    return this.orders.advance(id, 'completion', body, caller);
  }

  @Access(Level.Customer)
  @ReachSuffices()
  @Step('cancellation')
  cancel(@RowId() id: string, @Body() body: OrderReason, @Asking() caller: Caller): Promise<Answer> {
    return this.orders.advance(id, 'cancellation', body, caller);
  }
}
