import { PartialType, PickType } from '@nestjs/swagger';
import { type AttributeMap, Attributes } from '../assigned-value/attribute-map';
import { Variant } from './variant.entity';

/** What is said of a variant without its attributes, as in files. */
export class NewVariant extends PickType(Variant, [
  'productId',
  'sku',
  'name',
  'barcode',
  'weight',
  'trackInventory',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that creates a variant. */
export class CreateVariant extends NewVariant {
  @Attributes() attributes?: AttributeMap;
}

/** The body that changes one. */
export class UpdateVariant extends PartialType(CreateVariant, { skipNullProperties: false }) {}
