import fc from 'fast-check';
import { verifyOrders } from '@app/orders';
import { Level } from '@app/shared/model';
import { act } from '../orders/money';
import { OrderClient, openShop, type Shop } from '../orders/shop';
import { as, buildMember } from '../organization/members';
import { buildCompany } from '../support/builders';
import { newAccount } from '../support/app';
import { type Json, type Reply, useApi } from '../support/request';
import { type Book, chargeStatusOf, fulfilmentStatusOf, keptOf, moneyOf, nextOf, paymentStatusOf } from './order-book';
import {
  type Attempt,
  BEGINNINGS,
  type Goods,
  type Intent,
  intents,
  mayTry,
  type Parts,
  type Request,
  requestOf,
  TRUTHS,
} from './order-life';
import { outcomeOf } from './order-rules';

// All are to get their turn; who is refused for want of a connection is another test's affair.
const api = useApi({
  env: {
    DATABASE_CONNECT_TIMEOUT_MS: '600000',
    DATABASE_LONGEST_WAIT_MS: '600000',
    DATABASE_LOCK_TIMEOUT_MS: '60000',
  },
});
const admin = new OrderClient(api, Level.Admin);
let shop: Shop;
let buyerId: string;
let headers: Record<Attempt['who'], Record<string, string>>;

beforeAll(async () => {
  shop = await openShop(api.dataSource);
  const member = async (role: 'manager' | 'agent'): Promise<Record<string, string>> =>
    as(api, await buildMember(api, shop.company, { role, level: role })).headers;
  const other = await buildMember(api, await buildCompany(api.dataSource), { role: 'owner' });
  const buyer = await newAccount(Level.Customer, api.dataSource);
  buyerId = buyer.id;
  headers = {
    manager: await member('manager'),
    agent: await member('agent'),
    buyer: buyer.headers,
    outsider: as(api, other).headers,
    customer: await api.as(Level.Customer),
  };
});

const RECEIVED = 30;
const ACTORS = 200;
const PRICES = [500, 1235] as const;

/** Goods of which there are {@link RECEIVED} each. */
const offer = (): Promise<Goods[]> =>
  Promise.all(PRICES.map(async (price) => ({ variantId: (await shop.offer(price, RECEIVED)).id, price })));

const meant = (intent: Intent, goods: readonly Goods[]): Attempt => ({
  ...intent,
  ...goods[intent.pick % goods.length],
});

function send([method, path, body]: Request, who: Attempt['who']): Promise<Reply> {
  const own = { ...headers[who], 'if-match': '*' };
  if (method === 'post') return act(api, Level.Guest, path, body, own);
  if (method === 'patch') return api.patch(`/v1/orders/${path}`, body, { headers: own });
  return api.delete(`/v1/orders/${path}`, { headers: own });
}

async function assertTruths(id: string): Promise<void> {
  for (const [truth, sql] of Object.entries(TRUTHS)) {
    const values = sql.includes('$2') ? [id, RECEIVED] : [id];
    const rows = await api.dataSource.query<{ ok: boolean }[]>(sql, values);
    expect({ truth, ok: rows.every(({ ok }) => ok) }).toEqual({ truth, ok: true });
  }
}

const PARTS =
  'lines{id,quantity,fulfilled,returned,total},discounts{id},payments{id,status,authorised,charged,refunded,cancelled,charging},' +
  'fulfilments{id,status},returns{id,status}';
const MASK = `{version,status,transitions,subtotal,discount,shipping,total,charged,credited,chargeStatus,fulfilmentStatus,${PARTS},events{type}}`;

const byId = <T extends { id: string }>(rows: readonly T[]): Record<string, Omit<T, 'id'>> =>
  Object.fromEntries(rows.map(({ id, ...row }) => [id, row]));

interface Seen extends Record<string, unknown> {
  events: { type: string }[];
  lines: { id: string; total: { gross: number } }[];
}

