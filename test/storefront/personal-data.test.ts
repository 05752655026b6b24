import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Reservation } from '@app/catalog';
import { type Account, Campaign, OneTimeToken, OneTimeTokens, Promotion } from '@app/organization';
import { Order, Voucher, VoucherUse } from '@app/orders';
import { Level } from '@app/shared/model';
import { bearer, buildPerson, PASSWORD, signIn } from '../auth/people';
import { BERLIN, OrderClient } from '../orders/shop';
import { build } from '../support/builders';
import { eventually } from '../support/eventually';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { Shopper } from './shopper';
import { openStage, type Shown, type Stage } from './stage';

const folder = mkdtempSync(join(tmpdir(), 'tradepost-shoppers-'));
const api = useApi({ worker: true, env: { DATA_FOLDER: folder } });
afterAll(() => rmSync(folder, { recursive: true }));

const ADDRESS = { ...BERLIN, recipient: 'Ada Byron', phone: '+49 30 123' };

let stage: Stage;
let tea: Shown;
let person: Account;

beforeAll(async () => {
  stage = await openStage(api.dataSource);
  tea = await stage.show(1000, 100);
});
beforeEach(async () => {
  person = await buildPerson(api);
});

/** Whoever reads the mail of the address sets a password by it, and signs in. */
async function confirmed(): Promise<{ headers: Record<string, string> }> {
  await api.post('/v1/auth/password-reset', { email: person.email });
  const { id } = await api.dataSource.manager.findOneByOrFail(OneTimeToken, { accountId: person.id });
  const token = api.app.get(OneTimeTokens, { strict: false }).textOf(id);
  expect((await api.post('/v1/auth/password', { token, password: PASSWORD })).status).toBe(204);
  return bearer((await signIn(api, person)).accessToken);
}

/** A cart with some tea in it; without headers it is a guest's, who gives an address. */
async function cart(email: string | null, headers: Record<string, string> = {}): Promise<Shopper> {
  const shopper = new Shopper(api, stage, headers);
  await shopper.open({ email, shippingAddress: ADDRESS });
  await shopper.add(tea.variantId, 2);
  return shopper;
}

const exported = async (asking: object): Promise<{ text: string; orders: Json[]; carts: Json[]; lines: Json[] }> => {
  const ordered = await api.post('/v1/auth/me/export', undefined, asking);
  const { text, body } = await eventually(async () => {
    const job = await api.get(String(ordered.headers.get('location')), asking);
    expect(job.body.state).toBe('succeeded');
    return api.get((job.body.result as { url: string }).url);
  });
  const known = body as { orders: { orders: Json[] }; storefront: { carts: Json[]; lines: Json[] } };
  return { text, orders: known.orders.orders, ...known.storefront };
};
const erase = (): Promise<Reply> =>
  api.post(`/v1/organization/accounts/${person.id}/erasure`, undefined, { as: Level.Admin });
const cancel = async (id: unknown): Promise<Reply> => new OrderClient(api, Level.Admin).advance(id, 'cancellation');

describe('the carts and orders of a customer', () => {
  it('are in the export; those of a guest with the same address are, once it is shown to be theirs', async () => {
    const placed = await (await cart(person.email.toUpperCase())).checkOut();
    const open = await cart(person.email);
    await cart('somebody-else@test.example');
    const before = bearer((await signIn(api, person)).accessToken);
    const own = (await (await cart(null, before.headers)).cart()).body;
    const known = await exported(before);
    expect([known.orders, known.carts.map(({ id }) => id), known.lines]).toMatchObject([
      [],
      [own.id],
      [{ quantity: 2 }],
    ]);
    const { text, orders, carts, lines } = await exported(await confirmed());
    expect(orders).toMatchObject([{ id: placed.body.id, shippingAddress: { recipient: 'Ada Byron' } }]);
    expect(carts.map(({ orderId }) => orderId).filter((id) => id !== null)).toEqual([placed.body.id]);
    expect(carts.map(({ id }) => id)).toEqual(expect.arrayContaining([(await open.cart()).body.id, own.id]));
    expect(carts).toHaveLength(3);
    expect(lines).toHaveLength(3);
    expect(text).not.toMatch(/tokenHash|somebody-else/);
  });

  it('are forgotten with them: carts go with what is reserved, orders lose the person', async () => {
    const campaign = await build(api.dataSource, Campaign, { companyId: stage.company.id, status: 'running' });
    const tenth = {
      campaignId: campaign.id,
      active: true,
      target: 'order',
      reward: 'percentage',
      percent: 10,
    } as const;
    const { id: promotionId } = await build(api.dataSource, Promotion, tenth);
    await build(api.dataSource, Voucher, {
      ...{ companyId: stage.company.id, promotionId, code: 'ONCE-10', active: true },
    });
    const asking = await confirmed();
    const guest = await cart(person.email);
    await guest.change({ codes: ['ONCE-10'] });
    const { body: placed } = await guest.checkOut();
    const reserved = [await cart(person.email), await cart(null, asking.headers)];
    const other = await cart('other@test.example');
    for (const each of [...reserved, other]) {
      expect((await api.post(each.at('/reservation'), undefined, each.asking)).status).toBe(200);
    }
    expectProblem(await erase(), 409, 'orders_under_way');
    expect(await api.dataSource.manager.countBy(Reservation, {})).toBe(3);
    await cancel(placed.id);
    expect((await erase()).status).toBe(204);
    for (const each of [guest, reserved[0]]) expectProblem(await each.cart(), 404);
    expect((await other.cart()).body.reservedUntil).not.toBeNull();
    expect(await api.dataSource.manager.countBy(Reservation, {})).toBe(1);
    const order = await api.dataSource.manager.findOneByOrFail(Order, { id: String(placed.id) });
    expect(order).toMatchObject({ email: null, shippingAddress: { recipient: null, street: 'erased', country: 'DE' } });
    expect(await api.dataSource.manager.findBy(VoucherUse, { orderId: order.id })).toMatchObject([
      { code: 'ONCE-10', customer: 'erased' },
    ]);
    const tables = ['cart', '"order"', 'order_event', 'voucher_use', 'audit_entry', 'idempotency_key', 'account'];
    for (const table of tables) {
      const rows = await api.dataSource.query<{ text: string }[]>(`SELECT row::text AS text FROM ${table} row`);
      const found = rows.filter(({ text }) => text.toLowerCase().includes(person.email.toLowerCase()));
      expect([table, found]).toEqual([table, []]);
    }
  });

  it('are not those of a guest who has given an address that nobody has shown to be theirs', async () => {
    const { body: placed } = await (await cart(person.email)).checkOut();
    const open = await cart(person.email);
    expect((await erase()).status).toBe(204);
    expect((await open.cart()).status).toBe(200);
    const { email, shippingAddress } = await api.dataSource.manager.findOneByOrFail(Order, { id: String(placed.id) });
    expect([email, shippingAddress]).toMatchObject([person.email, { recipient: 'Ada Byron' }]);
  });
});
