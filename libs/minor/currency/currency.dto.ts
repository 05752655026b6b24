import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Currency } from './currency.entity';

/** The body that creates a currency. */
export class CreateCurrency extends PickType(Currency, [
  'code',
  'numeric',
  'exponent',
  'name',
  'symbol',
  'active',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; amounts are counted by its code and exponent, which stay. */
export class UpdateCurrency extends PartialType(OmitType(CreateCurrency, ['code', 'exponent']), {
  skipNullProperties: false,
}) {}
