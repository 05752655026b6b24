import { PartialType, PickType } from '@nestjs/swagger';
import { Collection } from './collection.entity';

/** The body that creates a collection. */
export class CreateCollection extends PickType(Collection, [
  'companyId',
  'name',
  'slug',
  'description',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one. */
export class UpdateCollection extends PartialType(CreateCollection, { skipNullProperties: false }) {}
