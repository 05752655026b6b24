import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { UpdateAccount } from './account.dto';
import { Account } from './account.entity';
import { AccountService } from './account.service';

@Resource('organization/accounts', Account)
export class AccountController extends ResourceRoutes(AccountService, {
  read: Level.Agent,
  update: [Level.Manager, UpdateAccount],
}) {}
