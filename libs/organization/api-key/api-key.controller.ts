import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes, ShownOnce } from '@app/shared/resource';
import { CreateApiKey, UpdateApiKey } from './api-key.dto';
import { ApiKey } from './api-key.entity';
import { ApiKeyService } from './api-key.service';

@Resource('auth/api-keys', ApiKey)
@ShownOnce('key', 'What goes into `X-API-Key`')
export class ApiKeyController extends ResourceRoutes(ApiKeyService, {
  read: Level.Customer,
  create: [Level.Customer, CreateApiKey],
  update: [Level.Customer, UpdateApiKey],
  remove: Level.Customer,
}) {}
