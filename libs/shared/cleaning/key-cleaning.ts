import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IdempotencyKeys } from '@app/shared/idempotency';
import { RecurringSweep } from '@app/shared/job';

/** Deletes idempotency keys that have expired. */
@Injectable()
export class KeyCleaning {
  constructor(private readonly keys: IdempotencyKeys) {}

  @RecurringSweep({ name: 'idempotency.cleaning', every: '1 hour' })
  clean(manager: EntityManager): Promise<boolean> {
    return this.keys.removeExpired(manager);
  }
}
