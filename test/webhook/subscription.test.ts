import { type Account, type Company, Division, WebhookSubscription } from '@app/organization';
import { publish } from '@app/shared/event';
import { Level, modelOptions } from '@app/shared/model';
import { as as asMember, buildMember } from '../organization/members';
import { build, buildCompany } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const api = useApi();
const PATH = '/v1/organization/webhook-subscriptions';
const URL = 'https://receiver.test.example/hook';

const as = (account: Account): { headers: Record<string, string> } => asMember(api, account);

let company: Company;
let owner: Account;
beforeAll(async () => {
  company = await buildCompany(api.dataSource);
  owner = await buildMember(api, company);
});

const subscribe = (body: Json = {}, asking = as(owner)): Promise<Reply> =>
  api.post(PATH, { companyId: company.id, url: URL, eventTypes: ['division.created'], ...body }, asking);

describe('a subscription', () => {
  it('shows its secret when it is made, and never again', async () => {
    const headers = { ...as(owner).headers, 'idempotency-key': 'one subscription' };
    const made = await subscribe({}, { headers });
    expect([made.status, made.body.secret]).toEqual([201, expect.stringMatching(/^whsec_.{44}$/)]);
    const path = `${PATH}/${String(made.body.id)}`;
    for (const { text } of [
      await subscribe({}, { headers }),
      await api.get(path, as(owner)),
      await api.patch(path, { description: 'Ours' }, as(owner)),
      await api.get('/v1/audit/entries', { as: Level.Admin, query: { 'filter[rowId]': String(made.body.id) } }),
    ]) {
      expect(text).toContain(made.body.id);
      expect(text).not.toContain(String(made.body.secret).slice(6));
    }
    const rotated = await api.post(`${path}/rotation`, undefined, as(owner));
    expect(rotated.body).toMatchObject({ version: 3, previousSecretUntil: expect.any(String) });
    expect(rotated.body.secret).not.toBe(made.body.secret);
  });

  it.each([
    [{ url: 'http://receiver.test.example/' }, '/url', 'A webhook needs an https URL'],
    [{ url: 'https://user:word@receiver.test.example/' }, '/url', 'The URL of a webhook holds no credentials'],
    [{ url: 'https://127.0.0.1/' }, '/url', 'The URL leads to an address that is not public'],
    [{ url: 'https://169.254.169.254/' }, '/url', 'The URL leads to an address that is not public'],
    [{ eventTypes: [] }, '/eventTypes', 'Name an event type at least'],
    [
      { eventTypes: ['division.created', 'divison.updatd'] },
      '/eventTypes/1',
      'There are no events of the type divison.updatd; did you mean division.updated',
    ],
  ])('of %p is refused', async (body, pointer, message) => {
    const reply = await subscribe(body);
    expectProblem(reply, 422, 'rule_violated');
    expect(reply.body.errors).toMatchObject([{ pointer, message: expect.stringContaining(message) as unknown }]);
  });

  it('is for owners and managers of its company, and for operators where it has none', async () => {
    const agent = await buildMember(api, company, { role: 'agent' });
    const elsewhere = await buildMember(api, await buildCompany(api.dataSource));
    const { body } = await subscribe();
    const path = `${PATH}/${String(body.id)}`;
    for (const stranger of [agent, elsewhere]) {
      expect((await subscribe({}, as(stranger))).status).toBeGreaterThanOrEqual(400);
      expect((await api.get(PATH, as(stranger))).data).toEqual([]);
      expectProblem(await api.patch(path, { url: 'https://evil.test.example/' }, as(stranger)), 404);
      expectProblem(await api.delete(path, as(stranger)), 404);
      for (const action of ['ping', 'rotation']) {
        expectProblem(await api.post(`${path}/${action}`, undefined, as(stranger)), 404);
      }
    }
    expectProblem(await subscribe({ companyId: null }), 403);
    expect((await subscribe({ companyId: null }, { headers: await api.as(Level.Admin) })).status).toBe(201);
  });

  it('is in the name of who changed it last', async () => {
    const manager = await buildMember(api, company, { role: 'manager', level: 'customer' });
    const { body } = await subscribe();
    expect(body.accountId).toBe(owner.id);
    const changed = await api.patch(`${PATH}/${String(body.id)}`, { url: `${URL}/2` }, as(manager));
    expect(changed.body.accountId).toBe(manager.id);
  });

  it('is not for API keys with scopes', async () => {
    const { key } = (await api.post('/v1/auth/api-keys', { name: 'a', scopes: ['organization:write'] }, as(owner)))
      .body;
    expectProblem(await subscribe({}, { headers: { 'x-api-key': String(key) } }), 403);
  });

  it('can be to any type that there is, and these are told', async () => {
    const { data } = await api.get('/v1/organization/event-types', as(owner));
    const types = data.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['product.created', 'price_list.updated', 'relation.deleted']));
    expect((await subscribe({ eventTypes: types.slice(0, 200) })).status).toBe(201);
  });

  it('can be to what models declare besides, which is said by who makes it happen', async () => {
    const options = modelOptions(Division);
    Object.assign(options, { events: { merged: 'It has become a part of another one' } });
    const { body } = await subscribe({ eventTypes: ['division.merged'] });
    const row = await build<Division>(api.dataSource, Division, { companyId: company.id });
    await api.dataSource.transaction((manager) => publish(manager, { model: Division, name: 'merged', row }));
    const query = { 'filter[subscriptionId]': String(body.id) };
    const { data } = await api.get('/v1/organization/webhook-deliveries', { ...as(owner), query });
    expect(data).toMatchObject([{ type: 'division.merged', model: 'Division', rowId: row.id }]);
    const unknown = { model: Division, name: 'split', row };
    await expect(publish(api.dataSource.manager, unknown)).rejects.toThrow('Division declares no event split');
    delete options.events;
  });

  it('that is not active has no deliveries to repeat', async () => {
    const { id: accountId } = owner;
    const made = { companyId: company.id, accountId, active: false };
    const { id } = await build<WebhookSubscription>(api.dataSource, WebhookSubscription, made);
    await api.post(`${PATH}/${id}/ping`, undefined, as(owner));
    const query = { 'filter[subscriptionId]': id };
    const [delivery] = (await api.get('/v1/organization/webhook-deliveries', { ...as(owner), query })).data;
    const replay = `/v1/organization/webhook-deliveries/${String(delivery.id)}/replay`;
    expect(delivery).toMatchObject({ type: 'ping', status: 'pending', attempts: 0 });
    expectProblem(await api.post(replay, undefined, as(owner)), 409);
    await api.dataSource.query(`UPDATE webhook_delivery SET status = 'failed' WHERE id = $1`, [delivery.id]);
    expectProblem(await api.post(replay, undefined, as(owner)), 409);
    expectProblem(
      await api.post(replay, undefined, as(await buildMember(api, await buildCompany(api.dataSource)))),
      404,
    );
  });
});
