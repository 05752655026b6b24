import type { Schema } from '@app/shared/database';
import { AuditEntry } from './audit-entry.entity';
import { Audit1764001010000 } from './migration/audit';
import { AuditKey1764001068000 } from './migration/audit-key';
import { PersonalDataActions1764001056000 } from './migration/personal-data-actions';

/** Where it is written down who has done what. */
export const auditSchema: Schema = {
  entities: [AuditEntry],
  migrations: [Audit1764001010000, PersonalDataActions1764001056000, AuditKey1764001068000],
};
