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
import { CreateProductMedia, UpdateProductMedia } from './product-media.dto';
import { ProductMedia } from './product-media.entity';
import { ProductMediaService } from './product-media.service';

@Resource('catalog/product-media', ProductMedia)
export class ProductMediaController {
  constructor(private readonly media: ProductMediaService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.media.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.media.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.media.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateProductMedia, @Asking() caller: Caller): Promise<Answer> {
    return this.media.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateProductMedia, @Asking() caller: Caller): Promise<Answer> {
    return this.media.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.media.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.media.batch(batch, caller);
  }
}
