import { Stock, type Variant, Warehouse } from '@app/catalog';
import { Campaign, Channel, type Company } from '@app/organization';
import { Level } from '@app/shared/model';
import {
  build,
  buildAccount,
  buildCategory,
  buildCompany,
  buildMembership,
  buildPrice,
  buildProduct,
  buildVariant,
} from '../support/builders';
import { newAccount } from '../support/app';
import { type Json, useApi } from '../support/request';
import { readCsv } from './running';
import { sell, type SoldLine } from './selling';

const api = useApi();
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** The same rows as JSON and as CSV; of those the columns that are asked for. */
async function report(
  code: string,
  columns: readonly string[],
  query: Json = YEAR,
  headers?: Record<string, string>,
): Promise<unknown[][]> {
  const asked = headers ? { headers, query } : { as: Level.Admin, query };
  const path = `/v1/reports/definitions/${code}`;
  const { status, body } = await api.get(`${path}/result`, asked);
  expect(status).toBe(200);
  const file = await api.get(`${path}/file`, asked);
  const rows = (body.rows as Json[]).map((row) => columns.map((name) => row[name] ?? null));
  const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
  expect(readCsv(file.text).map((row) => columns.map((name) => row[name]))).toEqual(
    rows.map((values) => values.map(asText)),
  );
  return rows;
}

/** Two of everything, called alike: the first has sold for 1 and 2, the second for 10, 20, and three times 100. */
beforeAll(async () => {
  const { dataSource } = api;
  const name = 'Same';
  const twice = <T>(make: () => Promise<T>): Promise<[T, T]> => Promise.all([make(), make()]);
  const companies: Company[] = await twice(() => buildCompany(dataSource, { name }));
  const buyers = await twice(() => buildCompany(dataSource, { name: 'Buyers' }));
  const people = await twice(() => buildAccount(dataSource, { firstName: 'Ada', lastName: 'Lee' }));
  const lines: SoldLine[] = [];
  const sellers: { companyId: string; channelId: string }[] = [];
  const campaigns: string[] = [];
  for (const { id: companyId } of companies) {
    const { id: channelId } = await build<Channel>(dataSource, Channel, { companyId, name });
    sellers.push({ companyId, channelId });
    const { id: campaignId } = await build<Campaign>(dataSource, Campaign, {
      companyId,
      name,
      code: 'same',
      status: 'running',
      startsAt: new Date('2026-01-01'),
      endsAt: new Date('2027-01-01'),
      budgetKind: 'spend',
      budgetCurrency: 'EUR',
      budgetLimit: 100,
      budgetUsed: 1,
    });
    campaigns.push(campaignId);
    const category = await buildCategory(dataSource, { name });
    const product = await buildProduct(dataSource, { companyId, categoryId: category.id, name });
    const variant = await buildVariant(dataSource, { productId: product.id });
    await buildPrice(dataSource, { variantId: variant.id, cost: { amount: 3, currency: 'EUR' } });
    const warehouse = await build<Warehouse>(dataSource, Warehouse, { companyId, name });
    await build<Stock>(dataSource, Stock, { variantId: variant.id, warehouseId: warehouse.id, onHand: 1 });
    lines.push({ variantId: variant.id, productName: name, net: 0 });
  }
  const gone = { variantId: null, productName: name };
  const [one, other] = sellers;
  await sell(dataSource, { ...one, number: 1, customerId: people[0].id }, [{ ...lines[0], net: 1 }]);
  await sell(dataSource, { ...one, number: 2, buyerCompanyId: buyers[0].id }, [{ ...lines[0], net: 2 }]);
  await sell(dataSource, { ...other, number: 1, customerId: people[1].id }, [{ ...lines[1], net: 10 }]);
  await sell(dataSource, { ...other, number: 2, buyerCompanyId: buyers[1].id }, [{ ...lines[1], net: 20 }]);
  for (const [index, email] of ['a@x.example', 'b@x.example', 'b@x.example'].entries()) {
    const guest = { ...other, number: 3 + index, email, billingAddress: { recipient: 'Guest' } };
    await sell(dataSource, guest, [{ ...gone, net: 100 }]);
  }
  for (const [index, campaignId] of campaigns.entries()) {
    await dataSource.query(
      `INSERT INTO campaign_spending (order_id, campaign_id, amount) SELECT id, $1, 4 FROM "order" WHERE company_id = $2`,
      [campaignId, companies[index].id],
    );
  }
});

