import { Check, Index } from 'typeorm';
import {
  Decimal,
  Integer,
  Level,
  Model,
  Money,
  Parent,
  type Reach,
  Row,
  State,
  type StateMachine,
  Text,
  Timestamp,
  VisibleTo,
  WritableBy,
} from '@app/shared/model';
import { Account } from '../account/account.entity';
import { companiesOf, type Role } from '../company/company-reach';
import { Company } from '../company/company.entity';
import { RelationKind } from '../relation-kind/relation-kind.entity';

/** Where a relation stands. */
export const RELATION_STATUSES = {
  proposed: ['active', 'ended'],
  active: ['ended'],
  ended: [],
} as const satisfies StateMachine;
export type RelationStatus = keyof typeof RELATION_STATUSES;

/** One of the parties is oneself or a company of one's own. */
const party =
  (least: Role): Reach =>
  (row) => {
    if (row.level >= Level.Admin || row.level === Level.Guest) return row.level >= Level.Admin;
    const companies = companiesOf(row, least);
    const sides = [
      ...['from_company_id', 'to_company_id'].map((column) => `side.${column} IN (${companies})`),
      ...(least === 'buyer'
        ? ['from_account_id', 'to_account_id'].map((column) => `side.${column} = ${row.account}`)
        : []),
    ];
    const each = sides.map((condition) => `SELECT side.id FROM relation side WHERE ${condition}`);
    return `${row.column('id')} IN (${each.join(' UNION ALL ')})`;
  };

/** What a company, or somebody in it, is to another. Both sides see it. */
@Model({ reach: party('buyer'), change: party('manager'), visibleTo: Level.Customer, sort: '-createdAt' })
@Check('num_nonnulls("from_company_id", "from_account_id") > 0 AND num_nonnulls("to_company_id", "to_account_id") > 0')
@Check('("from_company_id", "from_account_id") IS DISTINCT FROM ("to_company_id", "to_account_id")')
@Check('"valid_from" < "valid_until"')
@Check('"discount_percent" BETWEEN 0 AND 100')
@Index('relation_active', { synchronize: false })
export class Relation extends Row {
  @Parent(() => RelationKind, { children: 'relations', visibleTo: Level.Customer, order: '-createdAt' })
  kindId: string;

  @Parent(() => Company, {
    children: 'relations',
    visibleTo: Level.Customer,
    nullable: true,
    order: '-createdAt',
    onDelete: 'CASCADE',
  })
  fromCompanyId: string | null;

  @Parent(() => Account, { nullable: true, onDelete: 'CASCADE', description: 'Somebody in that company, or alone' })
  fromAccountId: string | null;

  @Parent(() => Company, {
    children: 'inverseRelations',
    visibleTo: Level.Customer,
    nullable: true,
    order: '-createdAt',
    onDelete: 'CASCADE',
  })
  toCompanyId: string | null;

  @Parent(() => Account, { nullable: true, onDelete: 'CASCADE', description: 'Somebody in that company, or alone' })
  toAccountId: string | null;

  @State(RELATION_STATUSES, { initial: 'proposed' }) status: RelationStatus;
  @Timestamp({ nullable: true }) validFrom: Date | null;
  @Timestamp({ nullable: true }) validUntil: Date | null;
  @Text({ max: 2000, nullable: true }) description: string | null;

  @VisibleTo(Level.Manager)
  @WritableBy(Level.Manager)
  @Decimal({ precision: 5, scale: 2, nullable: true, min: 0, description: 'Per cent off all prices' })
  discountPercent: number | null;

  @VisibleTo(Level.Manager)
  @WritableBy(Level.Manager)
  @Money({ nullable: true, description: 'How much may be owed' })
  credit: Money | null;

  @VisibleTo(Level.Manager)
  @WritableBy(Level.Manager)
  @Integer({ min: 0, max: 730, nullable: true, description: 'Days from the invoice on' })
  paymentDays: number | null;
}
