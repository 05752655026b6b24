import { Check, Unique } from 'typeorm';
import { throughShared } from '@app/organization';
import { Enum, everyone, Flag, Integer, Model, Parent, Row } from '@app/shared/model';
import { Attribute } from '../attribute/attribute.entity';
import { ProductType } from '../product-type/product-type.entity';

/** Whose value it is: the product's, or that of each of its variants. */
export const ATTRIBUTE_LEVELS = ['product', 'variant'] as const;
export type AttributeLevel = (typeof ATTRIBUTE_LEVELS)[number];

/** What must hold among the variants of one product. */
export const ATTRIBUTE_CONSTRAINTS = ['none', 'unique', 'combination-unique', 'same-for-all'] as const;
export type AttributeConstraint = (typeof ATTRIBUTE_CONSTRAINTS)[number];

/** An attribute that products of a type have, with its rules; the rules stay while there are values. */
@Model({ reach: everyone, change: throughShared('productTypeId', 'product_type', 'agent'), sort: 'position' })
@Unique(['productTypeId', 'attributeId'])
@Check(`"level" = 'variant' OR NOT "variant_selection" AND "constraint" = 'none'`)
export class ProductTypeAttribute extends Row {
  @Parent(() => ProductType, { children: 'attributes', order: 'position', onDelete: 'CASCADE' })
  productTypeId: string;

  @Parent(() => Attribute, { children: 'productTypes' })
  attributeId: string;

  @Enum(ATTRIBUTE_LEVELS, { default: 'product' }) level: AttributeLevel;
  @Flag({ default: false, description: 'Products without a value are not published' }) required: boolean;

  @Flag({ default: false, description: 'Variants are chosen by it: their combinations are unique in the product' })
  variantSelection: boolean;

  @Enum(ATTRIBUTE_CONSTRAINTS, { default: 'none', description: 'What holds among the variants of a product' })
  constraint: AttributeConstraint;

  @Integer({ default: 0, description: 'Its place in forms and in lists of choices' }) position: number;
}
