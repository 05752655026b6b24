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
import { CreateTag, UpdateTag } from './tag.dto';
import { Tag } from './tag.entity';
import { TagService } from './tag.service';

@Resource('minor/tags', Tag)
export class TagController {
  constructor(private readonly tags: TagService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.tags.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.tags.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.tags.get(id, caller);
  }

  @Access(Level.Manager)
  @Create()
  create(@Body() body: CreateTag, @Asking() caller: Caller): Promise<Answer> {
    return this.tags.create(body, caller);
  }

  @Access(Level.Manager)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateTag, @Asking() caller: Caller): Promise<Answer> {
    return this.tags.update(id, body, caller);
  }

  @Access(Level.Manager)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.tags.remove(id, caller);
  }

  @Access(Level.Manager)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.tags.batch(batch, caller);
  }
}
