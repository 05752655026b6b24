import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Campaign } from './campaign.entity';

/**
 * What an order has spent of the budget of a campaign that has given it something: to be given back when the order comes to
 * nothing, and to be reported. It is kept of completed orders, too: what is used of a budget is the sum of these rows, as that
 * of a payment is the sum of its events. Not a model: whose the order is, is known above.
 */
@Entity()
@Index(['campaignId'])
@Check('"amount" >= 0')
export class CampaignSpending {
  /** Without a foreign key, since it is spent before the order is kept, in the same transaction. */
  @PrimaryColumn({ type: 'uuid' }) orderId: string;
  @PrimaryColumn({ type: 'uuid' }) campaignId: string;
  @ManyToOne(() => Campaign, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'campaign_id' })
  campaign: Relation<Campaign>;

  /** Minor units of the budget's currency, or uses; 0 where the campaign has no budget. */
  @Column({ type: 'bigint' }) amount: string;
}
