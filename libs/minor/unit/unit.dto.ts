import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Unit } from './unit.entity';

/** The body that creates a unit. */
export class CreateUnit extends PickType(Unit, [
  'code',
  'name',
  'symbol',
  'dimension',
  'factor',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; quantities are counted by its factor, which stays. */
export class UpdateUnit extends PartialType(OmitType(CreateUnit, ['code', 'dimension', 'factor']), {
  skipNullProperties: false,
}) {}
