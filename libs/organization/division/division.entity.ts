import { Unique } from 'typeorm';
import { Level, Model, Parent, Row, Text } from '@app/shared/model';
import { ofCompany } from '../company/company-reach';
import { Company } from '../company/company.entity';

/** A department or a cost centre of a company. */
@Model({
  reach: ofCompany('companyId'),
  change: ofCompany('companyId', 'manager'),
  visibleTo: Level.Customer,
  search: ['name', 'code'],
  sort: 'name',
})
@Unique(['companyId', 'name'])
export class Division extends Row {
  @Parent(() => Company, { children: 'divisions', visibleTo: Level.Customer, order: 'name', onDelete: 'CASCADE' })
  companyId: string;

  @Text({ max: 120 }) name: string;
  @Text({ max: 40, nullable: true, description: 'What the books call it' }) code: string | null;
  @Text({ max: 2000, nullable: true }) description: string | null;
}
