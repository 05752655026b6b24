import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { Replacement } from './replacement.entity';
import { ReplacementService } from './replacement.service';

@Resource('orders/replacements', Replacement)
export class ReplacementController extends ResourceRoutes(ReplacementService, { read: Level.Agent }) {}
