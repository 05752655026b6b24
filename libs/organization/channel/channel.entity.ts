import { Currency, Language } from '@app/minor';
import { CodeOf, Enum, Flag, Integer, Level, Model, Parent, Row, Slug, Text, TextList } from '@app/shared/model';
import { ofCompany } from '../company/company-reach';
import { Company } from '../company/company.entity';

/** How prices are shown: without tax or with it. */
export const TAX_DISPLAYS = ['net', 'gross'] as const;

/** What may be sold: what is in stock, or anything. */
export const STOCK_POLICIES = ['in_stock', 'backorder'] as const;

/** A place where a company sells: the identity of a storefront. */
@Model({
  reach: ofCompany('companyId'),
  change: ofCompany('companyId', 'manager'),
  visibleTo: Level.Customer,
  search: ['name', 'slug'],
  sort: 'name',
})
export class Channel extends Row {
  @Parent(() => Company, { children: 'channels', visibleTo: Level.Customer, order: 'name' })
  companyId: string;

  @Text({ max: 120 }) name: string;
  @Slug({ max: 60 }) slug: string;
  @Flag({ default: true, description: 'Whether anything is sold there' }) active: boolean;

  @CodeOf(() => Currency, { length: 3, example: 'EUR', description: 'ISO 4217; what prices are in' })
  currency: string;

  @TextList({ max: 2, size: 300, default: [], description: 'ISO 3166-1 alpha-2; where it delivers to' })
  countries: string[];

  @CodeOf(() => Language, { length: 11, example: 'de', default: 'en', description: 'BCP 47; what it speaks' })
  language: string;

  @Enum(TAX_DISPLAYS, { default: 'gross' }) taxDisplay: (typeof TAX_DISPLAYS)[number];
  @Enum(STOCK_POLICIES, { default: 'in_stock' }) stockPolicy: (typeof STOCK_POLICIES)[number];

  @Integer({
    min: 1,
    max: 8760,
    nullable: true,
    description: 'Hours after which an order that nobody confirms expires',
  })
  orderExpiryHours: number | null;
}
