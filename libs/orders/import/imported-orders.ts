import type { EntityManager } from 'typeorm';
import type { Origin } from '@app/shared/audit';
import type { SavedRow } from '@app/shared/import';
import { holdOrders } from '../ledger/held-order';
import { keepOrders } from '../ledger/keep-order';
import { nameDelivery, openOrder } from '../order/order-header';
import type { Order } from '../order/order.entity';

/** Fills in what follows from the channel of orders that come from elsewhere; they have no number of ours. */
export async function prepareOrders(rows: readonly SavedRow[], manager: EntityManager): Promise<void> {
  for (const { before, after } of rows) {
    if (before) continue;
    const order = after as Order;
    const { status, taxExempt = false } = order;
    await openOrder(order, manager);
    Object.assign(order, { status: status ?? 'completed', origin: 'import', taxExempt });
    await nameDelivery(order, manager);
  }
}

/** Adds them up as far as they are known, which is what delivery cost, and writes down that they were imported. */
export async function eventsOfImport(rows: readonly SavedRow[], origin: Origin, manager: EntityManager): Promise<void> {
  const known = new Set(rows.filter(({ before }) => before).map(({ after }) => (after as Order).id));
  const all = await holdOrders(
    rows.map(({ after }) => (after as Order).id),
    manager,
  );
  for (const { order, events } of all) {
    const { id, externalReference } = order;
    events.push({ type: known.has(id) ? 'changed' : 'imported', parameters: { externalReference } });
  }
  await keepOrders(all, { manager, origin });
}
