import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
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
import { CreateApiKey, UpdateApiKey } from './api-key.dto';
import { ApiKey } from './api-key.entity';
import { ApiKeyService } from './api-key.service';

@Resource('auth/api-keys', ApiKey)
export class ApiKeyController {
  constructor(private readonly keys: ApiKeyService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.keys.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.keys.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.keys.get(id, caller);
  }

  @Access(Level.Customer)
  @Create()
  create(@Body() body: CreateApiKey, @Asking() caller: Caller): Promise<Answer> {
    return this.keys.create(body, caller);
  }

  @Access(Level.Customer)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateApiKey, @Asking() caller: Caller): Promise<Answer> {
    return this.keys.update(id, body, caller);
  }

  @Access(Level.Customer)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.keys.remove(id, caller);
  }
}
