import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  type Caller,
  RequireKey,
  Resource,
  ResourceRoutes,
  RowId,
  Step,
} from '@app/shared/resource';
import { PaymentAmount, PaymentNote } from './payment.dto';
import { Payment } from './payment.entity';
import { PaymentService } from './payment.service';

@Resource('orders/payments', Payment)
export class PaymentController extends ResourceRoutes(PaymentService, { read: Level.Customer }) {
  @Access(Level.Agent)
  @RequireKey()
  @Step('charges')
  charge(@RowId() id: string, @Body() body: PaymentAmount, @Asking() caller: Caller): Promise<Answer> {
    return this.service.charge(id, body, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('voids')
  void(@RowId() id: string, @Body() body: PaymentNote, @Asking() caller: Caller): Promise<Answer> {
    return this.service.void(id, body, caller);
  }
}
