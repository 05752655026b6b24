import { Check, Unique } from 'typeorm';
import { Matches } from 'class-validator';
import { Company, ofCompany, Promotion } from '@app/organization';
import { Flag, Integer, Level, Model, Parent, Row, Text, Timestamp } from '@app/shared/model';

/** A code by which a buyer gets what a promotion gives. */
@Model({
  reach: ofCompany('companyId', 'agent'),
  change: ofCompany('companyId', 'manager'),
  visibleTo: Level.Agent,
  search: ['code'],
  sort: '-createdAt',
})
@Unique(['companyId', 'code'])
@Check('"starts_at" < "ends_at"')
@Check('"usage_limit" >= 1 AND "limit_per_customer" >= 1')
@Check('"used" BETWEEN 0 AND coalesce("usage_limit", "used")')
export class Voucher extends Row {
  @Parent(() => Company, { children: 'vouchers', visibleTo: Level.Agent, order: '-createdAt' })
  companyId: string;

  @Parent(() => Promotion, { children: 'vouchers', visibleTo: Level.Agent, order: 'code' })
  promotionId: string;

  @Matches(/^[A-Z0-9][A-Z0-9-]{2,39}$/, { message: '$property must be 3 to 40 capital letters, digits and hyphens' })
  @Text({ max: 40, min: 3, description: 'What the buyer enters, in capitals' })
  code: string;

  @Flag({ default: true }) active: boolean;
  @Integer({ nullable: true, min: 1, description: 'How often it can be used; null: any number of times' })
  usageLimit: number | null;

  @Integer({ nullable: true, min: 1, description: 'How often one buyer can use it' }) limitPerCustomer: number | null;
  @Integer({ default: 0, min: 0, description: 'How often it was used' }) used: number;
  @Timestamp({ nullable: true }) startsAt: Date | null;
  @Timestamp({ nullable: true }) endsAt: Date | null;
}
