import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { ShippingRate } from './shipping-rate.entity';

/** The body that creates a rate. */
export class CreateShippingRate extends PickType(ShippingRate, [
  'methodId',
  'position',
  'countries',
  'leastWeight',
  'mostWeight',
  'leastTotal',
  'mostTotal',
  'price',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateShippingRate extends PartialType(OmitType(CreateShippingRate, ['methodId']), {
  skipNullProperties: false,
}) {}
