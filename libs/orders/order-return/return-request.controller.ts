import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, ReachSuffices, RequireKey, Resource, RowId } from '@app/shared/resource';
import { RequestReturn } from './order-return.dto';
import { OrderReturn } from './order-return.entity';
import { OrderReturnService } from './order-return.service';

@Resource('orders/:id/return-requests', OrderReturn)
export class ReturnRequestController {
  constructor(private readonly returns: OrderReturnService) {}

  @Access(Level.Customer)
  @ReachSuffices()
  @RequireKey()
  @Post()
  @ApiOperation({ summary: 'Ask to give pieces of an order back' })
  @ApiCreatedResponse({ type: OrderReturn })
  @ApiProblem(409, 'The order is not confirmed')
  @ApiProblem(422, 'Not so many pieces are with the buyer')
  create(@RowId() id: string, @Body() body: RequestReturn, @Asking() caller: Caller): Promise<Answer> {
    return this.returns.request(id, body, caller);
  }
}
