import { Index } from 'typeorm';
import { AppendOnlyRow, Enum, Id, Integer, Json, Level, Model, Text } from '@app/shared/model';
import { ofItsRow } from './audit-reach';
import type { Difference } from './difference';

/** What can be done to a row. */
export const AUDIT_ACTIONS = ['created', 'updated', 'removed', 'archived', 'restored', 'exported', 'erased'] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What somebody has done to a row. The database takes entries and refuses to change them. */
@Model({ reach: ofItsRow, visibleTo: Level.Manager, sort: '-createdAt' })
@Index(['model', 'rowId', 'versionAfter'])
@Index(['accountId', 'createdAt', 'id'])
@Index(['apiKeyId', 'createdAt', 'id'], { where: '"api_key_id" IS NOT NULL' })
export class AuditEntry extends AppendOnlyRow {
  @Id({ nullable: true, description: 'Who; null for a command on the machine itself, and for nobody who is known' })
  accountId: string | null;

  @Id({ nullable: true, description: 'The API key by which the account asked; null for a token' })
  apiKeyId: string | null;

  @Text({ max: 45, nullable: true, description: 'IP address' }) address: string | null;
  @Text({ max: 128, nullable: true, description: '`X-Request-Id`' }) requestId: string | null;
  @Text({ max: 64, description: 'What kind of row, as in `Product`' }) model: string;
  @Id() rowId: string;
  @Enum(AUDIT_ACTIONS) action: AuditAction;
  @Integer({ nullable: true, description: 'Null for a new row' }) versionBefore: number | null;
  @Integer({ nullable: true, description: 'Null for a row that is gone' }) versionAfter: number | null;

  @Json({
    description:
      'By field: `{"old": …, "new": …}`, or `{"masked": "personal"}` and `{"masked": "secret"}` for values that are not kept',
  })
  changes: Difference;
}
