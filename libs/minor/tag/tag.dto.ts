import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Tag } from './tag.entity';

/** The body that creates a tag. */
export class CreateTag extends PickType(Tag, [
  'companyId',
  'name',
  'slug',
  'description',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateTag extends PartialType(OmitType(CreateTag, ['companyId']), {
  skipNullProperties: false,
}) {}
