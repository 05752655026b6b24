import { Integer, Parent, ReadModel } from '@app/shared/model';
import { StorefrontProduct } from '../product/product.entity';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';
import { StorefrontCollection } from './collection.entity';

/** The place of a shown product in a collection. */
@ReadModel('storefront_collection_product', { reach: inChannel, sort: 'position' })
export class StorefrontCollectionProduct extends ChannelRow {
  @Parent(() => StorefrontCollection, { children: 'products', order: 'position' })
  collectionId: string;

  @Parent(() => StorefrontProduct, { children: 'collections' })
  productId: string;

  @Integer({ description: 'Its place among the others' }) position: number;
}
