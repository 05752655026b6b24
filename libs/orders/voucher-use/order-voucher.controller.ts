import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, RequireKey, Resource, RowId } from '@app/shared/resource';
import { EnterVoucher } from '../voucher/voucher.dto';
import { VoucherUse } from './voucher-use.entity';
import { VoucherUseService } from './voucher-use.service';

@Resource('orders/:id/vouchers', VoucherUse)
export class OrderVoucherController {
  constructor(private readonly uses: VoucherUseService) {}

  @Access(Level.Agent)
  @RequireKey()
  @Post()
  @ApiOperation({ summary: 'Use a voucher for an order that is a draft or placed' })
  @ApiCreatedResponse({ type: VoucherUse })
  create(@RowId() id: string, @Body() { code }: EnterVoucher, @Asking() caller: Caller): Promise<Answer> {
    return this.uses.enter(id, code, caller);
  }
}
