import type { Schema } from '@app/shared/database';
import { Audit1764001010000 } from './audit';
import { AuditKey1764001068000 } from './audit-key';
import { PersonalDataActions1764001056000 } from './personal-data-actions';

/** All migrations of this room. */
export const auditMigrations: Schema['migrations'] = [
  Audit1764001010000,
  PersonalDataActions1764001056000,
  AuditKey1764001068000,
];
