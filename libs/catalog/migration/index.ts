import type { Schema } from '@app/shared/database';
import { Assortment1764001083000 } from './assortment';
import { AssortmentRules1764001084000 } from './assortment-rules';
import { AttributeRules1764001082000 } from './attribute-rules';
import { Attributes1764001081000 } from './attributes';
import { Catalog1764000002000 } from './catalog';
import { CatalogArchive1764001011000 } from './catalog-archive';
import { CatalogSearch1764000008000 } from './catalog-search';
import { FacetIndexes1764002590000 } from './facet-indexes';
import { OnePrice1764001110000 } from './one-price';
import { OwnCategories1764002581000 } from './own-categories';
import { PriceHistory1764002580000 } from './price-history';
import { PricesAndStock1764001090000 } from './prices-and-stock';
import { ProductCompany1764001080000 } from './product-company';
import { ProductTags1764001052000 } from './product-tags';
import { ProductTaxClass1764001120000 } from './tax-class';
import { TimeBounds1764001402000 } from './time-bounds';

/** All migrations of this room. */
export const catalogMigrations: Schema['migrations'] = [
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
  PriceHistory1764002580000,
  OwnCategories1764002581000,
  FacetIndexes1764002590000,
];
