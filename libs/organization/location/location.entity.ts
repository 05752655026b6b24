import { Check, Unique } from 'typeorm';
import { Address } from '@app/minor';
import { Flag, Level, Model, Parent, Row, Text } from '@app/shared/model';
import { ofCompany } from '../company/company-reach';
import { Company } from '../company/company.entity';
import { Division } from '../division/division.entity';
import { PaymentTerms } from '../payment-terms/payment-terms.entity';

/** A place of a company that orders, is delivered to and is billed. */
@Model({
  reach: ofCompany('companyId'),
  change: ofCompany('companyId', 'manager'),
  visibleTo: Level.Customer,
  search: ['name'],
  sort: 'name',
})
@Unique(['companyId', 'name'])
@Check('"tax_exempt" OR "tax_exemption" IS NULL')
export class Location extends Row {
  @Parent(() => Company, { children: 'locations', visibleTo: Level.Customer, order: 'name', onDelete: 'CASCADE' })
  companyId: string;

  @Parent(() => Division, { children: 'locations', visibleTo: Level.Customer, nullable: true, order: 'name' })
  divisionId: string | null;

  @Text({ max: 120 }) name: string;
  @Address({ nullable: true }) billingAddress: Address | null;
  @Address({ nullable: true, description: 'The billing address, where there is none' }) shippingAddress: Address | null;
  @Text({ max: 32, nullable: true }) phone: string | null;

  @Parent(() => PaymentTerms, { nullable: true }) paymentTermsId: string | null;

  @Flag({ default: false }) taxExempt: boolean;
  @Text({ max: 200, nullable: true, description: 'Why it pays no tax: number or paragraph' }) taxExemption:
    string | null;
}
