import type { DataSource } from 'typeorm';
import { Listing } from '@app/catalog';
import type { Channel } from '@app/organization';
import { build, buildCategory } from '../support/builders';
import { openShop, type Shop } from '../orders/shop';

/** A product on show, with its only variant. */
export interface Shown {
  productId: string;
  slug: string;
  variantId: string;
}

/** A shop with a channel that everybody sees. */
export interface Stage extends Shop {
  slug: string;
  /** Puts something on show, at a price and so many pieces in stock. */
  show(price: number, onHand: number, listing?: Partial<Listing>): Promise<Shown>;
}

let count = 0;

/** Opens a shop under a name of its own. */
export async function openStage(dataSource: DataSource, channel: Partial<Channel> = {}): Promise<Stage> {
  const slug = `stage-${++count}`;
  const shop = await openShop(dataSource, { slug, ...channel });
  const category = await buildCategory(dataSource, { slug: `${slug}-shelf` });
  return {
    ...shop,
    slug,
    show: async (price, onHand, listing = {}) => {
      const { id: variantId, product } = await shop.offer(price, onHand);
      await dataSource.query(`UPDATE product SET status = 'active', category_id = $2 WHERE id = $1`, [
        product.id,
        category.id,
      ]);
      const place = { productId: product.id, channelId: shop.channel.id };
      await build(dataSource, Listing, { ...place, published: true, ...listing });
      return { productId: product.id, slug: product.slug, variantId };
    },
  };
}
