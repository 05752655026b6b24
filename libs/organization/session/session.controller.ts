import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { Session } from './session.entity';
import { SessionService } from './session.service';

@Resource('auth/sessions', Session)
export class SessionController extends ResourceRoutes(SessionService, {
  read: Level.Customer,
  remove: Level.Customer,
}) {}
