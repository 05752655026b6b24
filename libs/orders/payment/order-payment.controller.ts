import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, RequireKey, Resource, RowId } from '@app/shared/resource';
import { CreatePayment } from './payment.dto';
import { Payment } from './payment.entity';
import { PaymentService } from './payment.service';

@Resource('orders/:id/payments', Payment)
export class OrderPaymentController {
  constructor(private readonly payments: PaymentService) {}

  @Access(Level.Agent)
  @RequireKey()
  @Post()
  @ApiOperation({ summary: 'Take a payment for an order; without an amount, all that is due' })
  @ApiCreatedResponse({ type: Payment })
  create(@RowId() id: string, @Body() body: CreatePayment, @Asking() caller: Caller): Promise<Answer> {
    return this.payments.create(id, body, caller);
  }
}