/** What the system says of an order and its goods. */
async function seen(id: string, goods: readonly Goods[]): Promise<{ version: unknown; said: unknown }> {
  const { version, events, lines, ...order } = (await admin.get(id, MASK)).body as unknown as Seen;
  const parts = Object.fromEntries(
    ['payments', 'fulfilments', 'returns', 'discounts'].map((name) => [name, byId(order[name] as { id: string }[])]),
  );
  const rows = await api.dataSource.query<{ id: string; onHand: number; allocated: number }[]>(
    'SELECT variant_id AS id, on_hand AS "onHand", allocated FROM stock WHERE variant_id = ANY ($1)',
    [goods.map(({ variantId }) => variantId)],
  );
  const said = {
    ...order,
    ...parts,
    lines: byId(lines.map(({ total, ...line }) => ({ ...line, gross: total.gross }))),
    events: events.map(({ type }) => type),
    stock: byId(rows),
  };
  return { version, said };
}

/** The same by the book. */
function told(book: Book, events: readonly string[]): unknown {
  const euros = (amount: number): Json => ({ amount, currency: 'EUR' });
  const { subtotal, discount, total, lines } = moneyOf(book);
  const { total: shipping } = moneyOf({ ...book, lines: [] });
  return {
    ...{ status: book.status, transitions: nextOf(book), credited: book.credited, charged: euros(keptOf(book)) },
    ...{ chargeStatus: chargeStatusOf(book), fulfilmentStatus: fulfilmentStatusOf(book) },
    ...{ subtotal: euros(subtotal), discount: euros(discount) },
    ...{ shipping: { ...shipping, currency: 'EUR' }, total: { ...total, currency: 'EUR' } },
    lines: byId(
      book.lines.map(({ id, quantity, fulfilled, returned }, index) => ({
        ...{ id, quantity, fulfilled, returned },
        gross: lines[index],
      })),
    ),
    discounts: byId(book.discounts.map(({ id }) => ({ id }))),
    payments: byId(
      book.payments.map((payment) => {
        const { id, charging, ...amounts } = payment;
        const said = Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, euros(amount)]));
        return { id, status: paymentStatusOf(payment), charging, ...said };
      }),
    ),
    fulfilments: byId(book.fulfilments.map(({ id, status }) => ({ id, status }))),
    returns: byId(book.returns.map(({ id, status }) => ({ id, status }))),
    events,
    stock: Object.fromEntries(book.stock),
  };
}

/** A placed order of both goods, with delivery and discounts of a line and of the whole, and its book. */
async function open(goods: readonly Goods[]): Promise<Book> {
  const [tea, pot] = goods;
  const { body } = await admin.draft(shop, { customerId: buyerId, shippingPrice: { amount: 490, currency: 'EUR' } });
  const id = body.id as string;
  const counters = { fulfilled: 0, returned: 0, refunded: 0 };
  const first = await admin.add(id, tea.variantId, 3);
  const second = await admin.add(id, pot.variantId, 2, { discountPercent: 10 });
  const discount = await api.post('/v1/orders/discounts', { orderId: id, percent: 5 }, admin.asking());
  await admin.advance(id, 'placement');
  return {
    ...{ id, status: 'placed', shipping: 490, credited: 0, payments: [], fulfilments: [], returns: [] },
    lines: [
      { id: first.body.id as string, ...tea, quantity: 3, percent: 0, ...counters },
      { id: second.body.id as string, ...pot, quantity: 2, percent: 10, ...counters },
    ],
    discounts: [{ id: discount.body.id as string, percent: 5 }],
    stock: new Map([
      [tea.variantId, { onHand: RECEIVED, allocated: 3 }],
      [pot.variantId, { onHand: RECEIVED, allocated: 2 }],
    ]),
  };
}

