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
import { UpdateFulfilment } from './fulfilment.dto';
import { Fulfilment } from './fulfilment.entity';
import { FulfilmentService } from './fulfilment.service';

@Resource('orders/fulfilments', Fulfilment)
export class FulfilmentController extends ResourceRoutes(FulfilmentService, {
  read: Level.Customer,
  update: [Level.Agent, UpdateFulfilment],
}) {
  @Access(Level.Agent)
  @RequireKey()
  @Step('shipment')
  ship(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.ship(id, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('delivery')
  deliver(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.deliver(id, caller);
  }

  @Access(Level.Agent)
  @RequireKey()
  @Step('cancellation')
  cancel(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.cancel(id, caller);
  }
}
