import { Column } from 'typeorm';
import { Level, Model, Parent, Row, Text, TextList, Timestamp } from '@app/shared/model';
import { Account } from '../account/account.entity';
import { inHands, ofAccount } from '../company/company-reach';

/** What a program signs its requests with, in the name of an account. The key itself is shown once and not kept. */
@Model({ reach: ofAccount('accountId'), change: inHands('accountId'), visibleTo: Level.Customer, sort: '-createdAt' })
export class ApiKey extends Row {
  @Parent(() => Account, { children: 'apiKeys', visibleTo: Level.Manager, order: '-createdAt', onDelete: 'CASCADE' })
  accountId: string;

  @Text({ max: 80, description: 'What it is used for' }) name: string;
  @Text({ max: 16, description: 'How it begins, to tell it from others' }) prefix: string;

  @TextList({
    max: 60,
    size: 20,
    default: [],
    description: 'A namespace with `read` or `write`, as in `catalog:read`; none: all that the account may',
  })
  scopes: string[];

  @Timestamp({ nullable: true, description: 'From when on it is refused; null: never' }) expiresAt: Date | null;
  @Timestamp({ nullable: true, description: 'To within five minutes' }) lastUsedAt: Date | null;
  @Timestamp({ nullable: true }) revokedAt: Date | null;

  /** SHA-256 of the key, which is too random to be guessed from it. Not a field. */
  @Column({ type: 'char', length: 64, select: false, unique: true })
  hash: string;
}
