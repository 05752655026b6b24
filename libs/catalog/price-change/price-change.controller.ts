import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { PriceChange } from './price-change.entity';
import { PriceChangeService } from './price-change.service';

@Resource('catalog/price-changes', PriceChange)
export class PriceChangeController extends ResourceRoutes(PriceChangeService, { read: Level.Agent }) {}
