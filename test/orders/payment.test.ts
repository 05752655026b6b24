import { OrderExpiry } from '@app/orders';
import { Level } from '@app/shared/model';
import { eventually } from '../support/eventually';
import { givenUpOnce } from '../support/giving-up';
import { expectProblem, type Json, useApi } from '../support/request';
import { act, euros, NOTICE_SECRET, notify } from './money';
import { OrderClient, openShop, type Shop } from './shop';

const api = useApi({ worker: true, env: { PAYMENT_TEST_SECRET: NOTICE_SECRET } });
const staff = new OrderClient(api, Level.Admin);
let shop: Shop;
let tea: { id: string };
beforeAll(async () => {
  shop = await openShop(api.dataSource);
  tea = await shop.offer(500, 100_000);
});

/** An order of 10 euros. */
const order = (): Promise<Json> => staff.placed(shop, tea.id, 2);
const pay = (id: unknown, body: Json): ReturnType<typeof act> =>
  act(api, Level.Admin, `${id as string}/payments`, body);
const of = (id: unknown, noun: string, body: Json = {}): ReturnType<typeof act> =>
  act(api, Level.Admin, `payments/${id as string}/${noun}`, body);
const payment = async (id: unknown, mask?: string): Promise<Json> =>
  (await api.get(`/v1/orders/payments/${id as string}`, { ...staff.asking(), mask })).body;
const settled = (id: unknown, status: string): Promise<void> =>
  eventually(async () => expect(await payment(id)).toMatchObject({ status, charging: 0, refunding: 0 }));
const eventTypes = async (id: unknown): Promise<unknown[]> =>
  ((await staff.get(id, '{events{type}}')).body.events as Json[]).map(({ type }) => type).slice(3);
const notice = (paymentId: unknown, more: Json): Json => ({
  ...{ kind: 'charge', outcome: 'succeeded', amount: euros(1000) },
  ...{ reference: `told-${more.kind === undefined ? 'charge' : (more.kind as string)}-${paymentId as string}` },
  ...{ paymentReference: `payment_${paymentId as string}`, ...more },
});

describe('a payment by hand', () => {
  it('is charged at once, once for one key, and no order is paid for twice', async () => {
    const { id } = await order();
    expectProblem(await api.post(`/v1/orders/${id as string}/payments`, { provider: 'manual' }, staff.asking()), 400);
    const headers = { 'idempotency-key': `paid-${id as string}` };
    const body = { provider: 'manual', method: 'bank_transfer', note: 'Statement 14' };
    const [first, again] = [
      await act(api, Level.Admin, `${id as string}/payments`, body, headers),
      await act(api, Level.Admin, `${id as string}/payments`, body, headers),
    ];
    expect([first.status, again.text]).toEqual([201, first.text]);
    expect(first.body).toMatchObject({ status: 'charged', amount: euros(1000), charged: euros(1000) });
    expect(first.headers.get('location')).toBe(`/v1/orders/payments/${first.body.id as string}`);
    expect((await staff.get(id)).body).toMatchObject({ charged: euros(1000), chargeStatus: 'full' });
    expect(await eventTypes(id)).toEqual(['payment_charged']);
    expectProblem(await pay(id, { provider: 'manual' }), 422, 'nothing_due');
    expect((await pay(id, { provider: 'manual', amount: euros(1) })).status).toBe(201);
    expect((await staff.get(id)).body).toMatchObject({ charged: euros(1001), chargeStatus: 'overcharged' });
  });

  it.each(['manual', 'test'])(
    'that was promised by the provider %s is let go when the order is cancelled',
    async (provider) => {
      const { id } = await order();
      const { body } = await pay(id, { provider, capture: false });
      await settled(body.id, 'authorised');
      expect((await staff.advance(id, 'cancellation')).body).toMatchObject({ status: 'cancelled' });
      expectProblem(await of(body.id, 'charges'), 409, 'illegal_state');
      await settled(body.id, 'voided');
      expect((await eventTypes(id)).slice(-2)).toEqual(['cancelled', 'payment_voided']);
    },
  );

  it('can be promised first, and is taken piece by piece until the rest is let go', async () => {
    const { id } = await order();
    const { body } = await pay(id, { provider: 'manual', capture: false });
    expect(body).toMatchObject({ status: 'authorised', authorised: euros(1000), charged: euros(0) });
    expect((await of(body.id, 'charges', { amount: euros(300) })).body).toMatchObject({ status: 'charged' });
    expect((await staff.get(id)).body).toMatchObject({ chargeStatus: 'partial', charged: euros(300) });
    expectProblem(await of(body.id, 'charges', { amount: euros(701) }), 409, 'amount_not_available');
    expectProblem(await of(body.id, 'charges', { amount: { amount: 1, currency: 'USD' } }), 422, 'wrong_currency');
    expectProblem(await of(body.id, 'charges', { amount: euros(0) }), 422);
    expect((await of(body.id, 'voids')).body).toMatchObject({ status: 'charged', cancelled: euros(700) });
    expectProblem(await of(body.id, 'voids'), 409, 'amount_not_available');
    expect(await eventTypes(id)).toEqual(['payment_authorised', 'payment_charged', 'payment_voided']);
  });

  it('is for what was placed, by who sells it, and is read by nobody else', async () => {
    const { body: draft } = await staff.draft(shop);
    expectProblem(await pay(draft.id, { provider: 'manual', amount: euros(1) }), 409, 'illegal_state');
    const { id } = await order();
    const { body } = await pay(id, { provider: 'manual' });
    expectProblem(await act(api, Level.Customer, `${id as string}/payments`, { provider: 'manual' }), 403);
    expectProblem(await act(api, Level.Manager, `${id as string}/payments`, { provider: 'manual' }), 404);
    expectProblem(await act(api, Level.Manager, `payments/${body.id as string}/refunds`), 404);
    expectProblem(await api.get(`/v1/orders/payments/${body.id as string}`, { as: Level.Manager }), 404);
  });
});

