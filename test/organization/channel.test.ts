import { v4 as uuid } from 'uuid';
import { type Account, Campaign, CampaignService, Channel, type Company } from '@app/organization';
import { Level } from '@app/shared/model';
import { build, buildCompany } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { as, buildMember } from './members';

const api = useApi();
const path = (list: string, id?: unknown): string =>
  ['/v1/organization', list, ...(typeof id === 'string' ? [id] : [])].join('/');

let company: Company;
let other: Company;
let manager: Account;
let caller: { headers: Record<string, string> };
beforeAll(async () => {
  [company, other] = [await buildCompany(api.dataSource), await buildCompany(api.dataSource)];
  manager = await buildMember(api, company, { role: 'manager' });
  caller = as(api, manager);
});

describe('a channel', () => {
  it('is a company’s, with codes that exist', async () => {
    const body = { companyId: company.id, name: 'Shop', slug: 'shop', currency: 'EUR', countries: ['AT', 'DE'] };
    const made = await api.post(path('channels'), body, caller);
    expect(made.body).toMatchObject({ ...body, taxDisplay: 'gross', stockPolicy: 'in_stock', orderExpiryHours: null });
    const wrong = await api.post(path('channels'), { ...body, slug: 'x', currency: 'XXQ', countries: ['ZY'] }, caller);
    expectProblem(wrong, 422, 'reference_not_found');
    expect((wrong.body.errors as Json[]).map(({ pointer }) => pointer).sort()).toEqual(['/countries', '/currency']);
    expectProblem(await api.post(path('channels'), body, caller), 409, 'already_exists');
    expectProblem(await api.post(path('channels'), { ...body, companyId: other.id }, caller), 422);
    const agent = as(api, await buildMember(api, company, { level: 'agent', role: 'agent' }));
    expectProblem(await api.patch(path('channels', made.body.id), { name: 'Mine' }, agent), 403, 'forbidden');
    expectProblem(await api.patch(path('channels', made.body.id), { companyId: other.id }, caller), 400);
  });

  it('and all that hangs on it is out of reach of others', async () => {
    const channel = await build(api.dataSource, Channel, { companyId: company.id });
    const list = await api.post(path('price-lists'), { companyId: company.id, code: 'retail', name: 'Retail' }, caller);
    const campaign = await build(api.dataSource, Campaign, { companyId: company.id });
    const method = await api.post(path('shipping-methods'), { channelId: channel.id, name: 'Post' }, caller);
    const rate = { methodId: method.body.id, mostWeight: 2, price: { amount: 490, currency: 'EUR' } };
    const promotion = { campaignId: campaign.id, name: 'Ten', target: 'order', reward: 'percentage', percent: 10 };
    const rows: [string, Json][] = [
      ['shipping-rates', rate],
      ['price-list-assignments', { priceListId: list.body.id, channelId: channel.id }],
      ['campaign-channels', { campaignId: campaign.id, channelId: channel.id }],
      ['promotions', promotion],
    ];
    const stranger = as(api, await buildMember(api, other));
    for (const [name, body] of [...rows, ['shipping-methods', { channelId: channel.id, name: 'x' }]] as [
      string,
      Json,
    ][]) {
      expectProblem(await api.post(path(name), body, stranger), 422, 'reference_not_found');
    }
    for (const [name, body] of rows) {
      const made = await api.post(path(name), body, caller);
      expect([name, made.status]).toEqual([name, 201]);
      const address = path(name, made.body.id);
      expect((await api.get(address, caller)).status).toBe(200);
      expectProblem(await api.get(address, stranger), 404);
      expectProblem(await api.delete(address, stranger), 404);
      expect((await api.get(path(name), stranger)).page.totalResults).toBe(0);
    }
    const mask = 'name,campaigns{campaign{name}},shippingMethods{name,rates{price{amount}}},company{name}';
    const { body } = await api.get(path('channels', channel.id), { ...caller, mask });
    expect(body).toMatchObject({ shippingMethods: [{ name: 'Post', rates: [{ price: { amount: 490 } }] }] });
  });
});

