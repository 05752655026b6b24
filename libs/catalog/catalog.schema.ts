import type { Schema } from '@app/shared/database';
import { Listing } from './listing/listing.entity';
import { Collection } from './collection/collection.entity';
import { CollectionProduct } from './collection-product/collection-product.entity';
import { TimeBounds1764001402000 } from './migration/time-bounds';
import { ProductMedia } from './product-media/product-media.entity';
import { AssignedValue } from './assigned-value/assigned-value.entity';
import { Attribute } from './attribute/attribute.entity';
import { AttributeValue } from './attribute-value/attribute-value.entity';
import { Category } from './category/category.entity';
import { Assortment1764001083000 } from './migration/assortment';
import { AssortmentRules1764001084000 } from './migration/assortment-rules';
import { AttributeRules1764001082000 } from './migration/attribute-rules';
import { Attributes1764001081000 } from './migration/attributes';
import { Catalog1764000002000 } from './migration/catalog';
import { CatalogArchive1764001011000 } from './migration/catalog-archive';
import { CatalogSearch1764000008000 } from './migration/catalog-search';
import { OnePrice1764001110000 } from './migration/one-price';
import { PricesAndStock1764001090000 } from './migration/prices-and-stock';
import { ProductTaxClass1764001120000 } from './migration/tax-class';
import { ProductTags1764001052000 } from './migration/product-tags';
import { ProductCompany1764001080000 } from './migration/product-company';
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
  migrations: [
    Catalog1764000002000,
    CatalogSearch1764000008000,
    CatalogArchive1764001011000,
    ProductTags1764001052000,
    ProductCompany1764001080000,
    PricesAndStock1764001090000,
    Attributes1764001081000,
    AttributeRules1764001082000,
    Assortment1764001083000,
    AssortmentRules1764001084000,
    OnePrice1764001110000,
    ProductTaxClass1764001120000,
    TimeBounds1764001402000,
  ],
};
