import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateShippingRate, UpdateShippingRate } from './shipping-rate.dto';
import { ShippingRate } from './shipping-rate.entity';
import { ShippingRateService } from './shipping-rate.service';

@Resource('organization/shipping-rates', ShippingRate)
export class ShippingRateController extends ResourceRoutes(ShippingRateService, {
  read: Level.Customer,
  create: [Level.Agent, CreateShippingRate],
  update: [Level.Agent, UpdateShippingRate],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
