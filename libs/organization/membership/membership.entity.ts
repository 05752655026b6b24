import { Check, Unique } from 'typeorm';
import { Enum, Level, Model, Money, Parent, Row } from '@app/shared/model';
import { Account } from '../account/account.entity';
import { ofCompany, type Role, ROLES } from '../company/company-reach';
import { Company } from '../company/company.entity';

/** What a spending limit is counted over. */
export const SPENDING_PERIODS = ['order', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type SpendingPeriod = (typeof SPENDING_PERIODS)[number];

/** An account that works for a company, or buys for it. */
@Model({
  reach: ofCompany('companyId'),
  change: ofCompany('companyId', 'owner'),
  visibleTo: Level.Customer,
  sort: '-createdAt',
})
@Unique(['accountId', 'companyId'])
@Check('("spending_limit_amount" IS NULL) = ("spending_period" IS NULL)')
export class Membership extends Row {
  @Parent(() => Account, {
    children: 'memberships',
    visibleTo: Level.Customer,
    order: '-createdAt',
    onDelete: 'CASCADE',
  })
  accountId: string;

  @Parent(() => Company, {
    children: 'memberships',
    visibleTo: Level.Customer,
    order: '-createdAt',
    onDelete: 'CASCADE',
  })
  companyId: string;

  @Enum(ROLES, {
    description:
      'owner: members, settings and money; manager: all else; agent: catalog and orders; buyer: buys for the company',
  })
  role: Role;

  @Money({ nullable: true, description: 'How much the account may spend for the company' })
  spendingLimit: Money | null;

  @Enum(SPENDING_PERIODS, { nullable: true, description: 'What the limit is counted over' })
  spendingPeriod: SpendingPeriod | null;
}
