import type { EntityManager } from 'typeorm';
import { Allocation, StockMovement } from '@app/catalog';
import { BulkTable, Convoy, type Sowing, unindexed } from '@app/shared/seed';
import { FulfilmentLine } from '../fulfilment-line/fulfilment-line.entity';
import { Fulfilment } from '../fulfilment/fulfilment.entity';
import { OrderEvent } from '../order-event/order-event.entity';
import { OrderLine } from '../order-line/order-line.entity';
import { OrderReturn } from '../order-return/order-return.entity';
import { Order } from '../order/order.entity';
import { PaymentEvent } from '../payment-event/payment-event.entity';
import { Payment } from '../payment/payment.entity';
import { RefundLine } from '../refund-line/refund-line.entity';
import { Refund } from '../refund/refund.entity';
import { ReturnLine } from '../return-line/return-line.entity';
import { momentsOf } from './calendar';
import type { SalesTables } from './course';
import { fateOf } from './fate';
import { openMarket, type Shop } from './market';
import { drawSale } from './sale';
import { StockBook } from './stock-book';
import { writeSale } from './write-sale';

/** So many orders are sent together; those who are sent to need a moment more often. */
const BATCH = 500;
const BREATH = 50;

/**
 * Sows orders in the channels that were sown, from the first day to the last: paid for, shipped, and some of them cancelled, expired or
 * returned. Sums, statuses, numbers, stock and the chains of events are those that the services would have written.
 *
 * @returns how many rows there are of what; undefined where they are there already
 */
export async function seedSales(sowing: Sowing): Promise<Record<string, number> | undefined> {
  const { manager, scale, random, begin, until, progress } = sowing;
  const market = await openMarket(sowing);
  if (await manager.existsBy(Order, { channelId: market.shops[0].channelId })) return undefined;
  const tables = tablesOf(manager);
  const book = new StockBook(tables.movements, random, begin);
  const all = Object.values(tables) as BulkTable<never>[];
  // About as many of each; it only says whether a table is worth to be made anew.
  const coming = Object.fromEntries(all.map(({ name }) => [name, scale.orders * (SELDOM.has(name) ? 0.05 : 1)]));
  await unindexed(manager, coming, progress, async () => {
    let done = 0;
    const convoy = new Convoy(all);
    for (const placedAt of momentsOf(begin, until, scale.orders, random)) {
      writeSale(drawSale(market, placedAt, random), fateOf(placedAt, until, random), { tables, book, random });
      done++;
      if (done % BREATH === 0) await convoy.pause();
      if (done % BATCH > 0) continue;
      await convoy.send();
      progress('Orders', done, scale.orders);
    }
    book.advance(until);
    await convoy.end();
    await saveStock(book, manager);
    await saveNumbers(market.shops, manager);
  });
  await assertSums(market.shops, manager);
  return Object.fromEntries(all.map(({ name, count }) => [name, count]));
}

const SELDOM = new Set(['order_return', 'return_line', 'refund', 'refund_line', 'allocation']);

/** In the order in which they refer to each other. */
const tablesOf = (manager: EntityManager): SalesTables => ({
  orders: new BulkTable(manager, Order),
  lines: new BulkTable(manager, OrderLine),
  events: new BulkTable(manager, OrderEvent),
  payments: new BulkTable(manager, Payment),
  paymentEvents: new BulkTable(manager, PaymentEvent),
  fulfilments: new BulkTable(manager, Fulfilment),
  fulfilmentLines: new BulkTable(manager, FulfilmentLine),
  returns: new BulkTable(manager, OrderReturn),
  returnLines: new BulkTable(manager, ReturnLine),
  refunds: new BulkTable(manager, Refund),
  refundLines: new BulkTable(manager, RefundLine),
  allocations: new BulkTable(manager, Allocation),
  movements: new BulkTable(manager, StockMovement),
});

async function saveStock({ moved }: StockBook, manager: EntityManager): Promise<void> {
  const goods = [...moved];
  await manager.query(
    `UPDATE stock SET on_hand = now.on_hand, allocated = now.allocated, version = version + 1, updated_at = now()
     FROM unnest($1::uuid[], $2::integer[], $3::integer[]) AS now (id, on_hand, allocated) WHERE stock.id = now.id`,
    [goods.map(({ stockId }) => stockId), goods.map(({ onHand }) => onHand), goods.map(({ allocated }) => allocated)],
  );
}

async function saveNumbers(shops: readonly Shop[], manager: EntityManager): Promise<void> {
  for (const { companyId, last } of shops.filter((shop) => shop.last > 0)) {
    await manager.query(
      `INSERT INTO order_counter (company_id, last) VALUES ($1, $2) ON CONFLICT (company_id) DO UPDATE SET last = excluded.last`,
      [companyId, last],
    );
  }
}

/** What the database looks at order by order (`order_sums`), of all at once. @throws Error */
async function assertSums(shops: readonly Shop[], manager: EntityManager): Promise<void> {
  const [{ wrong }] = await manager.query<{ wrong: number }[]>(
    `SELECT count(*)::integer AS wrong FROM "order" o LEFT JOIN (
       SELECT order_id, sum(unit_price_amount * quantity) AS subtotal, sum(discount_amount + order_discount_amount) AS discount,
              sum(total_net) AS net, sum(total_tax) AS tax
       FROM order_line GROUP BY order_id) lines ON lines.order_id = o.id
     WHERE o.channel_id = ANY ($1::uuid[]) AND (lines.subtotal, lines.discount, lines.net + o.shipping_net, lines.tax + o.shipping_tax)
       IS DISTINCT FROM (o.subtotal_amount::numeric, o.discount_amount::numeric, o.total_net::numeric, o.total_tax::numeric)`,
    [shops.map(({ channelId }) => channelId)],
  );
  if (wrong > 0) throw new Error(`The sums of ${wrong} orders are not those of their lines`);
}
