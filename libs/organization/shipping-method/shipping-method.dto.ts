import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { ShippingMethod } from './shipping-method.entity';

/** The body that creates a way of delivery. */
export class CreateShippingMethod extends PickType(ShippingMethod, [
  'channelId',
  'name',
  'description',
  'active',
  'position',
  'taxClassId',
  'leastDays',
  'mostDays',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateShippingMethod extends PartialType(OmitType(CreateShippingMethod, ['channelId']), {
  skipNullProperties: false,
}) {}
