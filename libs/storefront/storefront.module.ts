import { Module } from '@nestjs/common';
import { CatalogModule } from '@app/catalog';
import { StorefrontCampaignController } from './campaign/campaign.controller';
import { StorefrontCategoryController } from './category/category.controller';
import { StorefrontChannelController } from './channel/channel.controller';
import { StorefrontCollectionController } from './collection/collection.controller';
import { StorefrontCurrencyController } from './currency/currency.controller';
import { StorefrontLanguageController } from './language/language.controller';
import { StorefrontProductController } from './product/product.controller';
import { Storefront } from './reading/storefront.service';
import { StorefrontShippingMethodController } from './shipping-method/shipping-method.controller';

const services = [Storefront];

/** The public face of channels: the services. */
@Module({ imports: [CatalogModule], providers: services, exports: services })
export class StorefrontModule {}

/** The public face of channels, over HTTP. */
@Module({
  imports: [StorefrontModule],
  controllers: [
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
