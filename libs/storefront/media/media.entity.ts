import { Integer, Parent, ReadModel, Text } from '@app/shared/model';
import { StorefrontProduct } from '../product/product.entity';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';

/** A picture, or another public file, that shows a product. */
@ReadModel('storefront_media', { reach: inChannel, sort: 'position' })
export class StorefrontMedia extends ChannelRow {
  @Parent(() => StorefrontProduct, { children: 'media', order: 'position' })
  productId: string;

  @Text({ max: 300, nullable: true, description: 'What it shows, for those who do not see it' }) alt: string | null;
  @Integer({ description: 'Its place among the others' }) position: number;
  @Text({ max: 200, description: 'Where its content is' }) url: string;
  @Text({ max: 127 }) mime: string;
  @Integer({ nullable: true, description: 'In pixels; of images only' }) width: number | null;
  @Integer({ nullable: true, description: 'In pixels; of images only' }) height: number | null;
}
