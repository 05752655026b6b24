import { recordChanges } from '@app/shared/audit';
import { chargeStatusOf, fulfilmentStatusOf } from '../ledger/derive';
import { owedOf } from '../ledger/credit';
import type { Act, HeldOrder } from '../ledger/held-order';
import { chain, insertEvents, saveOrders, saveParts } from '../ledger/keep-order';
import { Order } from '../order/order.entity';

/** Money that payments of an order have taken and not given back. */
const CHARGED = `SELECT coalesce(sum(charged_amount - refunded_amount), 0)::bigint AS charged FROM payment WHERE order_id = $1`;

/**
 * Writes a held order to which something has happened that leaves its prices as they are: what is charged, how far it is
 * fulfilled, the counters of its lines, and the events. Both statuses are reckoned from the rows each time.
 */
export async function bookOrder(held: HeldOrder, act: Act): Promise<void> {
  const { order, lines, before } = held;
  const { manager, origin } = act;
  const [{ charged }] = await manager.query<[{ charged: string }]>(CHARGED, [order.id]);
  order.charged = { amount: Number(charged), currency: order.currency };
  order.chargeStatus = chargeStatusOf(order.charged.amount, owedOf(order));
  order.fulfilmentStatus = fulfilmentStatusOf(lines);
  order.version = (before.order?.version ?? 0) + 1;
  const events = chain(held, act);
  await saveOrders([held], act);
  await saveParts([held], act);
  await insertEvents(events, act);
  await recordChanges(manager, origin, [{ model: Order, action: 'updated', before: before.order, after: order }]);
}
