import { PaymentEvent } from '@app/orders';
import { JobOutbox } from '@app/shared/job';
import { Level } from '@app/shared/model';
import { eventually } from '../support/eventually';
import { runRecurring } from '../support/recurring';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { act, euros, NOTICE_SECRET, notify } from './money';
import { OrderClient, openShop, type Shop } from './shop';

const api = useApi({ worker: true, env: { PAYMENT_TEST_SECRET: NOTICE_SECRET, PAYMENT_TIMEOUT_MS: '50' } });
const staff = new OrderClient(api, Level.Admin);
let shop: Shop;
let tea: { id: string };
beforeAll(async () => {
  shop = await openShop(api.dataSource);
  tea = await shop.offer(500, 100_000);
});

const pay = (id: unknown, body: Json): Promise<Reply> => act(api, Level.Admin, `${id as string}/payments`, body);
const paymentOf = async (id: unknown): Promise<Json> =>
  (await api.get(`/v1/orders/payments/${id as string}`, staff.asking())).body;

/** What the provider was asked for last. */
const requestOf = async (paymentId: unknown): Promise<string> => {
  const where = { paymentId: paymentId as string, outcome: 'requested' as const };
  return (await api.dataSource.manager.findOneOrFail(PaymentEvent, { where, order: { id: 'DESC' } })).id;
};

/** How the jobs stand that ask for it, the first one first. */
const jobsOf = (eventId: string): Promise<{ state: string; attempts: number; error: string | null }[]> =>
  api.dataSource.query(
    `SELECT state, attempts, error FROM job WHERE name = 'request' AND data->>'eventId' = $1 ORDER BY created_at, id`,
    [eventId],
  );

/** What providers have done, as it was written down. */
const answers = (paymentId: unknown): Promise<Json[]> =>
  api.dataSource.query(
    `SELECT kind, outcome, amount_amount::int AS amount FROM payment_event
     WHERE payment_id = $1 AND outcome <> 'requested' ORDER BY created_at, id`,
    [paymentId],
  );

/** The provider behaves otherwise from now on. */
const behave = (paymentId: unknown, source: string): Promise<unknown> =>
  api.dataSource.query('UPDATE payment SET source = $2 WHERE id = $1', [paymentId, source]);

/** As if what was asked had been asked so long ago; the database lets nobody write that. */
const age = (eventId: string, interval: string): Promise<unknown> =>
  api.dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query('UPDATE payment_event SET created_at = now() - $2::interval WHERE id = $1', [
      eventId,
      interval,
    ]);
  });

const remind = (): Promise<void> => runRecurring(api.dataSource, 'payments.reminder');

/** A payment of ten euros that the provider was asked for, as often as a job tries. */
async function unanswered(source: string): Promise<{ id: unknown; paymentId: unknown; eventId: string }> {
  const { id } = await staff.placed(shop, tea.id, 2);
  const { status, body } = await pay(id, { provider: 'test', source });
  expect([status, body]).toEqual([201, expect.objectContaining({ status: 'pending', charging: 1000 })]);
  const eventId = await requestOf(body.id);
  await eventually(async () => expect(await jobsOf(eventId)).toMatchObject([{ state: 'failed', attempts: 3 }]));
  return { id, paymentId: body.id, eventId };
}

