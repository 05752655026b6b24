import fc from 'fast-check';
import { ORDER_STATUSES, type OrderStatus, verifyOrders } from '@app/orders';
import { Level } from '@app/shared/model';
import { act } from '../orders/money';
import { OrderClient, openShop, type Shop } from '../orders/shop';
import { as, buildMember } from '../organization/members';
import { buildCompany } from '../support/builders';
import { type Json, type Reply, useApi } from '../support/request';
import { type Attempt, attempts, BEGINNINGS, type Parts, requestOf, TRUTHS } from './order-life';

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
let headers: Record<Attempt['who'], Record<string, string>>;

beforeAll(async () => {
  shop = await openShop(api.dataSource);
  const member = async (role: 'manager' | 'agent'): Promise<Record<string, string>> =>
    as(api, await buildMember(api, shop.company, { role, level: role })).headers;
  const other = await buildMember(api, await buildCompany(api.dataSource), { role: 'owner' });
  headers = {
    manager: await member('manager'),
    agent: await member('agent'),
    outsider: as(api, other).headers,
    customer: await api.as(Level.Customer),
  };
});

const RECEIVED = 30;
const ACTORS = 200;
const MASK = '{version,status,lines{id},payments{id},fulfilments{id},returns{id}}';

async function attempt(each: Attempt, id: string, variantId: string): Promise<Reply | undefined> {
  const { body } = await admin.get(id, MASK);
  const request = requestOf(each, id, body as unknown as Parts, shop, variantId);
  if (!request) return undefined;
  const [path, content] = request;
  const own = { ...headers[each.who], 'if-match': '*' };
  if (path.startsWith('lines/')) return api.patch(`/v1/orders/${path}`, content, { headers: own });
  return act(api, Level.Guest, path, content, own);
}

const stateOf = async (id: string): Promise<Json> =>
  (await admin.get(id, '{version,status,eventCount,charged,lines}')).body;

async function assertTruths(id: string): Promise<void> {
  for (const [truth, sql] of Object.entries(TRUTHS)) {
    const values = sql.includes('$2') ? [id, RECEIVED] : [id];
    const rows = await api.dataSource.query<{ ok: boolean }[]>(sql, values);
    expect({ truth, ok: rows.every(({ ok }) => ok) }).toEqual({ truth, ok: true });
  }
}

it('Whatever is tried with an order, by whomever: no money, no piece and no event is lost', async () => {
  const done = new Set<string>();
  let lives = 0;
  await fc.assert(
    fc.asyncProperty(attempts, async (tries) => {
      const tea = await shop.offer(500, RECEIVED);
      const id = (await admin.placed(shop, tea.id, 3)).id as string;
      for (const each of [...BEGINNINGS[lives++ % BEGINNINGS.length], ...tries]) {
        const before = await stateOf(id);
        const reply = await attempt(each, id, tea.id);
        if (!reply) continue;
        const after = await stateOf(id);
        expect({ each, status: reply.status, text: reply.status < 500 }).toMatchObject({ text: true });
        if (reply.status >= 400) expect(after).toEqual(before);
        else done.add(each.what);
        if (each.who === 'outsider' || each.who === 'customer') expect([403, 404, 422]).toContain(reply.status);
        const [from, to] = [before.status, after.status] as OrderStatus[];
        if (from !== to) expect(ORDER_STATUSES[from]).toContain(to);
        await assertTruths(id);
      }
    }),
    { numRuns: Number(process.env.ORDER_LIVES ?? 15), endOnFailure: true },
  );
  expect((await verifyOrders(api.dataSource)).faults).toEqual([]);
  // Otherwise it would have proven little.
  expect([...done].sort()).toEqual(expect.arrayContaining(['confirmation', 'pack', 'pay', 'refund', 'return']));
});

it(`${ACTORS} who do all of that to one order at the same time lose no more than one who does it alone`, async () => {
  const tea = await shop.offer(500, RECEIVED);
  const id = (await admin.placed(shop, tea.id, 6)).id as string;
  for (const each of BEGINNINGS[2]) await attempt(each, id, tea.id);
  const done = new Map<string, number>();
  const outcomes = new Map<number, number>();
  const live = async (tries: readonly Attempt[]): Promise<void> => {
    for (const each of tries.slice(0, 4)) {
      let status: number | undefined;
      // Who is told to come back does.
      do status = (await attempt(each, id, tea.id).catch(() => undefined))?.status;
      while (status === 503 || status === 429);
      if (status === undefined) continue;
      outcomes.set(status, (outcomes.get(status) ?? 0) + 1);
      if (status < 300) done.set(each.what, (done.get(each.what) ?? 0) + 1);
    }
  };
  await Promise.all(fc.sample(attempts, { numRuns: ACTORS, seed: 8 }).map(live));
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
