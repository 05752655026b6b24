import { Integer, Json, Parent, ReadModel, Slug, Text } from '@app/shared/model';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';

/** A category with something on it, or below it, that the channel shows. */
@ReadModel('storefront_category', { reach: inChannel, sort: 'position,name' })
export class StorefrontCategory extends ChannelRow {
  @Text({ max: 120, description: 'What people read on the shelf' }) name: string;
  @Slug() slug: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
  @Integer({ description: 'Its place among its siblings' }) position: number;
  @Text({ max: 2000, description: 'The slugs from the top down to its own, as in `tea/black-tea`' }) path: string;

  @Parent(() => StorefrontCategory, { children: 'children', nullable: true, order: 'position,name' })
  parentId: string | null;

  @Json({ description: 'Free JSON for everybody' }) metadata: Record<string, unknown>;
}
