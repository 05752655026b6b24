import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { PriceListAssignment } from './price-list-assignment.entity';

/** The body that creates an assignment. */
export class CreatePriceListAssignment extends PickType(PriceListAssignment, [
  'priceListId',
  'channelId',
  'buyerCompanyId',
  'relationId',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdatePriceListAssignment extends PartialType(OmitType(CreatePriceListAssignment, ['priceListId']), {
  skipNullProperties: false,
}) {}
