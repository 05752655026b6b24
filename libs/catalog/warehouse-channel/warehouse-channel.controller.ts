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
import { CreateWarehouseChannel, UpdateWarehouseChannel } from './warehouse-channel.dto';
import { WarehouseChannel } from './warehouse-channel.entity';
import { WarehouseChannelService } from './warehouse-channel.service';

@Resource('catalog/warehouse-channels', WarehouseChannel)
export class WarehouseChannelController {
  constructor(private readonly channels: WarehouseChannelService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.channels.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.channels.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.channels.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateWarehouseChannel, @Asking() caller: Caller): Promise<Answer> {
    return this.channels.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateWarehouseChannel, @Asking() caller: Caller): Promise<Answer> {
    return this.channels.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.channels.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.channels.batch(batch, caller);
  }
}
