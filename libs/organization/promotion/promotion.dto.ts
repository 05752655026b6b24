import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Promotion } from './promotion.entity';

/** The body that creates a promotion. */
export class CreatePromotion extends PickType(Promotion, [
  'campaignId',
  'name',
  'active',
  'automatic',
  'position',
  'combinable',
  'target',
  'predicate',
  'reward',
  'percent',
  'amount',
  'giftSku',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdatePromotion extends PartialType(OmitType(CreatePromotion, ['campaignId']), {
  skipNullProperties: false,
}) {}
