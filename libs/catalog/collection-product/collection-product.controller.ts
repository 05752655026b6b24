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
import { CreateCollectionProduct, UpdateCollectionProduct } from './collection-product.dto';
import { CollectionProduct } from './collection-product.entity';
import { CollectionProductService } from './collection-product.service';

@Resource('catalog/collection-products', CollectionProduct)
export class CollectionProductController {
  constructor(private readonly products: CollectionProductService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.products.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.products.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.products.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateCollectionProduct, @Asking() caller: Caller): Promise<Answer> {
    return this.products.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateCollectionProduct, @Asking() caller: Caller): Promise<Answer> {
    return this.products.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.products.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.products.batch(batch, caller);
  }
}
