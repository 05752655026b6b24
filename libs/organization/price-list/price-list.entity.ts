import { Check, Unique } from 'typeorm';
import { Currency } from '@app/minor';
import { CodeOf, Flag, Integer, Level, Model, Parent, Row, Slug, Text, Timestamp } from '@app/shared/model';
import { ofCompany } from '../company/company-reach';
import { Company } from '../company/company.entity';

/** Prices of a company under a name, for the channels, buyers and relations that it is assigned to. */
@Model({
  reach: ofCompany('companyId'),
  change: ofCompany('companyId', 'manager'),
  visibleTo: Level.Agent,
  search: ['name', 'code'],
  sort: 'name',
})
@Unique(['companyId', 'code'])
@Check('"valid_from" < "valid_until"')
export class PriceList extends Row {
  @Parent(() => Company, { children: 'priceLists', visibleTo: Level.Agent, order: 'name' })
  companyId: string;

  @Slug({ max: 60, unique: false }) code: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 2000, nullable: true }) description: string | null;

  @CodeOf(() => Currency, { length: 3, example: 'EUR', nullable: true, description: 'ISO 4217; null: any' })
  currency: string | null;

  @Integer({ default: 0, description: 'Of several that fit, the highest counts' }) priority: number;
  @Flag({ default: true }) active: boolean;
  @Timestamp({ nullable: true }) validFrom: Date | null;
  @Timestamp({ nullable: true }) validUntil: Date | null;
}
