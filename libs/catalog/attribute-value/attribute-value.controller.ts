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
import { CreateAttributeValue, UpdateAttributeValue } from './attribute-value.dto';
import { AttributeValue } from './attribute-value.entity';
import { AttributeValueService } from './attribute-value.service';

@Resource('catalog/attribute-values', AttributeValue)
export class AttributeValueController {
  constructor(private readonly values: AttributeValueService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.values.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.values.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.values.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateAttributeValue, @Asking() caller: Caller): Promise<Answer> {
    return this.values.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateAttributeValue, @Asking() caller: Caller): Promise<Answer> {
    return this.values.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.values.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.values.batch(batch, caller);
  }
}
