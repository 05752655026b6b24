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
import { CreatePriceList, UpdatePriceList } from './price-list.dto';
import { PriceList } from './price-list.entity';
import { PriceListService } from './price-list.service';

@Resource('organization/price-lists', PriceList)
export class PriceListController {
  constructor(private readonly lists: PriceListService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.lists.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.lists.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.lists.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreatePriceList, @Asking() caller: Caller): Promise<Answer> {
    return this.lists.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdatePriceList, @Asking() caller: Caller): Promise<Answer> {
    return this.lists.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.lists.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.lists.batch(batch, caller);
  }
}