describe('a refund', () => {
  it('is of a line or free, and never of more than was charged', async () => {
    const { id } = await order();
    const { body } = await pay(id, { provider: 'manual' });
    const [{ id: orderLineId }] = (await staff.get(id, '{lines{id}}')).body.lines as Json[];
    const refund = (more: Json): ReturnType<typeof act> => act(api, Level.Admin, `${id as string}/refunds`, more);
    const first = await refund({ lines: [{ orderLineId, quantity: 1 }], reason: 'Broken' });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({ status: 'succeeded', amount: euros(500) }),
    ]);
    expect((await staff.get(id)).body).toMatchObject({ chargeStatus: 'full', charged: euros(500), credited: 500 });
    const twice = await refund({ lines: [{ orderLineId, quantity: 2 }] });
    expectProblem(twice, 422, 'lines');
    expect(twice.body.errors).toMatchObject([{ pointer: '/lines/0/quantity', message: '1 pieces are left' }]);
    expectProblem(await refund({ amount: euros(501) }), 409, 'amount_not_available');
    expect((await of(body.id, 'refunds')).body).toMatchObject({ amount: euros(500), basis: 'free' });
    expect(await payment(body.id)).toMatchObject({ status: 'refunded', refunded: euros(1000) });
    expect((await staff.get(id)).body).toMatchObject({ chargeStatus: 'full', charged: euros(0), credited: 1000 });
    expectProblem(await refund({}), 409, 'amount_not_available');
    expect(await eventTypes(id)).toEqual(['payment_charged', 'payment_refunded', 'payment_refunded']);
  });
});

