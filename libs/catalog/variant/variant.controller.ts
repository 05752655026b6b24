import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Archive,
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
  Restore,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { CreateVariant, UpdateVariant } from './variant.dto';
import { Variant } from './variant.entity';
import { VariantService } from './variant.service';

@Resource('catalog/variants', Variant)
export class VariantController {
  constructor(private readonly variants: VariantService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.variants.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.variants.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.variants.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateVariant, @Asking() caller: Caller): Promise<Answer> {
    return this.variants.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateVariant, @Asking() caller: Caller): Promise<Answer> {
    return this.variants.update(id, body, caller);
  }

  @Access(Level.Manager)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.variants.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.variants.batch(batch, caller);
  }

  @Access(Level.Agent)
  @Archive()
  archive(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.variants.archive(id, caller);
  }

  @Access(Level.Agent)
  @Restore()
  restore(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.variants.restore(id, caller);
  }
}
