import { PartialType, PickType } from '@nestjs/swagger';
import { Attribute } from './attribute.entity';

/** The body that creates an attribute. */
export class CreateAttribute extends PickType(Attribute, [
  'companyId',
  'code',
  'name',
  'kind',
  'unitId',
  'description',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one. */
export class UpdateAttribute extends PartialType(CreateAttribute, { skipNullProperties: false }) {}
