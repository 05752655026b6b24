import { Index, Unique } from 'typeorm';
import { Channel, through } from '@app/organization';
import { Flag, Level, Model, Parent, Row, Timestamp } from '@app/shared/model';
import { Product } from '../product/product.entity';

/** A product in a channel of its seller: whether it is shown there, and from when. */
@Model({
  reach: through('productId', 'product'),
  change: through('productId', 'product', 'agent'),
  visibleTo: Level.Agent,
  sort: 'channelId',
})
@Unique(['productId', 'channelId'])
@Index('listing_starts', ['availableFrom'], { where: '"available_from" IS NOT NULL' })
export class Listing extends Row {
  @Parent(() => Product, { children: 'listings', visibleTo: Level.Agent, onDelete: 'CASCADE' })
  productId: string;

  @Parent(() => Channel, { children: 'listings', visibleTo: Level.Agent, onDelete: 'CASCADE' })
  channelId: string;

  @Flag({ default: false, description: 'The storefront of the channel shows it, if it is active' }) published: boolean;

  @Timestamp({ nullable: true, description: 'It can be bought from then on; null: at once' })
  availableFrom: Date | null;
}
