import { Price, PriceService, Product, Variant } from '@app/catalog';
import { Channel, Company, PriceList, PriceListAssignment, Relation } from '@app/organization';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';

const api = useApi();
const PRICES = '/v1/catalog/prices';
const eur = (amount: number): Price['price'] => ({ amount, currency: 'EUR' });

let companyId: string;
let channel: Channel;
let other: Channel;
let buyerCompanyId: string;
let variantId: string;
let productId: string;
const lists = new Map<string, string>();

/** A list with a priority, and whom it is for. */
async function openList(name: string, priority: number, given: Partial<PriceListAssignment>): Promise<void> {
  const list = await build(api.dataSource, PriceList, {
    companyId,
    priority,
    active: name !== 'closed',
    currency: 'EUR',
  });
  lists.set(name, list.id);
  await build(api.dataSource, PriceListAssignment, { channelId: null, ...given, priceListId: list.id });
}

beforeAll(async () => {
  ({ id: companyId } = await build(api.dataSource, Company));
  ({ id: buyerCompanyId } = await build(api.dataSource, Company));
  channel = await build(api.dataSource, Channel, { companyId, currency: 'EUR' });
  other = await build(api.dataSource, Channel, { companyId, currency: 'USD' });
  const tie = { fromCompanyId: companyId, toCompanyId: buyerCompanyId };
  const active = await build(api.dataSource, Relation, { ...tie, status: 'active' });
  const ended = await build(api.dataSource, Relation, { ...tie, status: 'ended' });
  await openList('buyer', 1, { buyerCompanyId });
  await openList('better', 2, { buyerCompanyId, channelId: channel.id });
  await openList('elsewhere', 9, { buyerCompanyId, channelId: other.id });
  await openList('closed', 9, { buyerCompanyId });
  await openList('related', 3, { relationId: active.id });
  await openList('over', 9, { relationId: ended.id });
  await openList('everyone', 0, { channelId: channel.id });
});

beforeEach(async () => {
  ({ id: productId } = await build(api.dataSource, Product, { companyId }));
  ({ id: variantId } = await build(api.dataSource, Variant, { productId }));
});

