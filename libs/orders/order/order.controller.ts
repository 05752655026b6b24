import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  type Caller,
  ReachSuffices,
  RequireKey,
  Resource,
  ResourceRoutes,
  RowId,
  Step,
} from '@app/shared/resource';
import { CreateOrder, OrderReason, UpdateOrder } from './order.dto';
import { Order } from './order.entity';
import { OrderService } from './order.service';

@Resource('orders', Order)
export class OrderController extends ResourceRoutes(OrderService, {
  read: Level.Customer,
  create: [Level.Agent, CreateOrder],
  update: [Level.Agent, UpdateOrder],
}) {
  @Access(Level.Agent)
  @RequireKey()
  @Step('placement')
  place(@RowId() id: string, @Body() body: OrderReason, @Asking() caller: Caller): Promise<Answer> {
    return this.service.advance(id, 'placement', body, caller);
  }

  @Access(Level.Agent)
  @Step('confirmation')
  confirm(@RowId() id: string, @Body() body: OrderReason, @Asking() caller: Caller): Promise<Answer> {
    return this.service.advance(id, 'confirmation', body, caller);
  }

  @Access(Level.Agent)
  @Step('completion')
  complete(@RowId() id: string, @Body() body: OrderReason, @Asking() caller: Caller): Promise<Answer> {
    return this.service.advance(id, 'completion', body, caller);
  }

  @Access(Level.Customer)
  @ReachSuffices()
  @Step('cancellation')
  cancel(@RowId() id: string, @Body() body: OrderReason, @Asking() caller: Caller): Promise<Answer> {
    return this.service.advance(id, 'cancellation', body, caller);
  }
}