describe('a provider elsewhere', () => {
  it('answers once it is asked, or refuses', async () => {
    const { id } = await order();
    expectProblem(await pay(id, { provider: 'test', amount: euros(1001) }), 422, 'more_than_due');
    const { body: refused } = await pay(id, { provider: 'test', source: 'declined' });
    expect(refused).toMatchObject({ status: 'pending', charging: 1000 });
    expectProblem(await pay(id, { provider: 'test' }), 422, 'nothing_due');
    await settled(refused.id, 'failed');
    const { body: taken } = await pay(id, { provider: 'test', source: 'refund_declined' });
    await settled(taken.id, 'charged');
    const { body: refund } = await of(taken.id, 'refunds', { amount: euros(1000) });
    expect(refund).toMatchObject({ status: 'pending' });
    await settled(taken.id, 'charged');
    expect((await payment(taken.id, '{refunds{status}}')).refunds).toEqual([{ status: 'failed' }]);
    expect(await eventTypes(id)).toEqual(['payment_failed', 'payment_charged', 'refund_failed']);
  });

  it.each(['expired', 'cancelled'] as const)('for an order that is %s meanwhile goes back', async (status) => {
    const { id } = await order();
    // What is declined asks for nothing more, so that the notice below is of money that nobody waits for.
    const { body } = await pay(id, { provider: 'test', source: 'declined' });
    await settled(body.id, 'failed');
    await api.dataSource.query(`UPDATE payment SET source = 'ok' WHERE id = $1`, [body.id]);
    if (status === 'cancelled') await staff.advance(id, 'cancellation');
    else {
      await api.dataSource.query(`UPDATE "order" SET expires_at = now() WHERE id = $1`, [id]);
      await api.dataSource.transaction((manager) => api.app.get(OrderExpiry, { strict: false }).expire(manager));
    }
    expect((await notify(api, notice(body.id, {}))).status).toBe(204);
    await settled(body.id, 'refunded');
    const { body: after } = await staff.get(id, '{status,charged,refunds{status,reason,amount}}');
    expect(after).toMatchObject({
      ...{ status, charged: euros(0) },
      refunds: [{ status: 'succeeded', reason: `The order is ${status}`, amount: euros(1000) }],
    });
    expect((await eventTypes(id)).slice(-2)).toEqual(['payment_charged', 'payment_refunded']);
  });

  it('may answer later, by a notice that comes twice and counts once', async () => {
    const { id } = await order();
    const { body } = await pay(id, { provider: 'test', source: 'delayed' });
    await settled(body.id, 'charged');
    expect((await staff.get(id)).body).toMatchObject({ charged: euros(1000), chargeStatus: 'full' });
    const { events } = await payment(body.id, '{events{outcome,reference}}');
    expect(events).toHaveLength(2);
    const [, { reference }] = events as Json[];
    const again = { kind: 'charge', outcome: 'succeeded', amount: euros(1000), reference };
    expect((await notify(api, notice(body.id, again))).status).toBe(204);
    expect(await payment(body.id)).toMatchObject({ charged: euros(1000) });
    expect(await eventTypes(id)).toEqual(['payment_charged']);
  });

  it('tells what was done elsewhere, also late, and is asked to tell it again when it is too early', async () => {
    const { id } = await order();
    const { body } = await pay(id, { provider: 'test', capture: false });
    await settled(body.id, 'authorised');
    await of(body.id, 'voids');
    await settled(body.id, 'voided');
    expectProblem(await notify(api, notice(body.id, { kind: 'refund' })), 409, 'out_of_order');
    // PostgreSQL may give the first attempt up for somebody else.
    const told = await givenUpOnce(api.dataSource, 'payment_event', () => notify(api, notice(body.id, {})));
    expect(told.status).toBe(204);
    expect(await payment(body.id)).toMatchObject({ status: 'charged', charged: euros(1000) });
    const answers = await Promise.all([1, 2, 3, 4].map(() => notify(api, notice(body.id, { kind: 'refund' }))));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    expect(await payment(body.id, '{status,refunds{status,amount}}')).toEqual({
      status: 'refunded',
      refunds: [{ status: 'succeeded', amount: euros(1000) }],
    });
  });

  it('is believed by its signature alone, and understood or refused', async () => {
    const { id } = await order();
    const { body } = await pay(id, { provider: 'test', capture: false });
    await settled(body.id, 'authorised');
    const good = notice(body.id, {});
    expectProblem(await notify(api, good, `whsec_${Buffer.alloc(32, 1).toString('base64')}`), 401);
    expectProblem(await notify(api, good, NOTICE_SECRET, new Date(Date.now() - 400_000)), 401);
    expectProblem(await notify(api, { ...good, amount: { amount: -1, currency: 'EUR' } }), 400, 'bad_notice');
    expectProblem(await notify(api, { ...good, amount: { amount: 1, currency: 'USD' } }), 422, 'wrong_currency');
    expectProblem(await notify(api, { ...good, paymentReference: 'unknown' }), 404);
    expectProblem(await api.post('/v1/orders/payments/providers/manual/notices', {}), 404);
    expect(await payment(body.id)).toMatchObject({ status: 'authorised', charged: euros(0) });
    await expect(api.dataSource.query(`UPDATE payment_event SET message = ''`)).rejects.toThrow();
  });
});

describe('money in currencies of other digits', () => {
  it.each([
    ['JPY', 'JPY 361'],
    ['KWD', 'KWD 0.361'],
  ])('comes and goes back to the smallest unit of %s, piece by piece', async (currency, shown) => {
    const abroad = await openShop(api.dataSource, { currency, taxDisplay: 'net' });
    const cup = await abroad.offer(101, 10);
    const { id } = await staff.placed(abroad, cup.id, 3);
    const money = (amount: number): Json => ({ amount, currency });
    // 303 and 57.57 of tax.
    expect((await pay(id, { provider: 'manual' })).body).toMatchObject({ charged: money(361) });
    const [{ id: orderLineId }] = (await staff.get(id, '{lines{id}}')).body.lines as Json[];
    const refund = (body: Json): ReturnType<typeof act> => act(api, Level.Admin, `${id as string}/refunds`, body);
    expectProblem(await refund({ amount: euros(1) }), 422, 'wrong_currency');
    const amounts = [];
    for (let piece = 0; piece < 3; piece++) {
      amounts.push((await refund({ lines: [{ orderLineId, quantity: 1 }] })).body.amount);
    }
    expect(amounts).toEqual([120, 121, 120].map(money));
    expect((await staff.get(id)).body).toMatchObject({ charged: money(0), credited: 361, chargeStatus: 'full' });
    const { text } = await api.get(`/v1/orders/${id as string}/invoice`, staff.asking());
    expect(text.replaceAll('\u00a0', ' ')).toContain(`−${shown}`);
  });
});
