import { Column, Index } from 'typeorm';
import { through } from '@app/organization';
import { ArchivableRow, Computed, Decimal, Flag, Level, Model, Parent, Text, VisibleTo } from '@app/shared/model';
import { type AttributeMap, assignedTo } from '../assigned-value/attribute-map';
import { variantAttributes } from '../assigned-value/attribute-members';
import { ofSold } from '../product/on-sale';
import { Product } from '../product/product.entity';
import { availableOf } from '../stock/available';

/** A product as it lies on the shelf: what an order line names. */
@Index('variant_gone', { synchronize: false })
@Index('variant_combination', ['productId', 'combination'], { unique: true, where: '"combination" IS NOT NULL' })
@Model({
  reach: ofSold('productId'),
  change: through('productId', 'product', 'agent'),
  search: ['sku', 'name', 'barcode'],
  sort: 'sku',
})
export class Variant extends ArchivableRow {
  @Parent(() => Product, { children: 'variants', order: 'sku', onDelete: 'CASCADE' })
  productId: string;

  @Text({ max: 64, unique: true, description: 'Stock keeping unit' }) sku: string;
  @Text({ max: 200, nullable: true, description: 'What sets it apart from its siblings' }) name: string | null;
  @Text({ max: 32, nullable: true, description: 'EAN, UPC or GTIN' }) barcode: string | null;
  @Decimal({ precision: 12, scale: 3, nullable: true, min: 0, description: 'In kilograms' }) weight: number | null;
  @Flag({ default: true }) trackInventory: boolean;

  @Computed('json', (column) => assignedTo(`v.variant_id = ${column('id')}`), {
    description: 'Values by the codes of attributes; only when the mask asks for it',
    filterable: false,
    sortable: false,
    inDefault: false,
    members: variantAttributes,
  })
  attributes: AttributeMap;

  @VisibleTo(Level.Agent)
  @Computed('bigint', availableOf, {
    nullable: true,
    inDefault: false,
    description: 'What can be had of it in all warehouses within reach together; null: nobody counts it',
  })
  available: number | null;

  /** What it is chosen by, as one text that no other variant of the product has; filled in by the database. */
  @Column({ type: 'text', nullable: true, select: false, insert: false, update: false })
  combination: string | null;
}
