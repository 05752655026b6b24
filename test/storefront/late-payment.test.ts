import { PaymentEvent } from '@app/orders';
import { euros, NOTICE_SECRET, notify } from '../orders/money';
import { stockOf } from '../orders/shop';
import { eventually } from '../support/eventually';
import { runRecurring } from '../support/recurring';
import { expectProblem, type Json, useApi } from '../support/request';
import { Shopper } from './shopper';
import { openStage, type Shown, type Stage } from './stage';

const api = useApi({ worker: true, env: { PAYMENT_TEST_SECRET: NOTICE_SECRET, PAYMENT_TIMEOUT_MS: '50' } });

let stage: Stage;
let last: Shown;

beforeAll(async () => {
  stage = await openStage(api.dataSource);
});
beforeEach(async () => {
  last = await stage.show(1000, 1);
});

/** A guest who has the last piece in the cart. */
async function shopping(): Promise<Shopper> {
  const shopper = new Shopper(api, stage);
  await shopper.open();
  await shopper.add(last.variantId, 1);
  return shopper;
}

/** The same, who has checked out by a provider that says nothing, however often a job asks. */
async function unanswered(): Promise<{ shopper: Shopper; orderId: string; paymentId: string; eventId: string }> {
  const shopper = await shopping();
  const { body, status } = await shopper.checkOut({ payment: { provider: 'test', source: 'silent' } });
  expect([status, body]).toMatchObject([
    201,
    { status: 'placed', chargeStatus: 'none', payments: [{ status: 'pending' }] },
  ]);
  const [{ id: paymentId }] = body.payments as [{ id: string }];
  const { id: eventId } = await api.dataSource.manager.findOneByOrFail(PaymentEvent, { paymentId });
  await eventually(async () => expect(await asked(eventId)).toEqual(['failed']));
  return { shopper, orderId: String(body.id), paymentId, eventId };
}

/** How the jobs stand that ask the provider. */
const asked = async (eventId: string): Promise<string[]> =>
  (
    await api.dataSource.query<{ state: string }[]>(
      `SELECT state FROM job WHERE name = 'request' AND data->>'eventId' = $1 ORDER BY created_at, id`,
      [eventId],
    )
  ).map(({ state }) => state);

/** As if the provider had been asked so long ago that it is asked again. */
async function remind(eventId: string): Promise<void> {
  await api.dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(`UPDATE payment_event SET created_at = now() - interval '11 minutes' WHERE id = $1`, [eventId]);
  });
  await runRecurring(api.dataSource, 'payments.reminder');
}

async function expire(orderId: string): Promise<void> {
  await api.dataSource.query(`UPDATE "order" SET expires_at = now() - interval '1 second' WHERE id = $1`, [orderId]);
  await runRecurring(api.dataSource, 'orders.expiry');
}

/** What the provider tells at last. */
const charged = (paymentId: string, key: string): Json => ({
  ...{ kind: 'charge', outcome: 'succeeded', amount: euros(1000), key },
  ...{ reference: `event_${key}`, paymentReference: `payment_${paymentId}` },
});
const seenBy = async (shopper: Shopper): Promise<Json> => (await api.get(shopper.at('/order'), shopper.asking)).body;
const views = (status: string, chargeStatus: string, payment: string): Json => ({
  ...{ status, chargeStatus },
  payments: [expect.objectContaining({ status: payment })],
});

describe('A provider that never answers at the checkout', () => {
  it('leaves an order that waits for its payment, is asked again, and lets go of the pieces when the order expires', async () => {
    const { shopper, orderId, eventId } = await unanswered();
    expect(await seenBy(shopper)).toMatchObject(views('placed', 'none', 'pending'));
    // What may be on its way is not asked for twice.
    expectProblem(await shopper.post('/order/payments', { provider: 'test' }, `again-${orderId}`), 422, 'nothing_due');
    await remind(eventId);
    await eventually(async () => expect(await asked(eventId)).toEqual(['failed', 'failed']));
    const other = await shopping();
    expectProblem(await other.checkOut(), 409, 'insufficient_stock');
    expect(await stockOf(api.dataSource, last.variantId)).toEqual([1, 1]);
    await expire(orderId);
    expect(await seenBy(shopper)).toMatchObject({ status: 'expired', chargeStatus: 'none' });
    expectProblem(await shopper.post('/order/payments', { provider: 'test' }, `late-${orderId}`), 409);
    expect((await other.checkOut()).status).toBe(201);
    expect(await stockOf(api.dataSource, last.variantId)).toEqual([1, 1]);
  });

  it('and whose money comes when the order has expired, gives it back, however often it tells', async () => {
    const { shopper, orderId, paymentId, eventId } = await unanswered();
    await expire(orderId);
    const other = await shopping();
    expect((await other.checkOut()).status).toBe(201);
    await api.dataSource.query(`UPDATE payment SET source = 'ok' WHERE id = $1`, [paymentId]);
    const notice = charged(paymentId, eventId);
    for (let time = 0; time < 3; time++) expect((await notify(api, notice)).status).toBe(204);
    await eventually(async () => expect(await seenBy(shopper)).toMatchObject(views('expired', 'none', 'refunded')));
    expect(
      await api.dataSource.manager.countBy(PaymentEvent, { paymentId, kind: 'charge', outcome: 'succeeded' }),
    ).toBe(1);
    expect(
      await api.dataSource.manager.countBy(PaymentEvent, { paymentId, kind: 'refund', outcome: 'succeeded' }),
    ).toBe(1);
    expect(await seenBy(other)).toMatchObject({ status: 'placed', payments: [] });
  });
});

describe('A provider that answers late at the checkout', () => {
  it('is heard once: by its notices, and when it is asked again', async () => {
    const { shopper, paymentId, eventId } = await unanswered();
    const notice = charged(paymentId, eventId);
    const told = await Promise.all([1, 2, 3, 4].map(() => notify(api, notice)));
    expect(told.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    expect(await seenBy(shopper)).toMatchObject(views('placed', 'full', 'charged'));
    await api.dataSource.query(`UPDATE payment SET source = 'ok' WHERE id = $1`, [paymentId]);
    await remind(eventId);
    expect(await asked(eventId)).toEqual(['failed']);
    expect((await notify(api, notice)).status).toBe(204);
    expect(await seenBy(shopper)).toMatchObject(views('placed', 'full', 'charged'));
  });

  it('after it was asked again, has the order paid', async () => {
    const { shopper, paymentId, eventId } = await unanswered();
    await api.dataSource.query(`UPDATE payment SET source = 'ok' WHERE id = $1`, [paymentId]);
    await remind(eventId);
    await eventually(async () => expect(await seenBy(shopper)).toMatchObject(views('placed', 'full', 'charged')));
    expect(await asked(eventId)).toEqual(['failed', 'succeeded']);
  });
});
