import { Integer, ReadModel, Text } from '@app/shared/model';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';

/** A way in which the channel delivers. */
@ReadModel('storefront_shipping_method', { reach: inChannel, sort: 'position,name' })
export class StorefrontShippingMethod extends ChannelRow {
  @Text({ max: 120 }) name: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
  @Integer({ description: 'Its place among its siblings' }) position: number;
  @Integer({ nullable: true, description: 'Days until it arrives, at least' }) leastDays: number | null;
  @Integer({ nullable: true, description: 'Days until it arrives, at most' }) mostDays: number | null;
}
