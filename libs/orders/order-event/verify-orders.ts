import type { DataSource } from 'typeorm';
import type { SealedEvent } from './chain';
import { OrderEvent } from './order-event.entity';
import { type ChainFault, verifyChain } from './verify';

/** So many orders are looked at by one statement. */
const BATCH = 500;

/** What was looked at, and what is wrong. */
export interface Verification {
  orders: number;
  events: number;
  faults: ChainFault[];
}

/** Those that are asked for, as $1. */
const ASKED = 'coalesce(id = ANY($1::uuid[]), true)';

/**
 * Looks through the events of all orders, or of those that are named.
 *
 * @param progress is told how many orders were looked at, of how many
 */
export async function verifyOrders(
  source: DataSource,
  ids?: readonly string[],
  progress?: (done: number, total: number) => void,
): Promise<Verification> {
  const result: Verification = { orders: 0, events: 0, faults: [] };
  const total = progress ? await count(source, ids) : 0;
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const orders = await source.query<{ id: string; event_count: number; event_head: string | null }[]>(
      `SELECT id, event_count, event_head FROM "order" WHERE ${ASKED} AND id > $2 ORDER BY id LIMIT ${BATCH}`,
      [ids ?? null, last],
    );
    if (orders.length === 0) return result;
    last = orders[orders.length - 1].id;
    const events = await source
      .getRepository(OrderEvent)
      .createQueryBuilder('event')
      .addSelect('event.personalSalt')
      .where('event.orderId IN (:...ids)', { ids: orders.map(({ id }) => id) })
      .orderBy('event.orderId')
      .addOrderBy('event.sequence')
      .getMany();
    const byOrder = new Map(orders.map(({ id }): [string, SealedEvent[]] => [id, []]));
    for (const event of events) byOrder.get(event.orderId)?.push(event);
    for (const { id: orderId, event_count: eventCount, event_head: eventHead } of orders) {
      result.faults.push(...verifyChain({ orderId, eventCount, eventHead }, byOrder.get(orderId) ?? []));
    }
    result.orders += orders.length;
    result.events += events.length;
    // More may be placed meanwhile.
    progress?.(result.orders, Math.max(total, result.orders));
  }
}

async function count(source: DataSource, ids?: readonly string[]): Promise<number> {
  const sql = `SELECT count(*)::integer AS orders FROM "order" WHERE ${ASKED}`;
  const [{ orders }] = await source.query<[{ orders: number }]>(sql, [ids ?? null]);
  return orders;
}
