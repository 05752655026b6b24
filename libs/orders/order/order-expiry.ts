import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TERMINAL } from '@app/shared/audit';
import { RecurringSweep } from '@app/shared/job';
import { holdOrder } from '../ledger/held-order';
import { guardsOf } from './order-machine';
import { ORDER_TRANSITIONS, type OrderTransition } from './order-transitions';
import { advance } from './order-workflow';

const EXPIRY = ORDER_TRANSITIONS.find(({ noun }) => noun === 'expiry') as OrderTransition;

/** So many orders expire in one transaction. */
const BATCH = 50;

/** Lets orders expire that nobody has paid or confirmed in the time that their channel gives, and frees what they hold. */
@Injectable()
export class OrderExpiry {
  @RecurringSweep({ name: 'orders.expiry', every: '1 minute' })
  async expire(manager: EntityManager): Promise<boolean> {
    const column = (path: string): string =>
      `due."${path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('.', '_')}"`;
    const guards = guardsOf(EXPIRY, column).map(([, condition]) => condition);
    const due = await manager.query<{ id: string }[]>(
      `SELECT id FROM "order" due WHERE status = 'placed' AND ${guards.join(' AND ')}
       ORDER BY id LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
    );
    for (const { id } of due) {
      await advance(await holdOrder(id, manager), 'expiry', { manager, origin: TERMINAL });
    }
    return due.length === BATCH;
  }
}
