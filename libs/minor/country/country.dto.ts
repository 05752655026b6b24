import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Country } from './country.entity';

/** The body that creates a country. */
export class CreateCountry extends PickType(Country, [
  'code',
  'alpha3',
  'numeric',
  'name',
  'active',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; addresses name it by its code, which stays. */
export class UpdateCountry extends PartialType(OmitType(CreateCountry, ['code']), { skipNullProperties: false }) {}
