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
import { CreatePriceListAssignment, UpdatePriceListAssignment } from './price-list-assignment.dto';
import { PriceListAssignment } from './price-list-assignment.entity';
import { PriceListAssignmentService } from './price-list-assignment.service';

@Resource('organization/price-list-assignments', PriceListAssignment)
export class PriceListAssignmentController {
  constructor(private readonly assignments: PriceListAssignmentService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.assignments.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.assignments.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.assignments.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreatePriceListAssignment, @Asking() caller: Caller): Promise<Answer> {
    return this.assignments.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdatePriceListAssignment, @Asking() caller: Caller): Promise<Answer> {
    return this.assignments.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.assignments.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.assignments.batch(batch, caller);
  }
}
