import { Module } from '@nestjs/common';
import { CatalogModule } from '@app/catalog';
import { MoneyModule, VouchersModule } from '@app/orders';
import { AnswerDoor } from './cache/answer-door';
import { ChangeCleaning } from './cache/change-cleaning';
import { Freshness } from './cache/freshness';
import { PublicAnswers } from './cache/public-answers';
import { StorefrontCampaignController } from './campaign/campaign.controller';
import { CartCleaning } from './cart/cart-cleaning';
import { CartPricing } from './cart/cart-pricing';
import { CartReservations } from './cart/cart-reservations';
import { CartShare } from './cart/cart-share';
import { CartController } from './cart/cart.controller';
import { CartService } from './cart/cart.service';
import { StorefrontCategoryController } from './category/category.controller';
import { StorefrontChannelController } from './channel/channel.controller';
import { CheckoutController } from './checkout/checkout.controller';
import { CheckoutService } from './checkout/checkout.service';
import { StorefrontCollectionController } from './collection/collection.controller';
import { StorefrontCurrencyController } from './currency/currency.controller';
import { StorefrontLanguageController } from './language/language.controller';
import { StorefrontProductController } from './product/product.controller';
import { Storefront } from './reading/storefront.service';
import { StorefrontShippingMethodController } from './shipping-method/shipping-method.controller';

const services = [
  ...[Freshness, PublicAnswers, Storefront],
  ...[CartPricing, CartReservations, CartService, CartShare, CheckoutService],
];

/** The public face of channels: the services. */
@Module({ imports: [CatalogModule, VouchersModule, MoneyModule], providers: services, exports: services })
export class StorefrontModule {}

/** The public face of channels, over HTTP. */
@Module({
  imports: [StorefrontModule],
  providers: [AnswerDoor],
  controllers: [
    CartController,
    CheckoutController,
    StorefrontChannelController,
    StorefrontProductController,
    StorefrontCategoryController,
    StorefrontCollectionController,
    StorefrontCampaignController,
    StorefrontShippingMethodController,
    StorefrontLanguageController,
    StorefrontCurrencyController,
  ],
})
export class StorefrontApi {}

/** What the clock does. */
@Module({ providers: [CartCleaning, ChangeCleaning], imports: [StorefrontModule] })
export class StorefrontJobs {}
