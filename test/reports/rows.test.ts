import { Stock, type Variant, Warehouse } from '@app/catalog';
import { Level } from '@app/shared/model';
import { build, buildCompany, buildMembership, buildProduct, buildVariant } from '../support/builders';
import { newAccount } from '../support/app';
import { type Json, useApi } from '../support/request';
import { readCsv } from './running';

const api = useApi();

/** The same rows as JSON and as CSV; of those the columns that are asked for. */
async function report(
  code: string,
  columns: readonly string[],
  query: Json,
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
