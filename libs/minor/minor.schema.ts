import type { Schema } from '@app/shared/database';
import { minorMigrations } from './migration';
import { Country } from './country/country.entity';
import { Currency } from './currency/currency.entity';
import { File } from './file/file.entity';
import { Language } from './language/language.entity';
import { SettingValue } from './setting/setting.entity';
import { Tag } from './tag/tag.entity';
import { TaxClass } from './tax-class/tax-class.entity';
import { TaxRate } from './tax-rate/tax-rate.entity';
import { Unit } from './unit/unit.entity';

/** What small reference data adds to the database. */
export const minorSchema: Schema = {
  entities: [Country, Currency, Language, TaxClass, TaxRate, Unit, Tag, File, SettingValue],
  migrations: minorMigrations,
};
