import { Tag } from '@app/minor';
import { Enum, Level, ManyToMany, Model, Money, Parent, Row, Text, VisibleTo, WritableBy } from '@app/shared/model';
import { ofCompany } from './company-reach';

/** Whether a company trades. */
export const COMPANY_STATUSES = ['active', 'inactive'] as const;
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];

/** A seller, a buyer, a supplier, or a part of one: the tenant that its channels, campaigns and orders belong to. */
@Model({
  reach: ofCompany('id'),
  change: ofCompany('id', 'owner'),
  visibleTo: Level.Customer,
  search: ['name', 'legalName', 'taxId', 'registrationNumber'],
  sort: 'name',
})
export class Company extends Row {
  @Text({ max: 200, description: 'What people call it' }) name: string;
  @Text({ max: 200, nullable: true, description: 'As it is registered' }) legalName: string | null;
  @Text({ max: 40, nullable: true, description: 'VAT id or the like' }) taxId: string | null;
  @Text({ max: 60, nullable: true, description: 'In the register of companies' }) registrationNumber: string | null;
  @Enum(COMPANY_STATUSES, { default: 'active' }) status: CompanyStatus;

  @WritableBy(Level.Manager)
  @Parent(() => Company, {
    children: 'children',
    nullable: true,
    order: 'name',
    description: 'The company that it is a part of; those who work there reach it, too',
  })
  parentId: string | null;

  @VisibleTo(Level.Manager)
  @Money({ nullable: true, description: 'How much it may owe us' })
  creditLimit: Money | null;

  @ManyToMany(() => Tag, { inverse: 'companies', writtenAs: 'tagIds', order: 'name', visibleTo: Level.Customer })
  tags: Tag[];

  @VisibleTo(Level.Manager)
  @Text({ max: 10_000, nullable: true })
  notes: string | null;
}
