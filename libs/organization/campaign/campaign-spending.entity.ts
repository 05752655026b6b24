import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Campaign } from './campaign.entity';

/**
 * What an order has spent of the budget of a campaign, so that it can be given back when the order comes to nothing. Not a
 * model: whose the order is, is known above.
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

  /** Minor units of the budget's currency, or uses. */
  @Column({ type: 'bigint' }) amount: string;
}
