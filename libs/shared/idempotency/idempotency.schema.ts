import type { Schema } from '@app/shared/database';
import { idempotencyMigrations } from './migration';
import { IdempotencyKey } from './idempotency-key.entity';

/** Where the answers to requests with a key are kept. */
export const idempotencySchema: Schema = { entities: [IdempotencyKey], migrations: idempotencyMigrations };
