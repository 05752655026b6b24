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
  Update,
} from '@app/shared/resource';
import { UpdateFulfilment } from './fulfilment.dto';
import { Fulfilment } from './fulfilment.entity';
import { FulfilmentService } from './fulfilment.service';

@Resource('orders/fulfilments', Fulfilment)
export class FulfilmentController {
  constructor(private readonly fulfilments: FulfilmentService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.fulfilments.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.fulfilments.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.fulfilments.get(id, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateFulfilment, @Asking() caller: Caller): Promise<Answer> {
    return this.fulfilments.update(id, body, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('shipment')
  ship(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.fulfilments.ship(id, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('delivery')
  deliver(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.fulfilments.deliver(id, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('cancellation')
  cancel(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.fulfilments.cancel(id, caller);
  }
}
