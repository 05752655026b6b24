import { type Account, type Company, Membership, WebhookDelivery, WebhookSubscription } from '@app/organization';
import { Level } from '@app/shared/model';
import { WebhookCleaning } from '../../libs/organization/webhook/webhook.cleaning';
import { as, buildMember } from '../organization/members';
import { build, buildCompany } from '../support/builders';
import { eventually } from '../support/eventually';
import { expectProblem, type Json, useApi } from '../support/request';
import { CERTIFICATE_FILE, hurryDeliveries, isSignedBy, Receiver } from './receiver';

const receiver = new Receiver();
const api = useApi({ worker: true, env: { WEBHOOK_TO_LOOPBACK: 'true', WEBHOOK_CA_FILE: CERTIFICATE_FILE } });
beforeAll(() => receiver.start());
afterAll(() => receiver.stop());

const SUBSCRIPTIONS = '/v1/organization/webhook-subscriptions';
const DELIVERIES = '/v1/organization/webhook-deliveries';
const DIVISIONS = '/v1/organization/divisions';

let company: Company;
let owner: Account;
beforeEach(async () => {
  company = await buildCompany(api.dataSource);
  owner = await buildMember(api, company);
});

let count = 0;

/** Subscribes at a path of its own. */
async function subscribe(
  eventTypes: string[],
  { by = owner, of = company.id }: { by?: Account; of?: string | null } = {},
): Promise<{ id: string; path: string; secret: string }> {
  const path = `/hook-${++count}`;
  const body = { companyId: of, url: receiver.url(path), eventTypes };
  const reply = await api.post(SUBSCRIPTIONS, body, as(api, by));
  expect(reply.status).toBe(201);
  return { id: String(reply.body.id), path, secret: String(reply.body.secret) };
}

const addDivision = async (name: string, more: Json = {}): Promise<Json> => {
  const reply = await api.post(DIVISIONS, { companyId: company.id, name, ...more }, as(api, owner));
  expect(reply.status).toBe(201);
  return reply.body;
};

const deliveriesOf = async (id: string): Promise<Json[]> =>
  (await api.get(DELIVERIES, { ...as(api, owner), query: { 'filter[subscriptionId]': id, sort: 'createdAt' } })).data;

/** Waits until all deliveries to a subscription are as expected. */
const delivered = (id: string, expected: Json[]): Promise<Json[]> =>
  eventually(async () => {
    const deliveries = await deliveriesOf(id);
    expect(deliveries).toMatchObject(expected);
    return deliveries;
  });

const hurry = (id: string): Promise<void> => hurryDeliveries(api, id);

it('a run that is done is told to programs of who has ordered it, with a link that opens its file', async () => {
  const { path } = await subscribe(['report_run.finished']);
  const colleague = await subscribe(['report_run.finished'], { by: await buildMember(api, company) });
  const ordered = await api.post('/v1/reports/runs', { list: 'catalog/products', fields: 'name' }, as(api, owner));
  const [{ body }] = await receiver.messages(path, 1);
  expect(body).toMatchObject({
    type: 'report_run.finished',
    // It has begun, which said what it shows, and it is done.
    subject: { model: 'ReportRun', id: ordered.body.id, version: 3 },
    link: { url: expect.stringMatching(/^http/), expiresAt: expect.any(String) },
    data: { id: ordered.body.id, status: 'succeeded', rowCount: expect.any(Number) },
  });
  const { pathname, search } = new URL((body.link as { url: string }).url);
  const file = await fetch(`${api.url}${pathname}${search}`);
  expect([file.status, (await file.text()).split('\r\n')[0]]).toEqual([200, 'name']);
  expect((await fetch(`${api.url}${pathname}`)).status).toBe(401);
  expect(receiver.received.filter((each) => each.path === colleague.path)).toEqual([]);
});

