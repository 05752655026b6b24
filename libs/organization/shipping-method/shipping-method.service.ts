import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { ShippingMethod } from './shipping-method.entity';

/** Reads and writes ways of delivery. */
@Injectable()
export class ShippingMethodService extends ResourceService<ShippingMethod> {
  constructor(resources: Resources) {
    super(ShippingMethod, resources);
  }
}
