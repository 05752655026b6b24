import type { Schema } from '@app/shared/database';
import { Idempotency1764001020000 } from './idempotency';
import { IdempotencyStanding1764002600000 } from './idempotency-standing';

/** All migrations of this room. */
export const idempotencyMigrations: Schema['migrations'] = [Idempotency1764001020000, IdempotencyStanding1764002600000];
