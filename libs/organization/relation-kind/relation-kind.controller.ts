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
import { CreateRelationKind, UpdateRelationKind } from './relation-kind.dto';
import { RelationKind } from './relation-kind.entity';
import { RelationKindService } from './relation-kind.service';

@Resource('organization/relation-kinds', RelationKind)
export class RelationKindController {
  constructor(private readonly kinds: RelationKindService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.kinds.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.kinds.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.kinds.get(id, caller);
  }

  @Access(Level.Admin)
  @Create()
  create(@Body() body: CreateRelationKind, @Asking() caller: Caller): Promise<Answer> {
    return this.kinds.create(body, caller);
  }

  @Access(Level.Admin)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateRelationKind, @Asking() caller: Caller): Promise<Answer> {
    return this.kinds.update(id, body, caller);
  }

  @Access(Level.Admin)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.kinds.remove(id, caller);
  }

  @Access(Level.Admin)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.kinds.batch(batch, caller);
  }
}
