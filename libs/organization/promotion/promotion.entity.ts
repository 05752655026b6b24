import { Check } from 'typeorm';
import { Decimal, Enum, Flag, Integer, Json, Level, Model, Money, Parent, Row, Text } from '@app/shared/model';
import { Campaign } from '../campaign/campaign.entity';
import { through } from '../company/reach-through';

/** What a promotion looks at, and what it takes off. */
export const PROMOTION_TARGETS = ['product', 'order'] as const;

/** What the customer gets. */
export const REWARDS = ['percentage', 'fixed', 'gift'] as const;

/** What a campaign gives, to whom: data, so that a new one needs no release. */
@Model({
  reach: through('campaignId', 'campaign'),
  change: through('campaignId', 'campaign', 'manager'),
  visibleTo: Level.Agent,
  search: ['name'],
  sort: 'campaignId,position',
})
@Check(`("reward" = 'percentage') = ("percent" IS NOT NULL)`)
@Check(`("reward" = 'fixed') = ("amount_amount" IS NOT NULL)`)
@Check(`("reward" = 'gift') = ("gift_sku" IS NOT NULL)`)
@Check('"percent" BETWEEN 0 AND 100')
export class Promotion extends Row {
  @Parent(() => Campaign, { children: 'promotions', visibleTo: Level.Agent, order: 'position', onDelete: 'CASCADE' })
  campaignId: string;

  @Text({ max: 120 }) name: string;
  @Flag({ default: true }) active: boolean;
  @Flag({
    default: false,
    description: 'Whether everybody for whom it holds gets it; otherwise it is for who has a voucher',
  })
  automatic: boolean;

  @Integer({ default: 0, description: 'The lowest is tried first' }) position: number;
  @Flag({ default: true, description: 'Whether further promotions may follow it' }) combinable: boolean;
  @Enum(PROMOTION_TARGETS, { description: 'Whether it is for products or for whole orders' })
  target: (typeof PROMOTION_TARGETS)[number];

  @Json({ default: {}, description: 'Which of them: `{"filter": …}` as lists take it; empty: all' })
  predicate: Record<string, unknown>;

  @Enum(REWARDS) reward: (typeof REWARDS)[number];
  @Decimal({ precision: 5, scale: 2, nullable: true, min: 0, description: 'Per cent off' }) percent: number | null;
  @Money({ nullable: true, description: 'Off the price of a product, or of the order' }) amount: Money | null;
  @Text({ max: 64, nullable: true, description: 'What comes with it' }) giftSku: string | null;
}
