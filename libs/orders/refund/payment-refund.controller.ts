import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, RequireKey, Resource, RowId } from '@app/shared/resource';
import { CreatePaymentRefund } from './refund.dto';
import { Refund } from './refund.entity';
import { RefundService } from './refund.service';

@Resource('orders/payments/:id/refunds', Refund)
export class PaymentRefundController {
  constructor(private readonly refunds: RefundService) {}

  @Access(Level.Manager)
  @RequireKey()
  @Post()
  @ApiOperation({ summary: 'Give money back by a payment; without an amount, all that is left' })
  @ApiCreatedResponse({ type: Refund })
  create(@RowId() id: string, @Body() body: CreatePaymentRefund, @Asking() caller: Caller): Promise<Answer> {
    return this.refunds.createOf(id, body, caller);
  }
}