describe('a change of a row', () => {
  it('is told in the words of the API, signed, and written down', async () => {
    const { id, path, secret } = await subscribe(['division.created', 'division.updated', 'division.deleted']);
    const division = await addDivision('Sales', { privateMetadata: { a: 1 } });
    await receiver.messages(path, 1);
    const where = `${DIVISIONS}/${String(division.id)}`;
    await api.patch(where, { name: 'Purchase' }, as(api, owner));
    await receiver.messages(path, 2);
    await api.delete(where, as(api, owner));
    const messages = await receiver.messages(path, 3);
    const subject = { model: 'Division', id: division.id };
    const shown = { ...division, updatedAt: expect.any(String) };
    expect(messages.map(({ body }) => body)).toEqual([
      {
        type: 'division.created',
        timestamp: expect.any(String),
        subject: { ...subject, version: 1 },
        changed: expect.arrayContaining(['name', 'privateMetadata']),
        data: shown,
      },
      {
        type: 'division.updated',
        timestamp: expect.any(String),
        subject: { ...subject, version: 2 },
        changed: ['name'],
        data: { ...shown, name: 'Purchase', version: 2 },
      },
      expect.objectContaining({ type: 'division.deleted', data: null }),
    ]);
    expect(messages.map((message) => isSignedBy(message, secret))).toEqual([true, true, true]);
    const succeeded = { status: 'succeeded', attempts: 1, statusCode: 204, error: null, rowId: division.id };
    const log = await delivered(id, [succeeded, succeeded, succeeded]);
    expect(log.map(({ eventId }) => eventId)).toEqual(messages.map(({ headers }) => headers['webhook-id']));
    expect(JSON.stringify(log)).not.toContain('Purchase');
  });

  it('is told to the company whose it is and to those above, and to operators, and to nobody else', async () => {
    const above = await buildCompany(api.dataSource);
    const other = await buildCompany(api.dataSource);
    await api.dataSource.query('UPDATE company SET parent_id = $2 WHERE id = $1', [company.id, above.id]);
    const operator = await buildMember(api, other, { level: 'admin' });
    const types = ['location.created', 'membership.updated', 'payment_terms.created'];
    const [own, aboves, others, all] = [
      await subscribe(types),
      await subscribe(types, { of: above.id, by: await buildMember(api, above) }),
      await subscribe(types, { of: other.id, by: await buildMember(api, other) }),
      await subscribe(types, { of: null, by: operator }),
    ];
    const terms = { code: 'net-30-hooks', name: 'Net 30', dueDays: 30 };
    expect((await api.post('/v1/organization/payment-terms', terms, { as: Level.Admin })).status).toBe(201);
    const accountId = (await buildMember(api, company)).id;
    const { id } = await api.dataSource.manager.findOneByOrFail(Membership, { accountId });
    await api.patch(`/v1/organization/memberships/${id}`, { role: 'agent' }, as(api, owner));
    const typesAt = async (path: string, expected: number): Promise<unknown[]> =>
      (await receiver.messages(path, expected)).map(({ body }) => body.type).sort();
    expect(await typesAt(own.path, 1)).toEqual(['membership.updated']);
    expect(await typesAt(aboves.path, 1)).toEqual(['membership.updated']);
    expect(await typesAt(all.path, 2)).toEqual(['membership.updated', 'payment_terms.created']);
    expect(await deliveriesOf(others.id)).toEqual([]);
  });

  it('shows no more than the account may read in whose name the subscription is', async () => {
    const customer = await buildMember(api, company, { level: 'customer', role: 'manager' });
    const [low, high] = [await subscribe(['company.updated'], { by: customer }), await subscribe(['company.updated'])];
    await api.patch(`/v1/organization/companies/${company.id}`, { name: 'New', notes: 'Secret' }, as(api, owner));
    const [[seen], [known]] = [await receiver.messages(low.path, 1), await receiver.messages(high.path, 1)];
    expect(known.body).toMatchObject({ changed: ['name', 'notes'], data: { name: 'New', notes: 'Secret' } });
    expect(seen.body).toMatchObject({ changed: ['name'], data: { name: 'New' } });
    expect(seen.text).not.toMatch(/Secret|notes|privateMetadata/);
  });

  it('that is undone is not told', async () => {
    const { id } = await subscribe(['division.created']);
    const items = [{ name: 'One' }, { name: 'One' }].map((body) => ({
      op: 'create',
      body: { companyId: company.id, ...body },
    }));
    expectProblem(await api.post(`${DIVISIONS}/batch`, { items }, as(api, owner)), 409);
    expect(await api.dataSource.manager.countBy(WebhookDelivery, { subscriptionId: id })).toBe(0);
  });
});

