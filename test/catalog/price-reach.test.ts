import { Price, Product, Variant } from '@app/catalog';
import { type Account, Channel, type Company, PriceList } from '@app/organization';
import { Level } from '@app/shared/model';
import { as, buildMember } from '../organization/members';
import { build, buildCompany } from '../support/builders';
import { type Asking, expectProblem, type Json, useApi } from '../support/request';

const api = useApi();
const COST = { amount: 4711, currency: 'EUR' };

/** A company with a product that is sold, and prices of it: in general, in a channel and of a list. */
interface House {
  company: Company;
  variantId: string;
  prices: string[];
}

let mine: House;
let theirs: House;
const staff = new Map<string, Account>();
const WHO = ['owner', 'manager', 'agent', 'buyer'];

async function settle(name: string): Promise<House> {
  const company = await buildCompany(api.dataSource, { name });
  const { id: companyId } = company;
  const { id: productId } = await build(api.dataSource, Product, { companyId, name, status: 'active' });
  const { id: variantId } = await build(api.dataSource, Variant, { productId, sku: name.toUpperCase() });
  const { id: channelId } = await build(api.dataSource, Channel, { companyId });
  const { id: priceListId } = await build(api.dataSource, PriceList, { companyId });
  const prices: string[] = [];
  for (const place of [{}, { channelId }, { priceListId }]) {
    const body = { ...place, variantId, price: { amount: 9900, currency: 'EUR' }, cost: COST };
    prices.push(String((await api.post('/v1/catalog/prices', body, { as: Level.Admin })).body.id));
  }
  return { company, variantId, prices };
}

beforeAll(async () => {
  [mine, theirs] = [await settle('mine'), await settle('theirs')];
  for (const role of ['owner', 'manager', 'agent', 'buyer'] as const) {
    const level = role === 'agent' ? 'agent' : 'manager';
    staff.set(role, await buildMember(api, mine.company, { role, level }));
  }
});

const who = (role: string): Asking => as(api, staff.get(role) as Account);
const ids = (rows: readonly Json[]): unknown[] => rows.map(({ id }) => id).sort();

describe.each(WHO)('What others ask for their goods is not for staff, and what they pay even less: as %s', (role) => {
  const read = (path: string, asking: Asking = {}): ReturnType<typeof api.get> =>
    api.get(`/v1/catalog/${path}`, { ...who(role), ...asking });

  it('in lists, by id and as files', async () => {
    const query = { filter: { field: 'price.amount', op: 'eq', value: 9900 } };
    expect(ids((await read('prices', { query })).data)).toEqual(ids(mine.prices.map((id) => ({ id }))));
    const csv = await read('prices', { headers: { ...who(role).headers, accept: 'text/csv' }, mask: 'id' });
    for (const id of mine.prices) expect(csv.text).toContain(id);
    for (const id of theirs.prices) {
      expect(csv.text).not.toContain(id);
      expectProblem(await read(`prices/${id}`), 404);
    }
  });

  it('among what belongs to products and variants', async () => {
    for (const [variantId, count] of [
      [mine.variantId, 3],
      [theirs.variantId, 0],
    ] as const) {
      const { body } = await read(`variants/${variantId}`, { mask: 'prices{*},product{variants{prices{*}}}' });
      expect(body.prices).toHaveLength(count);
    }
    const { data } = await read('products', { mask: 'name,variants{prices{*}}', query: { sort: 'name' } });
    expect(
      data.map(({ name, variants }) => [name, (variants as Json[]).flatMap(({ prices }) => prices).length]),
    ).toEqual([
      ['mine', 3],
      ['theirs', 0],
    ]);
  });

  it('by filters and sorts', async () => {
    const cheap = 'price.amount';
    const dear = role === 'agent' ? cheap : 'cost.amount';
    for (const field of [cheap, dear]) {
      const filter = { field: `variants.prices.${field}`, op: 'gt', value: 1 };
      expect((await read('products', { query: { filter } })).data).toMatchObject([{ name: 'mine' }]);
      const none = { field: `prices.${field}`, op: 'is_null' };
      expect((await read('variants', { query: { filter: none }, mask: 'sku' })).status).toBe(200);
      expect(
        (await read('variants', { query: { filter: { ...filter, field: `prices.${field}` } } })).data,
      ).toHaveLength(1);
      const sorted = await read('prices', { query: { sort: `-${field}` }, mask: 'id' });
      expect(ids(sorted.data)).toEqual(ids(mine.prices.map((id) => ({ id }))));
    }
  });

  it('in the history', async () => {
    const { data } = await read('price-changes', { mask: '*' });
    expect([...new Set(data.map(({ companyId }) => companyId))]).toEqual([mine.company.id]);
    expect(data).toHaveLength(3);
  });

  it('in reports', async () => {
    const { body, text } = await api.get('/v1/reports/definitions/price-list/result', who(role));
    expect((body.rows as Json[]).map(({ sku }) => sku)).toEqual(['MINE']);
    expect(text.includes('"cost":4711')).toBe(role !== 'agent');
  });
});

it('Prices of others that are in force are as public as before, without what they cost', async () => {
  const { data, text } = await api.get('/v1/catalog/prices', { mask: '*' });
  expect(ids(data)).toEqual(ids([...mine.prices.slice(0, 2), ...theirs.prices.slice(0, 2)].map((id) => ({ id }))));
  expect(text).not.toContain('4711');
});

it('Staff of a company above reach the prices of those below', async () => {
  const above = await buildCompany(api.dataSource, { name: 'Above' });
  const owner = await buildMember(api, above, { role: 'owner' });
  const { id: below } = await buildCompany(api.dataSource, { name: 'Below', parentId: above.id });
  const { id: productId } = await build(api.dataSource, Product, { companyId: below });
  const { id: variantId } = await build(api.dataSource, Variant, { productId });
  const { id } = await build(api.dataSource, Price, { variantId, cost: COST });
  const { body } = await api.get(`/v1/catalog/prices/${id}`, as(api, owner));
  expect(body).toMatchObject({ id, cost: COST });
});
