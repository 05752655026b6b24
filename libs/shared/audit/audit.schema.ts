import type { Schema } from '@app/shared/database';
import { auditMigrations } from './migration';
import { AuditEntry } from './audit-entry.entity';

/** Where it is written down who has done what. */
export const auditSchema: Schema = {
  entities: [AuditEntry],
  migrations: auditMigrations,
};
