import { Index } from 'typeorm';
import { AppendOnlyRow, Enum, Id, Integer, Level, Model, Money, VisibleTo } from '@app/shared/model';
import { ownList } from '../price/price-reach';

/** What was done to a price. */
export const PRICE_ACTIONS = ['created', 'updated', 'removed'] as const;

/** How a price was, and how it is since then: the history of prices. Written once. */
@Model({ reach: ownList, visibleTo: Level.Agent, sort: '-createdAt' })
@Index(['variantId', 'createdAt'])
@Index(['priceId', 'createdAt'])
export class PriceChange extends AppendOnlyRow {
  // Variant, price and list may be gone; what they cost stays known.
  @Id() variantId: string;
  @Id() priceId: string;
  @Id({ nullable: true }) channelId: string | null;
  @Id({ nullable: true }) priceListId: string | null;
  @Integer({ min: 1 }) minimumQuantity: number;
  @Enum(PRICE_ACTIONS) action: (typeof PRICE_ACTIONS)[number];
  @Money({ nullable: true }) before: Money | null;
  @Money({ nullable: true }) after: Money | null;

  @VisibleTo(Level.Manager)
  @Money({ nullable: true })
  costBefore: Money | null;

  @VisibleTo(Level.Manager)
  @Money({ nullable: true })
  costAfter: Money | null;

  @Id({ nullable: true, description: 'Who; null for a command on the machine itself' }) accountId: string | null;
}
