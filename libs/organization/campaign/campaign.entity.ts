import { Check, Index, Unique } from 'typeorm';
import { Currency } from '@app/minor';
import {
  BigInteger,
  CodeOf,
  Enum,
  Level,
  Model,
  Parent,
  Row,
  Slug,
  State,
  type StateMachine,
  Text,
  Timestamp,
} from '@app/shared/model';
import { ofCompany } from '../company/company-reach';
import { Company } from '../company/company.entity';

/** Where a campaign stands. It is started and ended by the clock. */
export const CAMPAIGN_STATUSES = {
  draft: ['scheduled', 'cancelled'],
  scheduled: ['running', 'cancelled'],
  running: ['paused', 'ended', 'cancelled'],
  paused: ['running', 'ended', 'cancelled'],
  ended: [],
  cancelled: [],
} as const satisfies StateMachine;
export type CampaignStatus = keyof typeof CAMPAIGN_STATUSES;

/** What a budget counts: money that customers save, or how often they do. */
export const BUDGET_KINDS = ['none', 'spend', 'usage'] as const;

/** Something that a company offers for a while. */
@Model({
  reach: ofCompany('companyId'),
  change: ofCompany('companyId', 'manager'),
  visibleTo: Level.Agent,
  search: ['name', 'code'],
  sort: '-startsAt',
})
@Unique(['companyId', 'code'])
@Check('"starts_at" < "ends_at"')
@Check(`("budget_kind" = 'none') = ("budget_limit" IS NULL)`)
@Check(`("budget_kind" = 'spend') = ("budget_currency" IS NOT NULL)`)
@Check('"budget_used" BETWEEN 0 AND coalesce("budget_limit", "budget_used")')
@Index(['status', 'endsAt'])
@Index(['status', 'startsAt'])
export class Campaign extends Row {
  @Parent(() => Company, { children: 'campaigns', visibleTo: Level.Agent, order: '-startsAt' })
  companyId: string;

  @Slug({ max: 60, unique: false }) code: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
  @State(CAMPAIGN_STATUSES, { initial: 'draft' }) status: CampaignStatus;
  @Timestamp() startsAt: Date;
  @Timestamp() endsAt: Date;
  @Enum(BUDGET_KINDS, { default: 'none', description: 'What is counted: money or uses' })
  budgetKind: (typeof BUDGET_KINDS)[number];

  @CodeOf(() => Currency, { length: 3, example: 'EUR', nullable: true, description: 'Where money is counted' })
  budgetCurrency: string | null;

  @BigInteger({ min: 0, nullable: true, description: 'Minor units, or uses' }) budgetLimit: number | null;
  @BigInteger({ default: 0, min: 0, description: 'How much of it is gone' }) budgetUsed: number;
}
