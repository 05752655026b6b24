import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  Detail,
  List,
  type ListCaller,
  Resource,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { UpdateAccount } from './account.dto';
import { Account } from './account.entity';
import { AccountService } from './account.service';

@Resource('organization/accounts', Account)
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.accounts.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.accounts.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.accounts.get(id, caller);
  }

  @Access(Level.Manager)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateAccount, @Asking() caller: Caller): Promise<Answer> {
    return this.accounts.update(id, body, caller);
  }
}
