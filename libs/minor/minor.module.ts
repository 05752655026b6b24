import { Module } from '@nestjs/common';
import { CountryController } from './country/country.controller';
import { CountryService } from './country/country.service';
import { CurrencyController } from './currency/currency.controller';
import { CurrencyService } from './currency/currency.service';
import { FileCleaning } from './file/file-cleaning';
import { FileContents } from './file/file-contents';
import { FileController } from './file/file.controller';
import { FileLinks } from './file/file-links';
import { FileShare } from './file/file-share';
import { FileService } from './file/file.service';
import { fileStorage } from './file/storage/provider';
import { IncomingFiles } from './file/incoming';
import { MadeFiles } from './file/made-files';
import { LanguageController } from './language/language.controller';
import { LanguageService } from './language/language.service';
import { SettingController } from './setting/setting.controller';
import { Settings } from './setting/setting.service';
import { TagController } from './tag/tag.controller';
import { TagService } from './tag/tag.service';
import { TaxClassController } from './tax-class/tax-class.controller';
import { TaxClassService } from './tax-class/tax-class.service';
import { TaxRateController } from './tax-rate/tax-rate.controller';
import { TaxRateService } from './tax-rate/tax-rate.service';
import { UnitController } from './unit/unit.controller';
import { UnitService } from './unit/unit.service';

const services = [
  CountryService,
  CurrencyService,
  LanguageService,
  TaxClassService,
  TaxRateService,
  UnitService,
  TagService,
  FileService,
  FileContents,
  MadeFiles,
  Settings,
];

/** Small reference data that all parts share: the services. */
@Module({
  providers: [...services, FileLinks, FileCleaning, FileShare, IncomingFiles, fileStorage],
  exports: [...services, FileLinks],
})
export class MinorModule {}

/** Small reference data, over HTTP. */
@Module({
  imports: [MinorModule],
  controllers: [
    CountryController,
    CurrencyController,
    LanguageController,
    TaxClassController,
    TaxRateController,
    UnitController,
    TagController,
    FileController,
    SettingController,
  ],
})
export class MinorApi {}
