import { allocate, release as takeBack } from '@app/catalog';
import type { Act } from '../ledger/held-order';
import type { OrderLine } from '../order-line/order-line.entity';
import type { Order } from '../order/order.entity';

/** Promises pieces to lines of an order. @throws Conflict (`insufficient_stock`) naming each line of which there is too little */
export async function promise(
  { id, channelId }: Order,
  lines: readonly Pick<OrderLine, 'id' | 'variantId' | 'quantity'>[],
  { manager, origin }: Act,
): Promise<void> {
  const wanted = lines.flatMap(({ id: key, variantId, quantity }) => (variantId ? { key, variantId, quantity } : []));
  if (wanted.length > 0) await allocate(wanted, { channelId, origin, reference: id }, manager);
}

/** Takes back what is promised to lines: all of it, or so many pieces. */
export async function release(
  lines: readonly { line: Pick<OrderLine, 'id'>; quantity?: number }[],
  { id }: Order,
  { manager, origin }: Act,
): Promise<void> {
  const freed = lines.map(({ line, quantity }) => ({ key: line.id, ...(quantity !== undefined && { quantity }) }));
  if (freed.length > 0) await takeBack(freed, { origin, reference: id }, manager);
}
