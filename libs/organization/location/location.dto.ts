import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Location } from './location.entity';

/** The body that creates a location. */
export class CreateLocation extends PickType(Location, [
  'companyId',
  'divisionId',
  'name',
  'billingAddress',
  'shippingAddress',
  'phone',
  'paymentTermsId',
  'taxExempt',
  'taxExemption',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateLocation extends PartialType(OmitType(CreateLocation, ['companyId']), {
  skipNullProperties: false,
}) {}
