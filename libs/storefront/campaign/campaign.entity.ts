import { ReadModel, Slug, Text, Timestamp } from '@app/shared/model';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';

/** A campaign that runs in the channel at the moment. */
@ReadModel('storefront_campaign', { reach: inChannel, sort: '-startsAt' })
export class StorefrontCampaign extends ChannelRow {
  @Slug({ max: 60, unique: false }) code: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
  @Timestamp() startsAt: Date;
  @Timestamp() endsAt: Date;
}
