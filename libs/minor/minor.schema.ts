import type { Schema } from '@app/shared/database';
import { Country } from './country/country.entity';
import { Currency } from './currency/currency.entity';
import { File } from './file/file.entity';
import { Language } from './language/language.entity';
import { CodeReferences1764001054000 } from './migration/code-references';
import { TaxUnitTag1764001051000 } from './migration/tax-unit-tag';
import { FileExpiry1764001055000 } from './migration/file-expiry';
import { Files1764001053000 } from './migration/files';
import { OwnData1764001057000 } from './migration/own-data';
import { ReferenceData1764001050000 } from './migration/reference-data';
import { SettingValue } from './setting/setting.entity';
import { Tag } from './tag/tag.entity';
import { TaxClass } from './tax-class/tax-class.entity';
import { TaxRate } from './tax-rate/tax-rate.entity';
import { Unit } from './unit/unit.entity';

/** What small reference data adds to the database. */
export const minorSchema: Schema = {
  entities: [Country, Currency, Language, TaxClass, TaxRate, Unit, Tag, File, SettingValue],
  migrations: [
    ReferenceData1764001050000,
    TaxUnitTag1764001051000,
    Files1764001053000,
    CodeReferences1764001054000,
    FileExpiry1764001055000,
    OwnData1764001057000,
  ],
};
