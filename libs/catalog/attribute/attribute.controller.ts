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
import { CreateAttribute, UpdateAttribute } from './attribute.dto';
import { Attribute } from './attribute.entity';
import { AttributeService } from './attribute.service';

@Resource('catalog/attributes', Attribute)
export class AttributeController {
  constructor(private readonly attributes: AttributeService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.attributes.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.attributes.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.attributes.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateAttribute, @Asking() caller: Caller): Promise<Answer> {
    return this.attributes.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateAttribute, @Asking() caller: Caller): Promise<Answer> {
    return this.attributes.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.attributes.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.attributes.batch(batch, caller);
  }
}
