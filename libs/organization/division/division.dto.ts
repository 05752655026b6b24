import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Division } from './division.entity';

/** The body that creates a division. */
export class CreateDivision extends PickType(Division, [
  'companyId',
  'name',
  'code',
  'description',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateDivision extends PartialType(OmitType(CreateDivision, ['companyId']), {
  skipNullProperties: false,
}) {}
