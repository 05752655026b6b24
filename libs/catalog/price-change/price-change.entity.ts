import { Index } from 'typeorm';
import { ofCompany } from '@app/organization';
import { AppendOnlyRow, Enum, Id, Integer, Level, Model, Money, Timestamp, VisibleTo } from '@app/shared/model';

/** What was done to a price. */
export const PRICE_ACTIONS = ['created', 'updated', 'removed'] as const;

/** How a price was, and how it is since then: the history of prices. Written once. */
@Model({ reach: ofCompany('companyId'), visibleTo: Level.Agent, sort: '-createdAt' })
@Index(['companyId', 'createdAt'])
@Index(['variantId', 'createdAt'])
@Index(['priceId', 'createdAt'])
export class PriceChange extends AppendOnlyRow {
  // Variant, price and list may be gone; what they cost stays known.
  @Id({ nullable: true, description: 'The company whose price it was, as the database knew when it was written' })
  companyId: string | null;

  @Id() variantId: string;
  @Id() priceId: string;
  @Id({ nullable: true }) channelId: string | null;
  @Id({ nullable: true }) priceListId: string | null;
  @Integer({ min: 1 }) minimumQuantity: number;
  @Enum(PRICE_ACTIONS) action: (typeof PRICE_ACTIONS)[number];
  @Money({ nullable: true }) before: Money | null;
  @Money({ nullable: true }) after: Money | null;
  @Money({ nullable: true, description: 'What it was compared to' }) comparedBefore: Money | null;
  @Money({ nullable: true, description: 'What it is compared to' }) comparedAfter: Money | null;
  @Timestamp({ nullable: true, description: 'From when on it held' }) startsBefore: Date | null;
  @Timestamp({ nullable: true, description: 'From when on it holds' }) startsAfter: Date | null;
  @Timestamp({ nullable: true, description: 'Until when it held' }) endsBefore: Date | null;
  @Timestamp({ nullable: true, description: 'Until when it holds' }) endsAfter: Date | null;

  @VisibleTo(Level.Manager)
  @Money({ nullable: true })
  costBefore: Money | null;

  @VisibleTo(Level.Manager)
  @Money({ nullable: true })
  costAfter: Money | null;

  @Id({
    nullable: true,
    description: 'Who; null for a command on the machine itself, and for what went with its variant, channel or list',
  })
  accountId: string | null;
}
