import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreatePriceList, UpdatePriceList } from './price-list.dto';
import { PriceList } from './price-list.entity';
import { PriceListService } from './price-list.service';

@Resource('organization/price-lists', PriceList)
export class PriceListController extends ResourceRoutes(PriceListService, {
  read: Level.Agent,
  create: [Level.Agent, CreatePriceList],
  update: [Level.Agent, UpdatePriceList],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
