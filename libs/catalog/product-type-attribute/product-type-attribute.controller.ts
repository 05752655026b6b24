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
import { CreateProductTypeAttribute, UpdateProductTypeAttribute } from './product-type-attribute.dto';
import { ProductTypeAttribute } from './product-type-attribute.entity';
import { ProductTypeAttributeService } from './product-type-attribute.service';

@Resource('catalog/product-type-attributes', ProductTypeAttribute)
export class ProductTypeAttributeController {
  constructor(private readonly attributes: ProductTypeAttributeService) {}

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
  create(@Body() body: CreateProductTypeAttribute, @Asking() caller: Caller): Promise<Answer> {
    return this.attributes.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateProductTypeAttribute, @Asking() caller: Caller): Promise<Answer> {
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