describe('A provider that does not answer', () => {
  it.each([
    ['unreachable', 'The provider test has not answered'],
    ['silent', 'The provider test has not answered within 50 ms'],
    ['garbled', 'The provider test has answered what makes no sense'],
  ])('because it is %s is asked again later, and takes the money once', async (source, error) => {
    const { id, paymentId, eventId } = await unanswered(source);
    expect(await jobsOf(eventId)).toMatchObject([{ error }]);
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'pending', charging: 1000, charged: euros(0) });
    // Its amount is set aside: nobody asks for it a second time.
    expectProblem(await pay(id, { provider: 'test' }), 422, 'nothing_due');
    await remind();
    expect(await jobsOf(eventId)).toHaveLength(1);
    await behave(paymentId, 'ok');
    await age(eventId, '11 minutes');
    await remind();
    await eventually(async () => expect(await paymentOf(paymentId)).toMatchObject({ status: 'charged', charging: 0 }));
    await remind();
    expect(await jobsOf(eventId)).toMatchObject([{ state: 'failed' }, { state: 'succeeded' }]);
    expect(await answers(paymentId)).toEqual([{ kind: 'charge', outcome: 'succeeded', amount: 1000 }]);
    expect((await staff.get(id)).body).toMatchObject({ charged: euros(1000), chargeStatus: 'full' });
  });

  it('may have done it all the same: its notice counts once, however often it comes, and so does its late answer', async () => {
    const { id, paymentId, eventId } = await unanswered('unreachable');
    const notice = {
      ...{ kind: 'charge', outcome: 'succeeded', amount: euros(1000), key: eventId },
      ...{ reference: `event_${eventId}`, paymentReference: `payment_${paymentId as string}` },
    };
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => notify(api, notice)));
    expect(told.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'charged', charged: euros(1000), charging: 0 });
    await age(eventId, '11 minutes');
    await remind();
    expect(await jobsOf(eventId)).toHaveLength(1);
    await behave(paymentId, 'ok');
    const job = { queue: 'payments', name: 'request', data: { eventId }, requesterId: null };
    await api.dataSource.transaction((manager) => api.app.get(JobOutbox, { strict: false }).enqueue(manager, job));
    await eventually(async () => expect(await jobsOf(eventId)).toMatchObject([{}, { state: 'succeeded' }]));
    expect(await answers(paymentId)).toEqual([{ kind: 'charge', outcome: 'succeeded', amount: 1000 }]);
    expect((await staff.get(id)).body).toMatchObject({ charged: euros(1000), chargeStatus: 'full' });
  });

  it('of a refund has it set aside, and gives back once', async () => {
    const { id } = await staff.placed(shop, tea.id, 2);
    const { body } = await pay(id, { provider: 'test', source: 'ok' });
    await eventually(async () => expect(await paymentOf(body.id)).toMatchObject({ status: 'charged' }));
    await behave(body.id, 'unreachable');
    const refund = (): Promise<Reply> => act(api, Level.Admin, `payments/${body.id as string}/refunds`);
    expect((await refund()).body).toMatchObject({ status: 'pending', amount: euros(1000) });
    expectProblem(await refund(), 409, 'amount_not_available');
    const eventId = await requestOf(body.id);
    await eventually(async () => expect(await jobsOf(eventId)).toMatchObject([{ state: 'failed' }]));
    expect((await staff.get(id)).body).toMatchObject({ charged: euros(1000), credited: 0, chargeStatus: 'full' });
    await behave(body.id, 'delayed');
    await age(eventId, '11 minutes');
    await remind();
    await eventually(async () => expect(await paymentOf(body.id)).toMatchObject({ status: 'refunded', refunding: 0 }));
    expect((await staff.get(id)).body).toMatchObject({ charged: euros(0), credited: 1000 });
    expect((await answers(body.id)).slice(1)).toEqual([{ kind: 'refund', outcome: 'succeeded', amount: 1000 }]);
  });

  it('for a day is asked no more; what it tells then counts', async () => {
    const { paymentId, eventId } = await unanswered('garbled');
    await behave(paymentId, 'ok');
    await age(eventId, '25 hours');
    await remind();
    expect(await jobsOf(eventId)).toHaveLength(1);
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'pending', charging: 1000 });
    const notice = {
      ...{ kind: 'charge', outcome: 'failed', amount: euros(1000), key: eventId, message: 'Card expired' },
      ...{ reference: `event_${eventId}`, paymentReference: `payment_${paymentId as string}` },
    };
    expect((await notify(api, notice)).status).toBe(204);
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'failed', charging: 0, charged: euros(0) });
  });
});

it('The scheduler lets orders expire that nobody has paid in time, and frees what they hold', async () => {
  const hasty = await openShop(api.dataSource, { orderExpiryHours: 1 });
  const pot = await hasty.offer(500, 10);
  const [late, early] = [await staff.placed(hasty, pot.id, 4), await staff.placed(hasty, pot.id, 1)];
  await api.dataSource.query(`UPDATE "order" SET expires_at = now() - interval '1 second' WHERE id = $1`, [late.id]);
  await runRecurring(api.dataSource, 'orders.expiry');
  expect((await staff.get(late.id)).body).toMatchObject({ status: 'expired', transitions: [] });
  expect((await staff.get(early.id)).body).toMatchObject({ status: 'placed' });
  const stock = await api.dataSource.query<Json[]>('SELECT on_hand, allocated FROM stock WHERE variant_id = $1', [
    pot.id,
  ]);
  expect(stock).toEqual([{ on_hand: 10, allocated: 1 }]);
});
