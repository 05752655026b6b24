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
import { CreateMembership, UpdateMembership } from './membership.dto';
import { Membership } from './membership.entity';
import { MembershipService } from './membership.service';

@Resource('organization/memberships', Membership)
export class MembershipController {
  constructor(private readonly memberships: MembershipService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.memberships.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.memberships.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.memberships.get(id, caller);
  }

  @Access(Level.Customer)
  @Create()
  create(@Body() body: CreateMembership, @Asking() caller: Caller): Promise<Answer> {
    return this.memberships.create(body, caller);
  }

  @Access(Level.Customer)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateMembership, @Asking() caller: Caller): Promise<Answer> {
    return this.memberships.update(id, body, caller);
  }

  @Access(Level.Customer)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.memberships.remove(id, caller);
  }

  @Access(Level.Customer)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.memberships.batch(batch, caller);
  }
}
