import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecurringSweep } from '@app/shared/job';

/** So many carts are deleted by one statement. */
const BATCH = 1000;

/** Deletes carts that nobody has touched for long; what is reserved for one ends by itself, and much earlier. */
@Injectable()
export class CartCleaning {
  @RecurringSweep({ name: 'carts.cleaning', every: '1 hour' })
  async clean(manager: EntityManager): Promise<boolean> {
    const [, deleted] = await manager.query<[unknown[], number]>(
      `DELETE FROM cart WHERE id IN
         (SELECT id FROM cart WHERE expires_at <= now() ORDER BY expires_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
    );
    return deleted === BATCH;
  }
}
