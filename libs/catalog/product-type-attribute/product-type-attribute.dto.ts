import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { ProductTypeAttribute } from './product-type-attribute.entity';

/** The body that creates an attribute of a product type. */
export class CreateProductTypeAttribute extends PickType(ProductTypeAttribute, [
  'productTypeId',
  'attributeId',
  'level',
  'required',
  'variantSelection',
  'constraint',
  'position',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; what it belongs to stays. */
export class UpdateProductTypeAttribute extends PartialType(
  OmitType(CreateProductTypeAttribute, ['productTypeId', 'attributeId']),
  { skipNullProperties: false },
) {}
