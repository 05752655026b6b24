import { PartialType, PickType } from '@nestjs/swagger';
import { RelationKind } from './relation-kind.entity';

/** The body that creates a kind of relation. */
export class CreateRelationKind extends PickType(RelationKind, [
  'code',
  'label',
  'inverseLabel',
  'grantsReach',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one. */
export class UpdateRelationKind extends PartialType(CreateRelationKind, { skipNullProperties: false }) {}
