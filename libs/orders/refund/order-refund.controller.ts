import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, RequireKey, Resource, RowId } from '@app/shared/resource';
import { CreateRefund } from './refund.dto';
import { Refund } from './refund.entity';
import { RefundService } from './refund.service';

@Resource('orders/:id/refunds', Refund)
export class OrderRefundController {
  constructor(private readonly refunds: RefundService) {}

  @Access(Level.Manager)
  @RequireKey()
  @Post()
  @ApiOperation({ summary: 'Give money of an order back: for lines, or so much as is named' })
  @ApiCreatedResponse({ type: Refund })
  create(@RowId() id: string, @Body() body: CreateRefund, @Asking() caller: Caller): Promise<Answer> {
    return this.refunds.create(id, body, caller);
  }
}
