import { PartialType, PickType } from '@nestjs/swagger';
import { ProductType } from './product-type.entity';

/** The body that creates a product type. */
export class CreateProductType extends PickType(ProductType, [
  'companyId',
  'taxClassId',
  'name',
  'slug',
  'description',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one. */
export class UpdateProductType extends PartialType(CreateProductType, { skipNullProperties: false }) {}
