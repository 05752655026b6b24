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
import { CreateDivision, UpdateDivision } from './division.dto';
import { Division } from './division.entity';
import { DivisionService } from './division.service';

@Resource('organization/divisions', Division)
export class DivisionController {
  constructor(private readonly divisions: DivisionService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.divisions.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.divisions.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.divisions.get(id, caller);
  }

  @Access(Level.Customer)
  @Create()
  create(@Body() body: CreateDivision, @Asking() caller: Caller): Promise<Answer> {
    return this.divisions.create(body, caller);
  }

  @Access(Level.Customer)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateDivision, @Asking() caller: Caller): Promise<Answer> {
    return this.divisions.update(id, body, caller);
  }

  @Access(Level.Customer)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.divisions.remove(id, caller);
  }

  @Access(Level.Customer)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.divisions.batch(batch, caller);
  }
}
