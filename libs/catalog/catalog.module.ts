import { Module } from '@nestjs/common';
import { AttributeController } from './attribute/attribute.controller';
import { AttributeService } from './attribute/attribute.service';
import { AttributeValueController } from './attribute-value/attribute-value.controller';
import { AttributeValueService } from './attribute-value/attribute-value.service';
import { AttributeDirectory } from './assigned-value/attribute-directory';
import { CategoryController } from './category/category.controller';
import { CategoryService } from './category/category.service';
import { ListingController } from './listing/listing.controller';
import { ListingService } from './listing/listing.service';
import { CollectionController } from './collection/collection.controller';
import { CollectionService } from './collection/collection.service';
import { CollectionProductController } from './collection-product/collection-product.controller';
import { CollectionProductService } from './collection-product/collection-product.service';
import { ProductMediaController } from './product-media/product-media.controller';
import { ProductMediaService } from './product-media/product-media.service';
import { ProductController } from './product/product.controller';
import { ProductService } from './product/product.service';
import { ProductTypeController } from './product-type/product-type.controller';
import { ProductTypeService } from './product-type/product-type.service';
import { ProductTypeAttributeController } from './product-type-attribute/product-type-attribute.controller';
import { ProductTypeAttributeService } from './product-type-attribute/product-type-attribute.service';
import { VariantController } from './variant/variant.controller';
import { FacetService } from './facet/facets';
import { VariantGeneration } from './variant/variant-generation';
import { VariantService } from './variant/variant.service';
import { PriceController } from './price/price.controller';
import { PriceService } from './price/price.service';
import { VariantPriceController } from './price/variant-price.controller';
import { PriceChangeController } from './price-change/price-change.controller';
import { PriceChangeService } from './price-change/price-change.service';
import { WarehouseController } from './warehouse/warehouse.controller';
import { WarehouseService } from './warehouse/warehouse.service';
import { WarehouseChannelController } from './warehouse-channel/warehouse-channel.controller';
import { WarehouseChannelService } from './warehouse-channel/warehouse-channel.service';
import { StockController } from './stock/stock.controller';
import { StockService } from './stock/stock.service';
import { StockMovementController } from './stock-movement/stock-movement.controller';
import { StockMovementService } from './stock-movement/stock-movement.service';
import { ReservationController } from './reservation/reservation.controller';
import { ReservationService } from './reservation/reservation.service';
import { AllocationController } from './allocation/allocation.controller';
import { AllocationService } from './allocation/allocation.service';

const services = [
  FacetService,
  VariantGeneration,
  ListingService,
  CollectionService,
  CollectionProductService,
  ProductMediaService,
  CategoryService,
  ProductService,
  VariantService,
  PriceService,
  PriceChangeService,
  WarehouseService,
  WarehouseChannelService,
  StockService,
  StockMovementService,
  ReservationService,
  AllocationService,
  AttributeService,
  AttributeValueService,
  ProductTypeService,
  ProductTypeAttributeService,
];

const controllers = [
  ListingController,
  CollectionController,
  CollectionProductController,
  ProductMediaController,
  AttributeController,
  AttributeValueController,
  CategoryController,
  ProductController,
  ProductTypeController,
  ProductTypeAttributeController,
  VariantController,
  PriceController,
  VariantPriceController,
  PriceChangeController,
  WarehouseController,
  WarehouseChannelController,
  StockController,
  StockMovementController,
  ReservationController,
  AllocationController,
];

/** What is sold: the services. */
@Module({ providers: [AttributeDirectory, ...services], exports: services })
export class CatalogModule {}

/** What is sold, over HTTP. */
@Module({ imports: [CatalogModule], controllers })
export class CatalogApi {}