describe('Rows of reports', () => {
  it('are customers, however they are called: companies, people, and guests by their addresses', async () => {
    expect(await report('sales-by-customer', ['customer', 'orders', 'gross'])).toEqual([
      ['Guest', 2, 200],
      ['Guest', 1, 100],
      ['Buyers', 1, 20],
      ['Ada Lee', 1, 10],
      ['Buyers', 1, 2],
      ['Ada Lee', 1, 1],
    ]);
  });

  it('are products, those that are gone by their name of then', async () => {
    expect(await report('sales-by-product', ['product', 'orders', 'gross'])).toEqual([
      ['Same', 3, 300],
      ['Same', 2, 30],
      ['Same', 2, 3],
    ]);
  });

  it('are categories', async () => {
    expect(await report('sales-by-category', ['category', 'gross'])).toEqual([
      [null, 300],
      ['Same', 30],
      ['Same', 3],
    ]);
  });

  it.each([
    ['sales-by-company', 'company'],
    ['sales-by-channel', 'channel'],
    ['sales-by-campaign', 'campaign'],
  ])('of %s are what is meant, not what is called so', async (code, column) => {
    expect(await report(code, [column, 'gross'])).toEqual([
      ['Same', 330],
      ['Same', 3],
    ]);
  });

  it('are warehouses and products', async () => {
    expect(await report('stock-value', ['warehouse', 'product', 'pieces', 'value'], {})).toEqual([
      ['Same', 'Same', 1, 3],
      ['Same', 'Same', 1, 3],
    ]);
  });

  it('are added up for all of one name, and one by one in a list', async () => {
    const totals = async (code: string, query: Json): Promise<unknown> =>
      (await api.get(`/v1/reports/definitions/${code}/result`, { as: Level.Admin, query })).body.totals;
    expect(await totals('sales-by-product', { ...YEAR, limit: 1 })).toMatchObject([
      { product: null, orders: 7, gross: 333 },
    ]);
    expect(await report('campaign-spend', ['company', 'code'], {})).toHaveLength(2);
    expect(await totals('campaign-spend', { limit: 1 })).toMatchObject([{ company: null, budget: 200, spent: 2 }]);
  });
});

describe('Low stock', () => {
  it('is what is available no more than its threshold says, of what is still sold', async () => {
    const { dataSource } = api;
    const { id: companyId } = await buildCompany(dataSource, { name: 'Shelves' });
    const warehouse = await build<Warehouse>(dataSource, Warehouse, { companyId, name: 'Shelf' });
    const product = await buildProduct(dataSource, { companyId, name: 'Kept' });
    const archivedAt = new Date();
    const left = await buildProduct(dataSource, { companyId, name: 'Left', status: 'archived', archivedAt });
    const shelve = async (variant: Partial<Variant>, stock: Partial<Stock>): Promise<void> => {
      const { id: variantId } = await buildVariant(dataSource, { productId: product.id, ...variant });
      await build<Stock>(dataSource, Stock, { variantId, warehouseId: warehouse.id, lowAt: 5, ...stock });
    };
    await shelve({ sku: 'above' }, { onHand: 6 });
    await shelve({ sku: 'at' }, { onHand: 5 });
    await shelve({ sku: 'below' }, { onHand: 6, allocated: 2 });
    await shelve({ sku: 'unwatched' }, { onHand: 0, lowAt: null });
    await shelve({ sku: 'archived', archivedAt }, { onHand: 0 });
    await shelve({ sku: 'left', productId: left.id }, { onHand: 0 });
    const other = await build<Warehouse>(dataSource, Warehouse, { name: 'Their shelf' });
    await shelve({ sku: 'other' }, { onHand: 1, warehouseId: other.id });
    const shown = ['sku', 'product', 'warehouse', 'available', 'lowAt'];
    const own = [
      ['below', 'Kept', 'Shelf', 4, 5],
      ['at', 'Kept', 'Shelf', 5, 5],
    ];
    expect(await report('low-stock', shown, {})).toEqual([['other', 'Kept', 'Their shelf', 1, 5], ...own]);
    const { id: accountId, headers } = await newAccount(Level.Agent, dataSource);
    await buildMembership(dataSource, { companyId, accountId, role: 'agent' });
    expect(await report('low-stock', shown, {}, headers)).toEqual(own);
  });
});
