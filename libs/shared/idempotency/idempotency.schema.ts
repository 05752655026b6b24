import type { Schema } from '@app/shared/database';
import { IdempotencyKey } from './idempotency-key.entity';
import { Idempotency1764001020000 } from './migration/idempotency';

/** Where the answers to requests with a key are kept. */
export const idempotencySchema: Schema = { entities: [IdempotencyKey], migrations: [Idempotency1764001020000] };