/** Gives the variant a price, written as in `90 USD this @buyer >=10 2026-01-01/2026-02-01`. */
function give(text: string): Promise<Price> {
  const [amount, ...rest] = text.split(' ');
  const word = (pattern: RegExp): string | undefined => rest.find((each) => pattern.test(each));
  const list = word(/^@/)?.slice(1);
  const [starts = '', ends = ''] = word(/\//)?.split('/') ?? [];
  return build(api.dataSource, Price, {
    variantId,
    price: { amount: Number(amount), currency: word(/^USD$/) ?? 'EUR' },
    minimumQuantity: Number(word(/^>=/)?.slice(2) ?? 1),
    priceListId: list ? lists.get(list) : null,
    channelId: word(/^this$/) ? channel.id : word(/^other$/) ? other.id : null,
    startsAt: starts ? new Date(starts) : null,
    endsAt: ends ? new Date(ends) : null,
  });
}

const SALE = '75 2026-01-10/2026-02-01';

describe('The price that counts', () => {
  it.each<[string, string[], number | undefined, { quantity?: number; at?: string; buyer?: boolean }]>([
    ['is none, where there is none', [], undefined, {}],
    ['is the general one', ['100'], 100, {}],
    ['is none in another currency', ['100 USD'], undefined, {}],
    ["is the channel's before the general one", ['100', '120 this'], 120, {}],
    ['is not that of another channel', ['100', '90 other'], 100, {}],
    ['is that of a list for everybody in the channel', ['100 this', '95 @everyone'], 95, {}],
    ["is that of a buyer's list", ['100 this', '80 @buyer'], 80, { buyer: true }],
    ['is not that of a list for somebody else', ['100', '80 @buyer'], 100, {}],
    ['is that of the list with the highest priority', ['80 @buyer', '85 @better'], 85, { buyer: true }],
    ['is that of a list for a relation', ['85 @better', '70 @related'], 70, { buyer: true }],
    ['is not that of a relation that is over', ['100', '1 @over'], 100, { buyer: true }],
    ['is not that of a list for the buyer elsewhere', ['100', '1 @elsewhere'], 100, { buyer: true }],
    ['is not that of a list that is closed', ['100', '1 @closed'], 100, { buyer: true }],
    ["is a list's in this channel before that in all", ['80 @buyer', '81 @buyer this'], 81, { buyer: true }],
    ['is that of the greatest quantity that is reached', ['100', '90 >=10', '80 >=100'], 90, { quantity: 99 }],
    ['is none, where too few are bought', ['90 >=10'], undefined, { quantity: 9 }],
    ['is that of a source before that of a quantity', ['90 >=10', '120 this'], 120, { quantity: 10 }],
    ['is that of a while before the usual one', ['100', SALE], 75, { at: '2026-01-15' }],
    ['begins with its first moment', ['100', SALE], 75, { at: '2026-01-10' }],
    ['ends before its last', ['100', SALE], 100, { at: '2026-02-01' }],
    ['is the most closely dated', ['90 2026-01-01/', SALE], 75, { at: '2026-01-15' }],
    ['is that of a quantity before that of a while', ['90 >=10', SALE], 90, { quantity: 10, at: '2026-01-15' }],
  ])('%s', async (_, prices, expected, { quantity = 1, at = '2026-01-15', buyer = false }) => {
    for (const price of prices) await give(price);
    const context = { channelId: channel.id, buyerCompanyId: buyer ? buyerCompanyId : null, at: new Date(at) };
    const { manager } = api.dataSource;
    const resolved = await api.app.get(PriceService).resolve([{ variantId, quantity }], context, manager);
    expect(resolved.get(variantId)?.amount).toBe(expected);
    const reply = await ask({
      channel: channel.slug,
      quantity,
      at: `${at}T00:00:00Z`,
      ...(buyer && { buyer: buyerCompanyId }),
    });
    if (expected === undefined) expectProblem(reply, 404);
    else expect(reply.body).toMatchObject({ price: eur(expected) });
  });
});

const ask = (query: Json, as = Level.Admin): Promise<Reply> =>
  api.get(`/v1/catalog/variants/${variantId}/price`, { as, query });

describe('Who asks for a price', () => {
  it('gets it by one statement, with the mask, by slug or id of the channel', async () => {
    await give('100');
    await ask({ channel: channel.slug });
    const counter = new StatementCounter(api.app);
    const { result, statements } = await counter.during(() => ask({ channel: channel.id }));
    counter.stop();
    expect(statements).toEqual([expect.stringMatching(/^SELECT /)]);
    expect(result.body).toMatchObject({ price: eur(100), cost: null });
    const masked = await api.get(`/v1/catalog/variants/${variantId}/price`, {
      as: Level.Admin,
      mask: 'price{amount}',
      query: { channel: channel.slug },
    });
    expect(masked.body).toEqual({ price: { amount: 100 } });
  });

  it('is told what is wrong with the question', async () => {
    expectProblem(await ask({ quantity: 0, buyer: 'x', at: 'noon' }), 400, 'validation_failed');
    expectProblem(await ask({ channel: channel.slug }, Level.Customer), 403);
    expectProblem(await ask({ channel: channel.slug }, Level.Agent), 404);
    await give('100');
    expectProblem(await ask({ channel: channel.slug }, Level.Agent), 404);
  });
});

const historyOf = async (variant: string): Promise<Json[]> => {
  const query = { filter: { field: 'variantId', op: 'eq', value: variant }, sort: 'createdAt' };
  return (await api.get('/v1/catalog/price-changes', { as: Level.Admin, query })).data;
};

describe('A price', () => {
  const create = (body: Json, as = Level.Admin): Promise<Reply> =>
    api.post(PRICES, { variantId, price: eur(100), ...body }, { as });

  it('stands alone: another of the same key and time is refused, by the service and by the database', async () => {
    expect((await create({})).status).toBe(201);
    expectProblem(await create({ price: eur(90) }), 409, 'already_exists');
    expect((await create({ price: { amount: 90, currency: 'USD' } })).status).toBe(201);
    expect((await create({ startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-02-01T00:00:00Z' })).status).toBe(201);
    const overlapping = { startsAt: '2026-01-31T00:00:00Z', endsAt: '2026-03-01T00:00:00Z' };
    expectProblem(await create(overlapping), 409, 'already_exists');
    expect((await create({ ...overlapping, startsAt: '2026-02-01T00:00:00Z' })).status).toBe(201);
    await expect(give('1')).rejects.toMatchObject({ driverError: { code: '23P01' } });
  });

  it('is refused with all that is wrong with it', async () => {
    const reply = await create({
      price: eur(-1),
      priceBefore: { amount: 5, currency: 'USD' },
      startsAt: '2026-02-01T00:00:00Z',
      endsAt: '2026-01-01T00:00:00Z',
    });
    expectProblem(reply, 422);
    expect((reply.body.errors as Json[]).map(({ pointer }) => pointer)).toEqual([
      '/price/amount',
      '/priceBefore/currency',
      '/endsAt',
    ]);
    expectProblem(await create({ price: { amount: 1, currency: 'XQX' } }), 422);
  });

  it('of a list, and one that is not in force, is hidden from guests; so is what it costs the company', async () => {
    await give('100 @buyer');
    await give('90 2099-01-01/');
    await create({ cost: eur(60) });
    const { data } = await api.get(PRICES, { query: { filter: { field: 'variantId', op: 'eq', value: variantId } } });
    expect(data).toMatchObject([{ price: eur(100), minimumQuantity: 1 }]);
    expect(data[0]).not.toHaveProperty('cost');
    expect(
      (await api.get(PRICES, { as: Level.Agent, query: { filter: { field: 'cost.amount', op: 'eq', value: 1 } } }))
        .status,
    ).toBe(400);
  });

  it('is changed by those who sell it alone', async () => {
    expectProblem(await create({}, Level.Agent), 403);
    expectProblem(await create({ channelId: channel.id }, Level.Agent), 422, 'reference_not_found');
  });

  it('has a history: who made what of it, and when', async () => {
    const { body } = await create({ cost: eur(60) });
    await api.patch(`${PRICES}/${body.id as string}`, { price: eur(110) }, { as: Level.Admin });
    await api.patch(`${PRICES}/${body.id as string}`, { cost: null }, { as: Level.Admin });
    await api.delete(`${PRICES}/${body.id as string}`, { as: Level.Admin });
    const data = await historyOf(variantId);
    expect(data).toMatchObject([
      { action: 'created', before: null, after: eur(100), costAfter: eur(60) },
      { action: 'updated', before: eur(100), after: eur(110) },
      { action: 'updated', before: eur(110), after: eur(110), costBefore: eur(60), costAfter: null },
      { action: 'removed', before: eur(110), after: null },
    ]);
    expect(data.every(({ accountId }) => typeof accountId === 'string')).toBe(true);
    await expect(api.dataSource.query('DELETE FROM price_change')).rejects.toThrow('written once');
  });

  it('has what it was compared to and when it held in its history', async () => {
    const endsAt = '2026-03-01T00:00:00.000Z';
    const { body } = await create({ priceBefore: eur(120), startsAt: '2026-02-01T00:00:00Z', endsAt });
    const moved = { priceBefore: null, startsAt: '2026-02-15T00:00:00Z' };
    await api.patch(`${PRICES}/${String(body.id)}`, moved, { as: Level.Admin });
    expect(await historyOf(variantId)).toMatchObject([
      { comparedBefore: null, comparedAfter: eur(120), startsBefore: null, endsAfter: endsAt, companyId },
      {
        ...{ action: 'updated', comparedBefore: eur(120), comparedAfter: null, endsBefore: endsAt, endsAfter: endsAt },
        ...{ startsBefore: '2026-02-01T00:00:00.000Z', startsAfter: '2026-02-15T00:00:00.000Z' },
      },
    ]);
  });

  it.each([
    ['variants', () => Promise.resolve(variantId), {}],
    ['products', () => Promise.resolve(productId), {}],
    ['price-lists', async () => (await build(api.dataSource, PriceList, { companyId })).id, 'priceListId'],
    ['channels', async () => (await build(api.dataSource, Channel, { companyId, currency: 'EUR' })).id, 'channelId'],
  ] as const)(
    'that goes with one of the %s is removed in its history once, and stays its company’s',
    async (what, of, by) => {
      const id = await of();
      const place = typeof by === 'string' ? { [by]: id } : {};
      await create({ ...place, cost: eur(60), priceBefore: eur(120), startsAt: '2026-02-01T00:00:00Z' });
      await build(api.dataSource, Variant, { productId });
      const room = ['variants', 'products'].includes(what) ? 'catalog' : 'organization';
      expect((await api.delete(`/v1/${room}/${what}/${id}`, { as: Level.Admin })).status).toBe(204);
      expect(await historyOf(variantId)).toMatchObject([
        { action: 'created', companyId },
        {
          ...{ action: 'removed', companyId, accountId: null, before: eur(100), after: null, costBefore: eur(60) },
          ...{ comparedBefore: eur(120), startsBefore: '2026-02-01T00:00:00.000Z', ...place },
        },
      ]);
    },
  );

  it('is changed with many others by a batch', async () => {
    const items = [1, 10, 100].map((minimumQuantity) => ({
      op: 'create',
      body: { variantId, minimumQuantity, price: eur(1000 - minimumQuantity) },
    }));
    const reply = await api.post(`${PRICES}/batch`, { items }, { as: Level.Admin });
    expect(reply.status).toBe(200);
    const mask = 'prices{minimumQuantity,price{amount}}';
    const variant = await api.get(`/v1/catalog/variants/${variantId}`, { mask });
    expect(variant.body.prices).toMatchObject([
      { minimumQuantity: 1 },
      { minimumQuantity: 10 },
      { price: { amount: 900 } },
    ]);
  });
});
