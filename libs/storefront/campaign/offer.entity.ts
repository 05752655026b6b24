import { PROMOTION_TARGETS, REWARDS } from '@app/organization';
import { Decimal, Enum, Flag, Integer, Money, Parent, ReadModel, Text } from '@app/shared/model';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';
import { StorefrontCampaign } from './campaign.entity';

/** What a running campaign gives. */
@ReadModel('storefront_offer', { reach: inChannel, sort: 'position' })
export class StorefrontOffer extends ChannelRow {
  @Parent(() => StorefrontCampaign, { children: 'offers', order: 'position' })
  campaignId: string;

  @Text({ max: 120 }) name: string;
  @Flag({ description: 'Whether it needs no code' }) automatic: boolean;
  @Integer({ description: 'The lowest is tried first' }) position: number;
  @Flag({ description: 'Whether further offers may follow it' }) combinable: boolean;
  @Enum(PROMOTION_TARGETS, { description: 'Whether it is for products or for whole orders' })
  target: (typeof PROMOTION_TARGETS)[number];
  @Enum(REWARDS) reward: (typeof REWARDS)[number];
  @Decimal({ precision: 5, scale: 2, nullable: true, description: 'Per cent off' }) percent: number | null;
  @Money({ nullable: true, description: 'Off the price of a product, or of the order' }) amount: Money | null;
  @Text({ max: 64, nullable: true, description: 'What comes with it' }) giftSku: string | null;
}
