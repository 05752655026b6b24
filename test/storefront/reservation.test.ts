import { Reservation } from '@app/catalog';
import { Level } from '@app/shared/model';
import { newAccount } from '../support/app';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { Shopper } from './shopper';
import { openStage, type Shown, type Stage } from './stage';

const api = useApi({
  env: { RESERVED_PIECES_CART: '5', RESERVED_PIECES_ADDRESS: '8', TRUST_PROXY: 'true' },
});

let stage: Stage;
let tea: Shown;
let coffee: Shown;
let addresses = 0;

beforeAll(async () => {
  stage = await openStage(api.dataSource);
  tea = await stage.show(1000, 1000);
  coffee = await stage.show(500, 1000);
});

/** Somebody with so much tea in the cart, by default from an address of their own. */
async function shopping(quantity: number, more: Record<string, string> = {}): Promise<Shopper> {
  const shopper = new Shopper(api, stage, { 'x-forwarded-for': `192.0.2.${++addresses}`, ...more });
  await shopper.open();
  await shopper.add(tea.variantId, quantity);
  return shopper;
}
const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
const reserve = (shopper: Shopper): Promise<Reply> => api.post(shopper.at('/reservation'), undefined, shopper.asking);
const untilOf = async (shopper: Shopper): Promise<unknown> => (await shopper.cart()).body.reservedUntil;
const lineOf = async (shopper: Shopper): Promise<string> => {
  const [{ id }] = (await shopper.cart()).body.lines as [{ id: string }];
  return shopper.at(`/lines/${id}`);
};
/** How many pieces are kept for lines that a cart has or had. */
async function keptBy(change: () => Promise<unknown>): Promise<number> {
  const before = await kept();
  await change();
  return (await kept()) - before;
}
const kept = async (): Promise<number> =>
  (await api.dataSource.manager.find(Reservation)).reduce((sum, { quantity }) => sum + quantity, 0);

describe('reservedUntil', () => {
  it.each<[string, (shopper: Shopper) => Promise<unknown>]>([
    ['something else is put in', (shopper) => shopper.add(coffee.variantId, 1)],
    ['more of it is put in', (shopper) => shopper.add(tea.variantId, 1)],
    ['fewer are wanted', async (shopper) => api.patch(await lineOf(shopper), { quantity: 1 }, shopper.asking)],
    ['a line is taken out', async (shopper) => api.delete(await lineOf(shopper), shopper.asking)],
  ])('is null, and nothing is kept, after %s', async (_, change) => {
    const shopper = await shopping(3);
    expect(await keptBy(() => reserve(shopper))).toBe(3);
    expect(Date.parse(String(await untilOf(shopper)))).toBeGreaterThan(Date.now() + 60_000);
    expect(await keptBy(() => change(shopper))).toBe(-3);
    expect(await untilOf(shopper)).toBeNull();
  });

  it('stays where the pieces stay: after other changes, and at login, where there is no other cart', async () => {
    const shopper = await shopping(2);
    const until = (await reserve(shopper)).body.reservedUntil;
    expect((await shopper.change({ email: 'new@test.example' })).body.reservedUntil).toBe(until);
    const { headers } = await newAccount(Level.Customer, api.dataSource);
    const mine = new Shopper(api, stage, headers);
    mine.token = shopper.token;
    const merge = (): Promise<Reply> => api.post(mine.at('/merger'), undefined, mine.asking);
    expect(await keptBy(async () => expect((await merge()).body.reservedUntil).toBe(until))).toBe(0);
    const other = await shopping(1);
    await reserve(other);
    mine.token = other.token;
    expect(await keptBy(async () => expect((await merge()).body.reservedUntil).toBeNull())).toBe(-3);
  });

  it('is null when its time is over', async () => {
    const shopper = await shopping(2);
    const { id } = (await reserve(shopper)).body;
    await api.dataSource.query(`UPDATE cart SET reserved_until = now() WHERE id = $1`, [id]);
    expect(await untilOf(shopper)).toBeNull();
  });
});

describe('so many pieces are kept', () => {
  it('for one cart; more are not, and can be ordered all the same', async () => {
    const shopper = await shopping(5);
    expect((await reserve(shopper)).status).toBe(200);
    await shopper.add(tea.variantId, 1);
    expect(await keptBy(async () => expectProblem(await reserve(shopper), 409, 'reservation_limit'))).toBe(0);
    expect(await untilOf(shopper)).toBeNull();
    expect((await shopper.checkOut()).status).toBe(201);
  });

  it('for all carts of one address or network, however many reserve at once', async () => {
    for (const place of [from('198.51.100.7'), from('2001:db8:1:2::9')]) {
      const carts = await Promise.all(Array.from({ length: 6 }, () => shopping(2, place)));
      const replies = await Promise.all(carts.map(reserve));
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 409, 409]);
      expectProblem(replies.find(({ status }) => status === 409) as Reply, 409, 'reservation_limit');
    }
    expect((await reserve(await shopping(2, from('198.51.100.8')))).status).toBe(200);
    expectProblem(await reserve(await shopping(1, from('2001:db8:1:2:ffff::1'))), 409, 'reservation_limit');
    expect((await reserve(await shopping(1, from('2001:db8:1:3::1')))).status).toBe(200);
  });

  it('again, once others of the address are ordered, let go of or over', async () => {
    const place = from('198.51.100.9');
    const [ordered, emptied, expired] = [await shopping(3, place), await shopping(2, place), await shopping(3, place)];
    for (const each of [ordered, emptied, expired]) expect((await reserve(each)).status).toBe(200);
    const last = await shopping(5, place);
    const isFull = async (): Promise<boolean> => (await reserve(last)).status === 409;
    expect(await isFull()).toBe(true);
    expect((await ordered.checkOut()).status).toBe(201);
    expect(await isFull()).toBe(true);
    await api.delete(await lineOf(emptied), emptied.asking);
    expect(await isFull()).toBe(false);
    const more = await shopping(3, place);
    expectProblem(await reserve(more), 409, 'reservation_limit');
    const { lines } = (await expired.cart()).body as { lines: Json[] };
    await api.dataSource.query('UPDATE reservation SET until = now() WHERE key = $1', [lines[0].id]);
    expect((await reserve(more)).status).toBe(200);
  });
});
