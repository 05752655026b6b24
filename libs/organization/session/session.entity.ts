import { Column } from 'typeorm';
import { Level, Model, Parent, Row, Text, Timestamp } from '@app/shared/model';
import { Account } from '../account/account.entity';
import { inHands, ofAccount } from '../company/company-reach';

/** One sign-in: a family of refresh tokens, of which only the newest is good. */
@Model({ reach: ofAccount('accountId'), change: inHands('accountId'), visibleTo: Level.Customer, sort: '-createdAt' })
export class Session extends Row {
  @Parent(() => Account, { children: 'sessions', visibleTo: Level.Manager, order: '-createdAt', onDelete: 'CASCADE' })
  accountId: string;

  @Text({ max: 300, nullable: true, privacy: 'personal' }) userAgent: string | null;
  @Text({ max: 45, nullable: true, privacy: 'personal', description: 'IP address of the sign-in' }) address:
    string | null;
  @Timestamp() lastUsedAt: Date;
  @Timestamp() expiresAt: Date;
  @Timestamp({ nullable: true }) revokedAt: Date | null;

  /** Counts the refreshes; a token of an earlier one has been used already. */
  @Column({ type: 'integer', default: 1 })
  generation: number;
}
