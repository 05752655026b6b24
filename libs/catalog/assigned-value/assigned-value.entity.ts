import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { File } from '@app/minor';
import { Attribute } from '../attribute/attribute.entity';
import type { AttributeKind } from '../attribute/attribute-kind';
import { AttributeValue } from '../attribute-value/attribute-value.entity';
import { Product } from '../product/product.entity';
import { Variant } from '../variant/variant.entity';

const VALUES =
  '"value_id", "boolean_value", "number_value", "text_value", "date_value", "moment_value", "money_amount", "file_id", "reference_id"';

/**
 * One value that a product, or a variant, has for an attribute, in the column of its kind (`docs/decisions/0071`). It is
 * no model of its own: bodies, masks and filters know it as `attributes`. Rows are replaced, never changed; the id, the kind and the
 * keys are filled in by the database.
 */
@Entity()
@Check(`num_nonnulls(${VALUES}) = 1`)
@Check(`("value_id" IS NOT NULL) = ("kind" IN ('dropdown', 'multiselect', 'swatch'))`)
@Check(`("boolean_value" IS NOT NULL) = ("kind" = 'boolean')`)
@Check(`("number_value" IS NOT NULL) = ("kind" = 'numeric')`)
@Check(`("text_value" IS NOT NULL) = ("kind" IN ('text', 'rich-text'))`)
@Check(`("date_value" IS NOT NULL) = ("kind" = 'date')`)
@Check(`("moment_value" IS NOT NULL) = ("kind" = 'datetime')`)
@Check(`("money_amount" IS NOT NULL) = ("kind" = 'money')`)
@Check(`("money_amount" IS NULL) = ("money_currency" IS NULL)`)
@Check(`("file_id" IS NOT NULL) = ("kind" = 'file')`)
@Index(['productId', 'variantId'])
@Index(['variantId'])
@Index(['attributeId', 'valueId', 'productId'])
@Index(['attributeId', 'numberValue'], { where: '"number_value" IS NOT NULL' })
@Index(['attributeId', 'dateValue'], { where: '"date_value" IS NOT NULL' })
@Index(['attributeId', 'momentValue'], { where: '"moment_value" IS NOT NULL' })
@Index(['valueId'])
@Index(['fileId'], { where: '"file_id" IS NOT NULL' })
@Index(['referenceId'], { where: '"reference_id" IS NOT NULL' })
// One value of a kind that has one, each choice once, whoever writes.
@Index('assigned_value_once', { synchronize: false })
@Index('assigned_value_choice', { synchronize: false })
// Facets are counted from it alone.
@Index('assigned_value_facet', { synchronize: false })
@Index('assigned_value_unique', ['productId', 'attributeId', 'uniqueKey'], {
  unique: true,
  where: '"unique_key" IS NOT NULL',
})
@Exclusion(
  'assigned_value_same',
  `USING gist ("product_id" WITH =, "attribute_id" WITH =, "shared_key" WITH <>) WHERE ("shared_key" IS NOT NULL)`,
)
export class AssignedValue {
  @PrimaryColumn({ type: 'uuid' }) id: string;

  /** Of the variant, too, so that a filter on products looks in one place. */
  @Column({ type: 'uuid' }) productId: string;
  @Column({ type: 'uuid', nullable: true }) variantId: string | null;
  @Column({ type: 'uuid' }) attributeId: string;
  @Column({ type: 'varchar', length: 40 }) kind: AttributeKind;
  @Column({ type: 'uuid', nullable: true }) valueId: string | null;
  @Column({ type: 'boolean', nullable: true }) booleanValue: boolean | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) numberValue: string | null;
  @Column({ type: 'text', nullable: true }) textValue: string | null;
  @Column({ type: 'date', nullable: true }) dateValue: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) momentValue: Date | null;
  @Column({ type: 'bigint', nullable: true }) moneyAmount: string | null;
  @Column({ type: 'varchar', length: 3, nullable: true }) moneyCurrency: string | null;
  @Column({ type: 'uuid', nullable: true }) fileId: string | null;
  @Column({ type: 'uuid', nullable: true }) referenceId: string | null;

  /** The value as one text, where no two variants of the product may have the same. */
  @Column({ type: 'text', nullable: true }) uniqueKey: string | null;
  /** … where all of them must. */
  @Column({ type: 'text', nullable: true }) sharedKey: string | null;
  /** … where it is a part of the combination by which a variant is chosen. */
  @Column({ type: 'text', nullable: true }) combinationKey: string | null;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'product_id' }) product: Product;
  @ManyToOne(() => Variant, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'variant_id' }) variant: Variant;
  @ManyToOne(() => Attribute, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'attribute_id' }) attribute: Attribute;
  @ManyToOne(() => AttributeValue, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'value_id' }) value: AttributeValue;
  @ManyToOne(() => File, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'file_id' }) file: File;
  @ManyToOne(() => Product, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'reference_id' }) reference: Product;
}
