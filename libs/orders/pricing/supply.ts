import { allocate, beginAllocation, lookUpStocked, release as takeBack, type Stocked } from '@app/catalog';
import type { Act, HeldOrder } from '../ledger/held-order';
import type { OrderLine } from '../order-line/order-line.entity';
import type { Order } from '../order/order.entity';

/** Promises pieces to lines of an order. @throws Conflict (`insufficient_stock`) naming each line of which there is too little */
export async function promise(
  { id, channelId }: Order,
  lines: readonly Wanting[],
  { manager, origin }: Act,
): Promise<void> {
  const wanted = wantedBy(lines);
  if (wanted.length > 0) await allocate(wanted, { channelId, origin, reference: id }, manager);
}

type Wanting = Pick<OrderLine, 'id' | 'variantId' | 'quantity'>;

const wantedBy = (lines: readonly Wanting[]): { key: string; variantId: string; quantity: number }[] =>
  lines.flatMap(({ id: key, variantId, quantity }) => (variantId ? { key, variantId, quantity } : []));

/** What {@link promiseAll} has to know of the variants of an order. */
export async function stockedOf({ order, lines }: HeldOrder, { manager }: Act): Promise<Stocked | undefined> {
  const wanted = wantedBy(lines);
  return wanted.length > 0 ? lookUpStocked(wanted, { channelId: order.channelId }, manager) : undefined;
}

/** Promises pieces to all lines of an order; that is written when the order is kept. @throws Conflict as {@link promise} */
export async function promiseAll(held: HeldOrder, { manager }: Act, known: Stocked | undefined): Promise<void> {
  const wanted = wantedBy(held.lines);
  if (wanted.length === 0) return;
  const { channelId } = held.order;
  const { changes, written } = await beginAllocation(wanted, { channelId, ...(known && { known }) }, manager);
  held.changes.push(...changes);
  held.written.push(written);
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
