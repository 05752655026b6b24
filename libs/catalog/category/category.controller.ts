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
import { CreateCategory, UpdateCategory } from './category.dto';
import { Category } from './category.entity';
import { CategoryService } from './category.service';

@Resource('catalog/categories', Category)
export class CategoryController {
  constructor(private readonly categories: CategoryService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.categories.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.categories.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.categories.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateCategory, @Asking() caller: Caller): Promise<Answer> {
    return this.categories.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateCategory, @Asking() caller: Caller): Promise<Answer> {
    return this.categories.update(id, body, caller);
  }

  @Access(Level.Manager)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.categories.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.categories.batch(batch, caller);
  }

  @Access(Level.Agent)
  @Archive()
  archive(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.categories.archive(id, caller);
  }

  @Access(Level.Agent)
  @Restore()
  restore(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.categories.restore(id, caller);
  }
}