describe('a message that is not taken', () => {
  it('is sent again as it was, by the same id, until it is', async () => {
    const { id, path } = await subscribe(['division.created']);
    receiver.statuses.set(path, [500, 302]);
    await addDivision('Sales');
    await delivered(id, [{ status: 'pending', attempts: 1, statusCode: 500, nextAttemptAt: expect.any(String) }]);
    await hurry(id);
    await delivered(id, [{ status: 'pending', attempts: 2, error: 'The receiver answered 302' }]);
    await hurry(id);
    await delivered(id, [{ status: 'succeeded', attempts: 3, error: null, nextAttemptAt: null }]);
    const messages = await receiver.messages(path, 3);
    expect(new Set(messages.map(({ headers, text }) => `${String(headers['webhook-id'])} ${text}`)).size).toBe(1);
  });

  it('is given up after the last attempt, and its subscription when none was taken for days', async () => {
    const { id, path } = await subscribe(['division.created']);
    receiver.statuses.set(path, [500, 500, 500]);
    await addDivision('Sales');
    await delivered(id, [{ status: 'pending', attempts: 1 }]);
    await api.dataSource.manager.update(WebhookDelivery, { subscriptionId: id }, { attempts: 9 });
    await hurry(id);
    await delivered(id, [{ status: 'failed', attempts: 10, nextAttemptAt: null, finishedAt: expect.any(String) }]);
    const show = async (): Promise<Json> => (await api.get(`${SUBSCRIPTIONS}/${id}`, as(api, owner))).body;
    expect(await show()).toMatchObject({ active: true, failingSince: expect.any(String) });
    await api.dataSource.query(
      `UPDATE webhook_subscription SET failing_since = now() - interval '6 days' WHERE id = $1`,
      [id],
    );
    await addDivision('Purchase');
    await eventually(async () =>
      expect(await show()).toMatchObject({ active: false, disabledReason: 'No message was taken for 5 days' }),
    );
    await addDivision('Stock');
    expect(await deliveriesOf(id)).toHaveLength(2);
    const again = await api.patch(`${SUBSCRIPTIONS}/${id}`, { active: true }, as(api, owner));
    expect(again.body).toMatchObject({ active: true, failingSince: null, disabledAt: null, disabledReason: null });
  });

  it('ends the subscription where the receiver is gone, or the account has lost the right to it', async () => {
    const gone = await subscribe(['division.created']);
    receiver.statuses.set(gone.path, [410]);
    const left = await buildMember(api, company);
    const theirs = await subscribe(['division.created'], { by: left });
    await api.dataSource.query('DELETE FROM membership WHERE account_id = $1', [left.id]);
    await addDivision('Sales');
    await delivered(gone.id, [{ status: 'failed', attempts: 1, statusCode: 410 }]);
    await delivered(theirs.id, [{ status: 'failed', attempts: 0 }]);
    const { data } = await api.get(SUBSCRIPTIONS, {
      ...as(api, owner),
      mask: 'active,disabledReason',
      query: { 'filter[id][in]': `${gone.id},${theirs.id}`, sort: 'createdAt' },
    });
    expect(data).toEqual([
      { active: false, disabledReason: 'The receiver wants no more messages (410)' },
      { active: false, disabledReason: 'The account that it is in the name of may no longer have it' },
    ]);
    expect(receiver.received.filter(({ path }) => path === theirs.path)).toEqual([]);
  });
});

describe('a delivery', () => {
  it('can be repeated by one of its own, with the same message', async () => {
    const { id, path } = await subscribe(['division.created']);
    await addDivision('Sales');
    const [first] = await delivered(id, [{ status: 'succeeded' }]);
    const reply = await api.post(`${DELIVERIES}/${String(first.id)}/replay`, undefined, as(api, owner));
    expect([reply.status, reply.headers.get('location')]).toEqual([201, `${DELIVERIES}/${String(reply.body.id)}`]);
    await delivered(id, [{ id: first.id }, { replayOf: first.id, eventId: first.eventId, status: 'succeeded' }]);
    const [one, two] = await receiver.messages(path, 2);
    expect([two.headers['webhook-id'], two.text]).toEqual([one.headers['webhook-id'], one.text]);
  });

  it('can be tried out, and is signed by both secrets while one is replaced', async () => {
    const { id, path, secret } = await subscribe(['division.created']);
    const rotated = await api.post(`${SUBSCRIPTIONS}/${id}/rotation`, undefined, as(api, owner));
    await api.patch(`${SUBSCRIPTIONS}/${id}`, { active: false }, as(api, owner));
    const reply = await api.post(`${SUBSCRIPTIONS}/${id}/ping`, undefined, as(api, owner));
    expect([reply.status, reply.headers.get('location')]).toEqual([202, expect.stringContaining(DELIVERIES)]);
    const [ping] = await receiver.messages(path, 1);
    expect(ping.body).toMatchObject({ type: 'ping', data: {} });
    expect(isSignedBy(ping, String(rotated.body.secret), secret)).toBe(true);
    await api.dataSource.query('UPDATE webhook_subscription SET previous_secret_until = now() WHERE id = $1', [id]);
    await api.post(`${SUBSCRIPTIONS}/${id}/ping`, undefined, as(api, owner));
    const [, later] = await receiver.messages(path, 2);
    expect(isSignedBy(later, String(rotated.body.secret))).toBe(true);
  });

  it('is sent on when its job was lost, and forgotten when it is old', async () => {
    const { id, path } = await subscribe(['division.created']);
    const row = { subscriptionId: id, eventId: id, type: 'ping', occurredAt: new Date() };
    const old = new Date('2020-01-01');
    await build(api.dataSource, WebhookDelivery, { ...row, nextAttemptAt: old });
    await build(api.dataSource, WebhookDelivery, { ...row, status: 'failed', finishedAt: old });
    const cleaning = api.app.get(WebhookCleaning, { strict: false });
    await api.dataSource.transaction((manager) => cleaning.sendOn(manager));
    await receiver.messages(path, 1);
    await api.dataSource.transaction((manager) => cleaning.clean(manager));
    await delivered(id, [{ status: 'succeeded' }]);
    expect(await api.dataSource.manager.countBy(WebhookSubscription, { id })).toBe(1);
  });
});
