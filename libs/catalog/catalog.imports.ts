import type { Importable } from '@app/shared/import';
import {
  assertImportedComplete,
  assertImportedVariants,
  importedAttributes,
} from './assigned-value/imported-attributes';
import { CreateAttribute } from './attribute/attribute.dto';
import { Attribute } from './attribute/attribute.entity';
import { CreateAttributeValue } from './attribute-value/attribute-value.dto';
import { AttributeValue } from './attribute-value/attribute-value.entity';
import { CreateProductType } from './product-type/product-type.dto';
import { ProductType } from './product-type/product-type.entity';
import { CreateProductTypeAttribute } from './product-type-attribute/product-type-attribute.dto';
import { ProductTypeAttribute } from './product-type-attribute/product-type-attribute.entity';
import { CreateCollection } from './collection/collection.dto';
import { Collection } from './collection/collection.entity';
import { CreateCollectionProduct } from './collection-product/collection-product.dto';
import { CollectionProduct } from './collection-product/collection-product.entity';
import { CreateListing } from './listing/listing.dto';
import { Listing } from './listing/listing.entity';
import { CreateCategory } from './category/category.dto';
import { Category } from './category/category.entity';
import { NewProduct } from './product/product.dto';
import { Product } from './product/product.entity';
import { NewVariant } from './variant/variant.dto';
import { Variant } from './variant/variant.entity';
import { CreatePrice } from './price/price.dto';
import { Price } from './price/price.entity';
import { recordPriceChanges } from './price-change/record-price-changes';
import { bookImported } from './stock/book-imported';
import { ImportedStock } from './stock/stock.dto';
import { Stock } from './stock/stock.entity';
import { CreateWarehouse } from './warehouse/warehouse.dto';
import { Warehouse } from './warehouse/warehouse.entity';

/** What of the catalog can be read from CSV files. */
export const catalogImports: readonly Importable[] = [
  { path: 'catalog/attributes', model: Attribute, create: CreateAttribute },
  { path: 'catalog/attribute-values', model: AttributeValue, create: CreateAttributeValue },
  { path: 'catalog/product-types', model: ProductType, create: CreateProductType },
  { path: 'catalog/product-type-attributes', model: ProductTypeAttribute, create: CreateProductTypeAttribute },
  { path: 'catalog/collections', model: Collection, create: CreateCollection },
  { path: 'catalog/collection-products', model: CollectionProduct, create: CreateCollectionProduct },
  { path: 'catalog/listings', model: Listing, create: CreateListing },
  { path: 'catalog/categories', model: Category, create: CreateCategory },
  {
    path: 'catalog/products',
    model: Product,
    create: NewProduct,
    apart: importedAttributes('product'),
    saved: (rows, _origin, manager) => assertImportedComplete(rows, manager),
  },
  {
    path: 'catalog/variants',
    model: Variant,
    create: NewVariant,
    apart: importedAttributes('variant'),
    saved: (rows, _origin, manager) => assertImportedVariants(rows, manager),
  },
  { path: 'catalog/warehouses', model: Warehouse, create: CreateWarehouse },
  {
    path: 'catalog/prices',
    model: Price,
    create: CreatePrice,
    naturalKey: ['variantId', 'channelId', 'priceListId', 'price.currency', 'minimumQuantity', 'startsAt', 'endsAt'],
    saved: recordPriceChanges,
  },
  {
    path: 'catalog/stock',
    model: Stock,
    create: ImportedStock,
    naturalKey: ['variantId', 'warehouseId'],
    saved: bookImported,
  },
];
