import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { PriceList } from './price-list.entity';

/** The body that creates a price list. */
export class CreatePriceList extends PickType(PriceList, [
  'companyId',
  'code',
  'name',
  'description',
  'currency',
  'priority',
  'active',
  'validFrom',
  'validUntil',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdatePriceList extends PartialType(OmitType(CreatePriceList, ['companyId']), {
  skipNullProperties: false,
}) {}
