import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { AttributeValue } from './attribute-value.entity';

/** The body that creates a choice of an attribute. */
export class CreateAttributeValue extends PickType(AttributeValue, [
  'attributeId',
  'slug',
  'name',
  'position',
  'color',
  'fileId',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; what it belongs to stays. */
export class UpdateAttributeValue extends PartialType(OmitType(CreateAttributeValue, ['attributeId']), {
  skipNullProperties: false,
}) {}
