import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, RequireKey, Resource, RowId } from '@app/shared/resource';
import { CreateFulfilment } from './fulfilment.dto';
import { Fulfilment } from './fulfilment.entity';
import { FulfilmentService } from './fulfilment.service';

@Resource('orders/:id/fulfilments', Fulfilment)
export class OrderFulfilmentController {
  constructor(private readonly fulfilments: FulfilmentService) {}

  @Access(Level.Agent)
  @RequireKey()
  @Post()
  @ApiOperation({ summary: 'Have pieces of an order packed in a warehouse' })
  @ApiCreatedResponse({ type: Fulfilment })
  create(@RowId() id: string, @Body() body: CreateFulfilment, @Asking() caller: Caller): Promise<Answer> {
    return this.fulfilments.pack(id, body, caller);
  }
}
