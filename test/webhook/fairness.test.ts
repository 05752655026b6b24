import { type Account, type Company, WebhookDelivery, WebhookSubscription } from '@app/organization';
import { WebhookReceivers } from '../../libs/organization/webhook/webhook-attempt';
import { orderDeliveries } from '../../libs/organization/webhook/webhook.listener';
import { as, buildMember } from '../organization/members';
import { buildCompany } from '../support/builders';
import { eventually } from '../support/eventually';
import { type Json, useApi } from '../support/request';
import { CERTIFICATE_FILE, hurryDeliveries, Receiver } from './receiver';

const receiver = new Receiver();
const api = useApi({ worker: true, env: { WEBHOOK_TO_LOOPBACK: 'true', WEBHOOK_CA_FILE: CERTIFICATE_FILE } });
beforeAll(() => receiver.start());
afterAll(() => receiver.stop());

const SUBSCRIPTIONS = '/v1/organization/webhook-subscriptions';

let company: Company;
let owner: Account;
beforeAll(async () => {
  company = await buildCompany(api.dataSource);
  owner = await buildMember(api, company);
});

async function subscribe(path: string): Promise<string> {
  const body = { companyId: company.id, url: receiver.url(path), eventTypes: ['division.deleted'] };
  const reply = await api.post(SUBSCRIPTIONS, body, as(api, owner));
  expect(reply.status).toBe(201);
  return String(reply.body.id);
}

/** So many messages to a subscription, of rows that are gone. */
const order = (subscriptionId: string, count: number): Promise<string[]> =>
  api.dataSource.transaction((manager) =>
    orderDeliveries(
      manager,
      Array.from({ length: count }, () => ({
        ...{ subscriptionId, eventId: company.id, type: 'division.deleted', model: 'Division', rowId: company.id },
      })),
    ),
  );

const patience = (timeoutMs: number): void =>
  void Object.assign(api.app.get(WebhookReceivers, { strict: false }).options, { timeoutMs });

const at = (path: string): number => receiver.received.filter((each) => each.path === path).length;
const show = async (id: string): Promise<Json> => (await api.get(`${SUBSCRIPTIONS}/${id}`, as(api, owner))).body;

it('a receiver that never answers holds no more than its own places, however much there is for it', async () => {
  patience(600_000);
  receiver.silent.add('/dead');
  const [dead, alive] = [await subscribe('/dead'), await subscribe('/alive')];
  await order(dead, 200);
  await eventually(() => expect(at('/dead')).toBe(5));
  await order(alive, 20);
  await eventually(() => expect(at('/alive')).toBe(20), 90_000);
  expect(at('/dead')).toBe(5);
  const waiting = await api.dataSource.getRepository(WebhookDelivery).findBy({ subscriptionId: dead });
  // Those that had to make way have not failed by that.
  expect(new Set(waiting.map(({ status, attempts }) => `${status} ${attempts}`))).toEqual(new Set(['pending 0']));
  await api.dataSource.getRepository(WebhookSubscription).update(dead, { active: false });
  receiver.hangUp();
});

it('a receiver that has not answered several times is left alone, and gets all of it once it answers', async () => {
  patience(200);
  receiver.silent.add('/slow');
  const slow = await subscribe('/slow');
  await order(slow, 12);
  const paused = await eventually(async () => {
    const { pausedUntil } = await show(slow);
    expect(pausedUntil).not.toBeNull();
    return new Date(String(pausedUntil));
  });
  await eventually(async () => {
    const rows = await api.dataSource.getRepository(WebhookDelivery).findBy({ subscriptionId: slow });
    for (const { nextAttemptAt } of rows) expect(nextAttemptAt?.getTime()).toBeGreaterThan(Date.now());
  });
  expect(paused.getTime()).toBeGreaterThan(Date.now());
  const before = at('/slow');
  await hurryDeliveries(api, slow);
  await eventually(async () => {
    const sql = `SELECT FROM job JOIN webhook_delivery ON webhook_delivery.job_id = job.id
      WHERE webhook_delivery.subscription_id = $1 AND (job.state <> 'waiting' OR job.relay_after < now())`;
    expect(await api.dataSource.query(sql, [slow])).toEqual([]);
  });
  expect(at('/slow')).toBe(before);
  receiver.silent.delete('/slow');
  patience(600_000);
  await api.dataSource.query('UPDATE webhook_subscription SET paused_until = now() WHERE id = $1', [slow]);
  await eventually(async () => {
    await hurryDeliveries(api, slow);
    const rows = await api.dataSource.getRepository(WebhookDelivery).findBy({ subscriptionId: slow });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['succeeded']));
  }, 60_000);
  expect(await show(slow)).toMatchObject({ pausedUntil: null, failingSince: null, active: true });
});
