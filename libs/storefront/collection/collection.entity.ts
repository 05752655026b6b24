import { Json, ReadModel, Slug, Text } from '@app/shared/model';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';

/** A collection with products that the channel shows. */
@ReadModel('storefront_collection', { reach: inChannel, sort: 'name' })
export class StorefrontCollection extends ChannelRow {
  @Text({ max: 120 }) name: string;
  @Slug() slug: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
  @Json({ description: 'Free JSON for everybody' }) metadata: Record<string, unknown>;
}
