import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Resources, ResourceService } from '@app/shared/resource';
import { type Delivery, rateFor } from './rate-for';
import { ShippingRate } from './shipping-rate.entity';

/** Reads and writes what delivery costs, and says what it is for an order. */
@Injectable()
export class ShippingRateService extends ResourceService<ShippingRate> {
  constructor(resources: Resources) {
    super(ShippingRate, resources);
  }

  /** The first rate that fits; null: the method does not deliver that, or not there. */
  rateFor(delivery: Delivery, manager: EntityManager): Promise<ShippingRate | null> {
    return rateFor(delivery, manager);
  }
}
