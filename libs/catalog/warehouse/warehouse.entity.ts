import { Address } from '@app/minor';
import { Company, ofCompany } from '@app/organization';
import { Flag, Level, Model, Parent, Row, Slug, Text } from '@app/shared/model';

/** A place of a company where goods lie. */
@Model({
  reach: ofCompany('companyId'),
  change: ofCompany('companyId', 'manager'),
  visibleTo: Level.Agent,
  search: ['name', 'code'],
  sort: 'name',
})
export class Warehouse extends Row {
  @Parent(() => Company, { children: 'warehouses', visibleTo: Level.Agent, order: 'name' })
  companyId: string;

  @Text({ max: 120 }) name: string;
  @Slug({ max: 60, description: 'By which imports know it' }) code: string;
  @Flag({ default: true, description: 'Whether orders are served from it' }) active: boolean;
  @Address({ nullable: true }) address: Address | null;
}
