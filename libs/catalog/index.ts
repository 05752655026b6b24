export * from './allocation/allocation.entity';
export * from './allocation/allocation.service';
export * from './attribute/attribute.entity';
export * from './attribute/attribute-kind';
export * from './attribute/attribute.service';
export * from './attribute-value/attribute-value.entity';
export * from './attribute-value/attribute-value.service';
export * from './assigned-value/assigned-value.entity';
export { AttributeDirectory } from './assigned-value/attribute-directory';
export { assignedTo, type AttributeMap } from './assigned-value/attribute-map';
export { type Shown, shownProductAttributes, shownVariantAttributes } from './assigned-value/attribute-members';
export * from './catalog.imports';
export * from './catalog.module';
export { catalogProblems } from './catalog.problems';
export * from './catalog.schema';
export * from './category/category.entity';
export * from './category/category.service';
export * from './demo/demo-catalog';
export * from './demo/demo-stock';
export { seedProducts } from './seed/seed-products';
export * from './price-change/price-change.entity';
export * from './price-change/price-change.service';
export * from './price/price.entity';
export * from './price/price.service';
export {
  type PriceContext,
  type PricedLine,
  resolutionSql,
  type ResolvedPrice,
  resolvePrices,
} from './price/resolution';
export * from './listing/listing.entity';
export * from './listing/listing.service';
export * from './collection/collection.entity';
export * from './collection/collection.service';
export * from './collection-product/collection-product.entity';
export * from './collection-product/collection-product.service';
export * from './product-media/product-media.entity';
export * from './product-media/product-media.service';
export * from './product/product.entity';
export { FACETS } from './product/product.schemas';
export { FacetService } from './facet/facets';
export * from './product/product.service';
export * from './reservation/reservation.entity';
export * from './reservation/reservation.service';
export * from './stock-movement/stock-movement.entity';
export * from './stock-movement/stock-movement.service';
export { allocate, beginAllocation, release } from './stock/allocate';
export type { Stocked } from './stock/stock-lines';
export { lookUpStocked } from './stock/supply';
export type { Allotment, Occasion, ReceivedLine, ShippedLine, StockLine, StockPlace } from './stock/stock-lines';
export * from './stock/stock.entity';
export * from './stock/stock.service';
export * from './product-type/product-type.entity';
export * from './product-type/product-type.service';
export * from './product-type-attribute/product-type-attribute.entity';
export * from './product-type-attribute/product-type-attribute.service';
export * from './variant/variant.entity';
export * from './variant/variant.service';
export * from './warehouse-channel/warehouse-channel.entity';
export * from './warehouse-channel/warehouse-channel.service';
export * from './warehouse/warehouse.entity';
export * from './warehouse/warehouse.service';
