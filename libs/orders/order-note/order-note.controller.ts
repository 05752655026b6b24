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
import { CreateOrderNote, UpdateOrderNote } from './order-note.dto';
import { OrderNote } from './order-note.entity';
import { OrderNoteService } from './order-note.service';

@Resource('orders/notes', OrderNote)
export class OrderNoteController {
  constructor(private readonly notes: OrderNoteService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.notes.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.notes.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.notes.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateOrderNote, @Asking() caller: Caller): Promise<Answer> {
    return this.notes.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateOrderNote, @Asking() caller: Caller): Promise<Answer> {
    return this.notes.update(id, body, caller);
  }

  @Access(Level.Manager)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.notes.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.notes.batch(batch, caller);
  }
}
