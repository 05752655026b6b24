import type { Importable } from '@app/shared/import';
import { CreateCountry } from './country/country.dto';
import { Country } from './country/country.entity';
import { CreateCurrency } from './currency/currency.dto';
import { Currency } from './currency/currency.entity';
import { CreateLanguage } from './language/language.dto';
import { Language } from './language/language.entity';
import { CreateTaxClass } from './tax-class/tax-class.dto';
import { TaxClass } from './tax-class/tax-class.entity';
import { CreateTaxRate } from './tax-rate/tax-rate.dto';
import { TaxRate } from './tax-rate/tax-rate.entity';
import { CreateUnit } from './unit/unit.dto';
import { Unit } from './unit/unit.entity';
import { CreateTag } from './tag/tag.dto';
import { Tag } from './tag/tag.entity';

/** What of the small reference data can be read from CSV files. */
export const minorImports: readonly Importable[] = [
  { path: 'minor/countries', model: Country, create: CreateCountry },
  { path: 'minor/currencies', model: Currency, create: CreateCurrency },
  { path: 'minor/languages', model: Language, create: CreateLanguage },
  { path: 'minor/tax-classes', model: TaxClass, create: CreateTaxClass },
  { path: 'minor/tax-rates', model: TaxRate, create: CreateTaxRate },
  { path: 'minor/units', model: Unit, create: CreateUnit },
  { path: 'minor/tags', model: Tag, create: CreateTag },
];
