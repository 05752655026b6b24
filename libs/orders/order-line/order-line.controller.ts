import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  Batch,
  BatchBody,
  type BatchRequest,
  type Caller,
  Create,
  Detail,
  List,
  type ListCaller,
  Remove,
  Resource,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { CreateOrderLine, UpdateOrderLine } from './order-line.dto';
import { OrderLine } from './order-line.entity';
import { OrderLineService } from './order-line.service';

@Resource('orders/lines', OrderLine)
export class OrderLineController {
  constructor(private readonly lines: OrderLineService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.lines.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.lines.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.lines.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateOrderLine, @Asking() caller: Caller): Promise<Answer> {
    return this.lines.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateOrderLine, @Asking() caller: Caller): Promise<Answer> {
    return this.lines.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.lines.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.lines.batch(batch, caller);
  }
}