describe('a campaign', () => {
  const dates = (from: number, until: number): Json => ({
    startsAt: new Date(Date.now() + from * 1000).toISOString(),
    endsAt: new Date(Date.now() + until * 1000).toISOString(),
  });
  let made = 0;
  const create = (body: Json): Promise<Reply> =>
    api.post(path('campaigns'), { companyId: company.id, code: `c-${++made}`, name: 'Sale', ...body }, caller);
  const change = (id: unknown, body: Json): Promise<Reply> => api.patch(path('campaigns', id), body, caller);
  const statusOf = async (id: unknown): Promise<unknown> => (await api.get(path('campaigns', id), caller)).body.status;
  const advance = (): Promise<void> =>
    api.dataSource.transaction((manager) => api.app.get(CampaignService).advance(manager));

  it('starts and ends by the clock, and as its states allow', async () => {
    const [now, later, over] = await Promise.all(
      [dates(-10, 60), dates(60, 90), dates(-20, -10)].map((each) => create(each)),
    );
    for (const { body } of [now, later, over]) {
      expect(body.status).toBe('draft');
      expectProblem(await change(body.id, { status: 'running' }), 409, 'illegal_transition');
      await change(body.id, { status: 'scheduled' });
    }
    await advance();
    expect(await Promise.all([now, later, over].map(({ body }) => statusOf(body.id)))).toEqual([
      'running',
      'scheduled',
      'ended',
    ]);
    await change(now.body.id, { status: 'paused' });
    await advance();
    expect(await statusOf(now.body.id)).toBe('paused');
    await change(now.body.id, { status: 'cancelled' });
    expectProblem(await change(now.body.id, { status: 'running' }), 409, 'illegal_transition');
    expectProblem(await create(dates(20, 10)), 422, 'rule_violated');
  });

  it('spends its budget to the last unit, and no more, whoever comes together', async () => {
    const { body } = await create({ ...dates(-10, 60), budgetKind: 'usage', budgetLimit: 5 });
    const spend = (amount: number): Promise<void> => {
      const spending = { campaignId: String(body.id), orderId: uuid(), amount };
      return api.dataSource.transaction((manager) => api.app.get(CampaignService).spend(spending, manager));
    };
    await expect(spend(1)).rejects.toMatchObject({ code: 'budget_spent' });
    await change(body.id, { status: 'scheduled' });
    await advance();
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => spend(1)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect((await api.get(path('campaigns', body.id), caller)).body).toMatchObject({ budgetUsed: 5, budgetLimit: 5 });
    await expect(spend(-1)).rejects.toMatchObject({ code: 'budget_spent' });
    expectProblem(await change(body.id, { budgetLimit: 4 }), 422, 'rule_violated');
    expectProblem(await change(body.id, { budgetUsed: 0 }), 400, 'validation_failed');
  });

  it('has promotions that are data, and are looked at', async () => {
    const { body } = await create(dates(-10, 60));
    const promote = (values: Json): Promise<Reply> =>
      api.post(path('promotions'), { campaignId: body.id, name: 'P', target: 'product', ...values }, caller);
    const predicate = { filter: { field: 'category.name', op: 'eq', value: 'Tea' } };
    expect((await promote({ reward: 'percentage', percent: 10, predicate })).body).toMatchObject({ predicate });
    expect((await promote({ reward: 'fixed', amount: { amount: 100, currency: 'EUR' } })).status).toBe(201);
    expect((await promote({ reward: 'gift', giftSku: 'TEA-1' })).status).toBe(201);
    for (const bad of [{ reward: 'gift' }, { reward: 'percentage', percent: 101 }, { reward: 'fixed', percent: 1 }]) {
      expectProblem(await promote(bad), 422, 'rule_violated');
    }
    expectProblem(await promote({ reward: 'gift', giftSku: 'x', predicate: { price: 1 } }), 422, 'rule_violated');
    expectProblem(await promote({ reward: 'gift', giftSku: 'x', predicate: { filter: { op: 'eq' } } }), 400);
    expectProblem(await api.post(path('promotions'), {}, { as: Level.Customer }), 403);
  });
});
