import { PartialType, PickType } from '@nestjs/swagger';
import { Relation } from './relation.entity';

/** The body that creates a relation. */
export class CreateRelation extends PickType(Relation, [
  'kindId',
  'fromCompanyId',
  'fromAccountId',
  'toCompanyId',
  'toAccountId',
  'validFrom',
  'validUntil',
  'description',
  'discountPercent',
  'credit',
  'paymentDays',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; who is related as what stays. */
export class UpdateRelation extends PartialType(
  PickType(Relation, [
    'status',
    'validFrom',
    'validUntil',
    'description',
    'discountPercent',
    'credit',
    'paymentDays',
    'externalReference',
    'metadata',
    'privateMetadata',
  ]),
  { skipNullProperties: false },
) {}
