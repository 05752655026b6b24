import { Enum, type Reach, Level, Model, Parent, Row, Timestamp } from '@app/shared/model';
import { Account } from '../account/account.entity';

/** What somebody may do once, who can read the mail of an address. */
export const PURPOSES = ['invitation', 'confirmation', 'reset'] as const;
export type Purpose = (typeof PURPOSES)[number];

const operator: Reach = ({ level }) => level >= Level.Admin;

/** A token that was sent by mail. The token itself is not kept: it is signed (`docs/decisions/0012`). */
@Model({ reach: operator, visibleTo: Level.Admin, sort: '-createdAt' })
export class OneTimeToken extends Row {
  @Parent(() => Account, { onDelete: 'CASCADE' }) accountId: string;
  @Enum(PURPOSES) purpose: Purpose;
  @Timestamp() expiresAt: Date;
  @Timestamp({ nullable: true }) usedAt: Date | null;
}
