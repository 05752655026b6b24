import { Check, Exclusion } from 'typeorm';
import { Day, Decimal, everyone, Model, Parent, Row, Text } from '@app/shared/model';
import { Country } from '../country/country.entity';
import { TaxClass } from '../tax-class/tax-class.entity';

/** Stands for "no class" where two rates are compared, since null is equal to nothing. */
const NO_CLASS = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** How much tax a country takes from a class, or by default, in a period. */
@Model({ reach: everyone, search: ['name'], sort: '-validFrom' })
@Check('"rate" BETWEEN 0 AND 100')
@Check('"valid_from" <= "valid_until"')
@Exclusion(
  `USING gist ("country_id" WITH =, COALESCE("tax_class_id", ${NO_CLASS}) WITH =, ` +
    `daterange("valid_from", "valid_until", '[]') WITH &&)`,
)
export class TaxRate extends Row {
  @Parent(() => Country, { children: 'taxRates', order: '-validFrom' })
  countryId: string;

  @Parent(() => TaxClass, {
    children: 'rates',
    nullable: true,
    order: '-validFrom',
    description: 'Null: the rate of every class for which the country has no other',
  })
  taxClassId: string | null;

  @Decimal({ precision: 6, scale: 3, min: 0, max: 100, description: 'In percent of the net amount' }) rate: number;
  @Text({ max: 60, nullable: true, description: 'What an invoice calls it' }) name: string | null;
  @Day({ description: 'The first day on which it holds' }) validFrom: string;
  @Day({ nullable: true, description: 'The last day on which it holds; null: until further notice' })
  validUntil: string | null;
}
