import type { EntityManager } from 'typeorm';
import { ShippingRate } from './shipping-rate.entity';

/** What is to be delivered, and where to. */
export interface Delivery {
  methodId: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** In kilograms. */
  weight: string | number;
  /** Of what is delivered, in minor units of the currency. */
  total: number;
  /** ISO 4217. */
  currency: string;
}

/** The first rate that fits; null: the method does not deliver that, or not there. */
export const rateFor = (
  { methodId, country, weight, total, currency }: Delivery,
  manager: EntityManager,
): Promise<ShippingRate | null> =>
  manager
    .createQueryBuilder(ShippingRate, 'rate')
    .where('rate.methodId = :methodId', { methodId })
    .andWhere('rate.price.currency = :currency', { currency })
    .andWhere(`(rate.countries = '{}' OR :country = ANY (rate.countries))`, { country })
    .andWhere('coalesce(rate.leastWeight <= :weight, true) AND coalesce(rate.mostWeight > :weight, true)', { weight })
    .andWhere('coalesce(rate.leastTotal <= :total, true) AND coalesce(rate.mostTotal > :total, true)', { total })
    .orderBy('rate.position')
    .addOrderBy('rate.id')
    .getOne();
