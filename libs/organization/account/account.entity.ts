import { Check, Column } from 'typeorm';
import {
  Email,
  Enum,
  Flag,
  Level,
  type LevelName,
  levelNames,
  Model,
  Row,
  State,
  type StateMachine,
  Text,
  Timestamp,
  VisibleTo,
  WritableBy,
} from '@app/shared/model';
import { inHands, ofAccount } from '../company/company-reach';

/** Where an account stands: invited, in use, barred for a while, gone for good. */
export const ACCOUNT_STATUSES = {
  invited: ['active', 'closed'],
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  closed: [],
} as const satisfies StateMachine;
export type AccountStatus = keyof typeof ACCOUNT_STATUSES;

/** A person who can sign in. */
@Model({
  reach: ofAccount('id'),
  change: inHands('id'),
  visibleTo: Level.Customer,
  search: ['lastName', 'firstName', 'email'],
  sort: 'lastName,firstName',
})
@Check('"email" = lower("email")')
export class Account extends Row {
  @VisibleTo(Level.Manager)
  @Email({ unique: true, privacy: 'personal', description: 'In lower case; one account per address' })
  email: string;

  @Text({ max: 80, nullable: true, privacy: 'personal' }) firstName: string | null;
  @Text({ max: 80, nullable: true, privacy: 'personal' }) lastName: string | null;

  @VisibleTo(Level.Agent)
  @WritableBy(Level.Manager)
  @Enum(levelNames().filter((name) => name !== 'guest'), { default: 'customer' })
  level: LevelName;

  @WritableBy(Level.Manager)
  @State(ACCOUNT_STATUSES, { initial: 'invited' })
  status: AccountStatus;

  @VisibleTo(Level.Manager)
  @Text({ max: 32, nullable: true, privacy: 'personal' })
  phone: string | null;

  @Text({ max: 35, nullable: true, description: 'BCP 47 tag, e.g. de-AT' }) locale: string | null;

  @VisibleTo(Level.Manager)
  @Timestamp({ nullable: true })
  lastLoginAt: Date | null;

  @VisibleTo(Level.Manager)
  @Flag({ default: false, description: 'Whether signing in takes a code as well' })
  secondFactor: boolean;

  /** Argon2id, in PHC format. Not a field: no mask, filter or answer can reach it. */
  @Column({ type: 'varchar', length: 200, nullable: true, select: false })
  passwordHash: string | null;

  /** Since when whoever has the account has shown that they read the mail of its address; null: they have not. Not a field. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  emailConfirmedAt: Date | null;

  /** Grows with every change of level or status, which makes all tokens issued before invalid. */
  @Column({ type: 'integer', default: 1 })
  authVersion: number;
}
