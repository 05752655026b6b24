import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { TaxClass } from './tax-class.entity';

/** The body that creates a tax class. */
export class CreateTaxClass extends PickType(TaxClass, [
  'companyId',
  'code',
  'name',
  'description',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; its code stays. */
export class UpdateTaxClass extends PartialType(OmitType(CreateTaxClass, ['code']), { skipNullProperties: false }) {}
