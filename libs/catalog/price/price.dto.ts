import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Price } from './price.entity';

/** The body that creates a price. */
export class CreatePrice extends PickType(Price, [
  'variantId',
  'channelId',
  'priceListId',
  'minimumQuantity',
  'price',
  'priceBefore',
  'cost',
  'startsAt',
  'endsAt',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; what it is the price of, and for whom, stays. */
export class UpdatePrice extends PartialType(OmitType(CreatePrice, ['variantId', 'channelId', 'priceListId']), {
  skipNullProperties: false,
}) {}
