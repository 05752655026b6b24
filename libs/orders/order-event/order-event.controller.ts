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
  Resource,
  RowId,
  Search,
} from '@app/shared/resource';
import { OrderEvent } from './order-event.entity';
import { OrderEventService } from './order-event.service';

@Resource('orders/events', OrderEvent)
export class OrderEventController {
  constructor(private readonly events: OrderEventService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.events.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.events.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.events.get(id, caller);
  }
}
