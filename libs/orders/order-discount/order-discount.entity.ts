import { Check } from 'typeorm';
import { Decimal, Enum, Integer, Level, Model, Money, Parent, Row, Text } from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofParties, ofSeller, throughOrder } from '../order/order-reach';

/** Why something is cheaper: somebody has said so, a promotion runs, or the buyer had a voucher. */
export const DISCOUNT_SOURCES = ['manual', 'promotion', 'voucher'] as const;
export type DiscountSource = (typeof DISCOUNT_SOURCES)[number];

/** Something that is taken off an order as a whole, spread over its lines. Of several, each takes of what the last has left. */
@Model({
  reach: throughOrder(ofParties),
  change: throughOrder(ofSeller),
  visibleTo: Level.Customer,
  sort: 'orderId,position',
})
@Check('num_nonnulls("percent", "fixed_amount") = 1')
@Check('coalesce("percent", 0) BETWEEN 0 AND 100 AND coalesce("fixed_amount", 0) >= 0 AND "total_amount" >= 0')
export class OrderDiscount extends Row {
  @Parent(() => Order, { children: 'discounts', order: 'position', visibleTo: Level.Customer })
  orderId: string;

  @Integer({ default: 0, min: 0, description: 'Its turn' }) position: number;
  @Enum(DISCOUNT_SOURCES, { default: 'manual' }) source: DiscountSource;
  @Decimal({ precision: 7, scale: 4, nullable: true, min: 0, max: 100, description: 'Of what the lines cost' })
  percent: number | null;

  @Money({ nullable: true, description: 'At most what the lines cost; instead of percent' }) fixed: Money | null;
  @Text({ max: 200, nullable: true, description: 'Why' }) reason: string | null;
  @Money({ description: 'What it takes off' }) total: Money;
}
