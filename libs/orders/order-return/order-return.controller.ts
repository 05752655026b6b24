import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, RequireKey, Resource, RowId } from '@app/shared/resource';
import { CreateReturn } from './order-return.dto';
import { OrderReturn } from './order-return.entity';
import { OrderReturnService } from './order-return.service';

@Resource('orders/:id/returns', OrderReturn)
export class OrderReturnController {
  constructor(private readonly returns: OrderReturnService) {}

  @Access(Level.Agent)
  @RequireKey()
  @Post()
  @ApiOperation({ summary: 'Write down that pieces of an order come back' })
  @ApiCreatedResponse({ type: OrderReturn })
  create(@RowId() id: string, @Body() body: CreateReturn, @Asking() caller: Caller): Promise<Answer> {
    return this.returns.announce(id, body, caller);
  }
}
