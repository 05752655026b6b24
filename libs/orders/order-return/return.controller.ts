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
import { ReceiveReturn } from './order-return.dto';
import { OrderReturn } from './order-return.entity';
import { OrderReturnService } from './order-return.service';

@Resource('orders/returns', OrderReturn)
export class ReturnController extends ResourceRoutes(OrderReturnService, { read: Level.Customer }) {
  @Access(Level.Agent)
  @RequireKey()
  @Step('receipt')
  receive(@RowId() id: string, @Body() body: ReceiveReturn, @Asking() caller: Caller): Promise<Answer> {
    return this.service.receive(id, body, caller);
  }

  @Access(Level.Customer)
  @ReachSuffices()
  @RequireKey()
  @Step('cancellation')
  cancel(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.cancel(id, caller);
  }
}
