import { Check, Exclusion, Index } from 'typeorm';
import { Channel, PriceList } from '@app/organization';
import { Integer, Level, Model, Money, Parent, Row, Timestamp, VisibleTo } from '@app/shared/model';
import { Variant } from '../variant/variant.entity';
import { priceChange, priceReach } from './price-reach';

/** Stands for "none" where two prices are compared, since null is equal to nothing. */
const orNone = (column: string): string => `COALESCE("${column}", '00000000-0000-0000-0000-000000000000'::uuid)`;

/** What a variant costs, from a quantity on: in general, in a channel, or by a price list; always, or for a while. */
@Model({ reach: priceReach, change: priceChange, sort: 'variantId,minimumQuantity' })
@Check('"starts_at" < "ends_at"')
@Check('"minimum_quantity" > 0 AND "price_amount" >= 0 AND "price_before_amount" >= 0 AND "cost_amount" >= 0')
@Check('"price_before_currency" = "price_currency"')
// A price for a while may stand beside the one that always holds, and goes before it.
@Exclusion(
  `USING gist ("variant_id" WITH =, ${orNone('channel_id')} WITH =, ${orNone('price_list_id')} WITH =, ` +
    `"price_currency" WITH =, "minimum_quantity" WITH =, num_nonnulls("starts_at", "ends_at") WITH =, ` +
    `tstzrange("starts_at", "ends_at") WITH &&)`,
)
@Index('price_starts', ['startsAt'], { where: '"starts_at" IS NOT NULL' })
@Index('price_ends', ['endsAt'], { where: '"ends_at" IS NOT NULL' })
export class Price extends Row {
  @Parent(() => Variant, { children: 'prices', order: 'minimumQuantity', onDelete: 'CASCADE', index: false })
  variantId: string;

  @Parent(() => Channel, {
    children: 'prices',
    visibleTo: Level.Agent,
    nullable: true,
    order: 'variantId',
    onDelete: 'CASCADE',
    description: 'Null: in every channel',
  })
  channelId: string | null;

  @Parent(() => PriceList, {
    children: 'prices',
    visibleTo: Level.Agent,
    nullable: true,
    order: 'variantId',
    onDelete: 'CASCADE',
    description: 'Null: for every buyer',
  })
  priceListId: string | null;

  @Integer({ default: 1, min: 1, description: 'From so many pieces on' }) minimumQuantity: number;
  @Money({ description: 'Of one piece' }) price: Money;
  @Money({ nullable: true, description: 'What it is compared to: the price before' }) priceBefore: Money | null;

  @VisibleTo(Level.Manager)
  @Money({ nullable: true, description: 'What one piece costs the company' })
  cost: Money | null;

  @Timestamp({ nullable: true, description: 'From then on; null: always so far' }) startsAt: Date | null;
  @Timestamp({ nullable: true, description: 'Until then; null: until further notice' }) endsAt: Date | null;
}
