import type { Schema } from '@app/shared/database';
import { catalogMigrations } from './migration';
import { Listing } from './listing/listing.entity';
import { Collection } from './collection/collection.entity';
import { CollectionProduct } from './collection-product/collection-product.entity';
import { ProductMedia } from './product-media/product-media.entity';
import { AssignedValue } from './assigned-value/assigned-value.entity';
import { Attribute } from './attribute/attribute.entity';
import { AttributeValue } from './attribute-value/attribute-value.entity';
import { Category } from './category/category.entity';
import { Product } from './product/product.entity';
import { ProductType } from './product-type/product-type.entity';
import { ProductTypeAttribute } from './product-type-attribute/product-type-attribute.entity';
import { Variant } from './variant/variant.entity';
import { Price } from './price/price.entity';
import { PriceChange } from './price-change/price-change.entity';
import { Warehouse } from './warehouse/warehouse.entity';
import { WarehouseChannel } from './warehouse-channel/warehouse-channel.entity';
import { Stock } from './stock/stock.entity';
import { StockMovement } from './stock-movement/stock-movement.entity';
import { Reservation } from './reservation/reservation.entity';
import { Allocation } from './allocation/allocation.entity';

/** What the catalog adds to the database. */
export const catalogSchema: Schema = {
  entities: [
    Listing,
    Collection,
    CollectionProduct,
    ProductMedia,
    Category,
    Product,
    Variant,
    Price,
    PriceChange,
    Warehouse,
    WarehouseChannel,
    Stock,
    StockMovement,
    Reservation,
    Allocation,
    AssignedValue,
    Attribute,
    AttributeValue,
    ProductType,
    ProductTypeAttribute,
  ],
  migrations: catalogMigrations,
};
