import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateShippingMethod, UpdateShippingMethod } from './shipping-method.dto';
import { ShippingMethod } from './shipping-method.entity';
import { ShippingMethodService } from './shipping-method.service';

@Resource('organization/shipping-methods', ShippingMethod)
export class ShippingMethodController extends ResourceRoutes(ShippingMethodService, {
  read: Level.Customer,
  create: [Level.Agent, CreateShippingMethod],
  update: [Level.Agent, UpdateShippingMethod],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
