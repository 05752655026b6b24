import type { EntityManager } from 'typeorm';
import type { Change, Origin } from '@app/shared/audit';
import type { Channel } from '@app/organization';
import { listOf, together } from '@app/shared/database';
import { NotFound } from '@app/shared/errors';
import type { DomainEvent } from '@app/shared/event';
import { loadRows } from '@app/shared/resource';
import { OrderDiscount } from '../order-discount/order-discount.entity';
import type { NewOrderEvent } from '../order-event/chain';
import { OrderLine } from '../order-line/order-line.entity';
import { Order } from '../order/order.entity';

/** A transaction, and who does what happens in it. */
export interface Act {
  manager: EntityManager;
  origin: Origin;
}

/** Rates of a country on a day, as the database writes them: by tax class, and of a shipping method. */
export interface Rates {
  classes: ReadonlyMap<string | null, string>;
  delivery: string | undefined;
}

/** An order that nobody else can change until the transaction ends, with all that its sums are made of. */
export interface HeldOrder {
  order: Order;
  lines: OrderLine[];
  discounts: OrderDiscount[];
  /** What has happened to it since; written down when it is kept. */
  events: NewOrderEvent[];
  /** What is said of it when it is kept. */
  said: DomainEvent[];
  /** What was done to rows of other parts, for the same entry of the audit log. */
  changes: Change[];
  /** Statements that are on their way. */
  written: Promise<unknown>[];
  channel?: Promise<Channel>;
  /** Tax rates that were looked up last, and for what. */
  rates?: { key: string; found: Promise<Rates> };
  /** It gets its number when it is kept, after everything else. */
  isNumbered: boolean;
  /** As it was. */
  before: { order?: Order; lines: readonly OrderLine[]; discounts: readonly OrderDiscount[] };
}

/**
 * Holds an order. Whoever changes anything of an order holds it first, before stock and before the counter of numbers, so
 * that no two wait for each other.
 *
 * @throws NotFound
 */
export async function holdOrder(id: string, manager: EntityManager): Promise<HeldOrder> {
  const [held] = await holdOrders([id], manager);
  if (!held) throw new NotFound(`There is no Order with the id ${id}`);
  return held;
}

/** Holds several orders, in the order of their ids; of what does not exist, none. */
export async function holdOrders(ids: readonly string[], manager: EntityManager): Promise<HeldOrder[]> {
  const parts = `r.order_id = ANY (${listOf('$1::uuid[]')}) ORDER BY r.position, r.id`;
  // Each sees what is there when it begins: the parts are those of an order that is held already.
  const [orders, lines, discounts] = await together(
    () => loadRows(manager, Order, `r.id = ANY (${listOf('$1::uuid[]')}) ORDER BY r.id FOR NO KEY UPDATE`, [ids]),
    () => loadRows(manager, OrderLine, parts, [ids]),
    () => loadRows(manager, OrderDiscount, parts, [ids]),
  );
  const [linesOf, discountsOf] = [byOrder(lines), byOrder(discounts)];
  return orders.map((order) => heldOrder(order, linesOf.get(order.id) ?? [], discountsOf.get(order.id) ?? []));
}

function byOrder<T extends { orderId: string }>(parts: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const part of parts) groups.set(part.orderId, [...(groups.get(part.orderId) ?? []), part]);
  return groups;
}

/** A new order; it is not in the database yet. */
export const newHeldOrder = (order: Order): HeldOrder => ({
  ...heldOrder(order, [], []),
  before: { lines: [], discounts: [] },
});

const heldOrder = (order: Order, lines: OrderLine[], discounts: OrderDiscount[]): HeldOrder => ({
  order,
  lines,
  discounts,
  events: [],
  said: [],
  changes: [],
  written: [],
  isNumbered: false,
  before: {
    order: { ...order } as Order,
    lines: lines.map((line) => ({ ...line }) as OrderLine),
    discounts: discounts.map((discount) => ({ ...discount }) as OrderDiscount),
  },
});
