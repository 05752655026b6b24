import { PartialType, PickType } from '@nestjs/swagger';
import { PaymentTerms } from './payment-terms.entity';

/** The body that creates payment terms. */
export class CreatePaymentTerms extends PickType(PaymentTerms, [
  'code',
  'name',
  'description',
  'dueDays',
  'discountPercent',
  'discountDays',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one. */
export class UpdatePaymentTerms extends PartialType(CreatePaymentTerms, { skipNullProperties: false }) {}
