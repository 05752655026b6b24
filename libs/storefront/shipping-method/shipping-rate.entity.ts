import { BigInteger, Decimal, Integer, Money, Parent, ReadModel, TextList } from '@app/shared/model';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';
import { StorefrontShippingMethod } from './shipping-method.entity';

/** What a way of delivery costs, for orders of some weight, total and country. The first that fits counts. */
@ReadModel('storefront_shipping_rate', { reach: inChannel, sort: 'position' })
export class StorefrontShippingRate extends ChannelRow {
  @Parent(() => StorefrontShippingMethod, { children: 'rates', order: 'position' })
  methodId: string;

  @Integer({ description: 'The lowest is tried first' }) position: number;
  @TextList({ max: 2, size: 300, description: 'ISO 3166-1 alpha-2; none: everywhere' }) countries: string[];
  @Decimal({ precision: 12, scale: 3, nullable: true, description: 'In kilograms, inclusive' })
  leastWeight: number | null;
  @Decimal({ precision: 12, scale: 3, nullable: true, description: 'In kilograms, exclusive' })
  mostWeight: number | null;
  @BigInteger({ nullable: true, description: 'Total of the order in minor units, inclusive' })
  leastTotal: number | null;
  @BigInteger({ nullable: true, description: 'Total of the order in minor units, exclusive' }) mostTotal: number | null;
  @Money({ description: 'As the channel shows prices' }) price: Money;
}
