import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreatePrice, UpdatePrice } from './price.dto';
import { Price } from './price.entity';
import { PriceService } from './price.service';

@Resource('catalog/prices', Price)
export class PriceController extends ResourceRoutes(PriceService, {
  read: Level.Guest,
  create: [Level.Agent, CreatePrice],
  update: [Level.Agent, UpdatePrice],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
