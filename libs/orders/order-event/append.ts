import type { EntityManager } from 'typeorm';
import { NotFound } from '@app/shared/errors';
import type { Act } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';
import { type NewOrderEvent, seal } from './chain';
import { OrderEvent } from './order-event.entity';

/**
 * Writes down what has happened around an order without changing it: notes, mail. The order is held, and keeps its version.
 *
 * @throws NotFound
 */
export async function appendEvents(orderId: string, events: readonly NewOrderEvent[], act: Act): Promise<void> {
  const { manager, origin } = act;
  const { count, head } = await endOf(orderId, manager);
  const sealed = seal(events, { orderId, count, head }, origin);
  await manager.query('UPDATE "order" SET event_count = $2, event_head = $3 WHERE id = $1', [
    orderId,
    count + sealed.length,
    sealed.at(-1)?.hash ?? head,
  ]);
  await saveRows<OrderEvent>(manager, OrderEvent, sealed);
}

async function endOf(orderId: string, manager: EntityManager): Promise<{ count: number; head: string | null }> {
  const [end] = await manager.query<{ count: number; head: string | null }[]>(
    'SELECT event_count AS count, event_head AS head FROM "order" WHERE id = $1 FOR NO KEY UPDATE',
    [orderId],
  );
  if (end === undefined) throw new NotFound(`There is no Order with the id ${orderId}`);
  return end;
}
