import type { Schema } from '@app/shared/database';
import { Idempotency1764001020000 } from './idempotency';

/** All migrations of this room. */
export const idempotencyMigrations: Schema['migrations'] = [Idempotency1764001020000];
