import type { Schema } from '@app/shared/database';
import { storefrontMigrations } from './migration';
import { StorefrontCampaign } from './campaign/campaign.entity';
import { StorefrontOffer } from './campaign/offer.entity';
import { CartLine } from './cart/cart-line.entity';
import { Cart } from './cart/cart.entity';
import { StorefrontCategory } from './category/category.entity';
import { StorefrontChannel } from './channel/channel.entity';
import { StorefrontCollection } from './collection/collection.entity';
import { StorefrontCollectionProduct } from './collection/collection-product.entity';
import { StorefrontCurrency } from './currency/currency.entity';
import { StorefrontLanguage } from './language/language.entity';
import { StorefrontMedia } from './media/media.entity';
import { StorefrontProduct } from './product/product.entity';
import { StorefrontShippingMethod } from './shipping-method/shipping-method.entity';
import { StorefrontShippingRate } from './shipping-method/shipping-rate.entity';
import { StorefrontVariant } from './variant/variant.entity';

/** What the storefront adds to the database. */
export const storefrontSchema: Schema = {
  entities: [
    StorefrontChannel,
    StorefrontProduct,
    StorefrontVariant,
    StorefrontMedia,
    StorefrontCategory,
    StorefrontCollection,
    StorefrontCollectionProduct,
    StorefrontCampaign,
    StorefrontOffer,
    StorefrontShippingMethod,
    StorefrontShippingRate,
    StorefrontLanguage,
    StorefrontCurrency,
    Cart,
    CartLine,
  ],
  migrations: storefrontMigrations,
};
