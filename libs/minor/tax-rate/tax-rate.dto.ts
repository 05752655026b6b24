import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { TaxRate } from './tax-rate.entity';

/** The body that creates a tax rate. */
export class CreateTaxRate extends PickType(TaxRate, [
  'countryId',
  'taxClassId',
  'rate',
  'name',
  'validFrom',
  'validUntil',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateTaxRate extends PartialType(OmitType(CreateTaxRate, ['countryId', 'taxClassId']), {
  skipNullProperties: false,
}) {}