it('Whatever is tried with an order, by whomever, comes out as the rules say, and what they refuse changes nothing', async () => {
  const tally = { done: new Set<string>(), refused: new Set<string>() };
  let lives = 0;
  await fc.assert(
    fc.asyncProperty(intents, async (tries) => {
      const goods = await offer();
      const book = await open(goods);
      const { id } = book;
      const events = ['created', 'line_added', 'line_added', 'discount_added', 'placed'];
      expect((await seen(id, goods)).said).toEqual(told(book, events));
      for (const intent of [...BEGINNINGS[lives++ % BEGINNINGS.length], ...tries]) {
        const attempt = meant(intent, goods);
        const request = requestOf(attempt, id, book, shop);
        if (!request) continue;
        const before = await seen(id, goods);
        const reply = await send(request, attempt.who);
        const outcome = outcomeOf(attempt, book);
        const what = { attempt, said: reply.text };
        if (!mayTry(attempt, book)) {
          expect({ ...what, ok: [403, 404, 409, 422].includes(reply.status) }).toMatchObject({ ok: true });
          if (attempt.who === 'agent') expect(reply.status).toBe(403);
          expect(await seen(id, goods)).toEqual(before);
          continue;
        }
        if ('refused' in outcome) {
          expect({ ...what, status: reply.status }).toEqual({ ...what, status: outcome.refused });
          expect(await seen(id, goods)).toEqual(before);
          tally.refused.add(attempt.what);
          continue;
        }
        expect({ ...what, ok: reply.status < 300 }).toMatchObject({ ok: true });
        outcome.write(reply.body.id as string);
        events.push(...outcome.events);
        expect({ attempt, ...((await seen(id, goods)).said as object) }).toEqual({
          attempt,
          ...(told(book, events) as object),
        });
        await assertTruths(id);
        tally.done.add(attempt.what);
      }
    }),
    { numRuns: Number(process.env.ORDER_LIVES ?? 24), endOnFailure: true },
  );
  expect((await verifyOrders(api.dataSource)).faults).toEqual([]);
  // Otherwise it would have proven little.
  expect([...tally.done].sort()).toEqual(
    expect.arrayContaining([
      'addLine',
      'completion',
      'confirmation',
      'pack',
      'pay',
      'refund',
      'refundLine',
      'removeLine',
      'resize',
      'return',
    ]),
  );
  expect(tally.refused.size).toBeGreaterThan(8);
});

it(`${ACTORS} who do all of that to one order at the same time lose no more than one who does it alone`, async () => {
  const [tea] = await offer();
  const id = (await admin.placed(shop, tea.variantId, 6)).id as string;
  const attempt = async (intent: Intent): Promise<Reply | undefined> => {
    const { body } = await admin.get(id, '{lines{id},discounts{id},payments{id},fulfilments{id},returns{id}}');
    const request = requestOf(meant(intent, [tea]), id, body as unknown as Parts, shop);
    return request && send(request, intent.who);
  };
  for (const each of BEGINNINGS[2]) await attempt(each);
  const done = new Map<string, number>();
  const outcomes = new Map<number, number>();
  const live = async (tries: readonly Intent[]): Promise<void> => {
    for (const each of tries.slice(0, 4)) {
      let status: number | undefined;
      // Who is told to come back does.
      do status = (await attempt(each).catch(() => undefined))?.status;
      while (status === 503 || status === 429);
      if (status === undefined) continue;
      outcomes.set(status, (outcomes.get(status) ?? 0) + 1);
      if (status < 300) done.set(each.what, (done.get(each.what) ?? 0) + 1);
    }
  };
  await Promise.all(fc.sample(intents, { numRuns: ACTORS, seed: 8 }).map(live));
  await assertTruths(id);
  expect((await verifyOrders(api.dataSource)).faults).toEqual([]);
  expect([...outcomes.keys()].filter((status) => status >= 500)).toEqual([]);
  const events = await api.dataSource.query<{ sequence: number }[]>(
    'SELECT sequence FROM order_event WHERE order_id = $1 ORDER BY sequence',
    [id],
  );
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  // Otherwise it would have proven little.
  expect([...done.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThan(15);
  expect(done.size).toBeGreaterThan(5);
});
