import { Body } from '@nestjs/common';
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
import { PaymentAmount, PaymentNote } from './payment.dto';
import { Payment } from './payment.entity';
import { PaymentService } from './payment.service';

@Resource('orders/payments', Payment)
export class PaymentController {
  constructor(private readonly payments: PaymentService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.payments.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.payments.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.payments.get(id, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('charges')
  charge(@RowId() id: string, @Body() body: PaymentAmount, @Asking() caller: Caller): Promise<Answer> {
    return this.payments.charge(id, body, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('voids')
  void(@RowId() id: string, @Body() body: PaymentNote, @Asking() caller: Caller): Promise<Answer> {
    return this.payments.void(id, body, caller);
  }
}
