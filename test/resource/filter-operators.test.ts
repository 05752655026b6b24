import { buildPrice, buildProduct, buildVariant } from '../support/builders';
import { useApi } from '../support/request';

const api = useApi();

const eur = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'EUR' });

beforeAll(async () => {
  const { id: productId } = await buildProduct(api.dataSource);
  const variants = [
    { sku: 'A', name: 'Cup', weight: '0.100', price: eur(0), trackInventory: true, barcode: '50%' },
    { sku: 'B', name: 'cup', weight: '19.990', price: eur(1999), trackInventory: false, barcode: '500' },
    { sku: 'C', name: 'Teacup', weight: '20.000', price: { amount: 1999, currency: 'USD' }, barcode: 'a_b' },
    { sku: 'D', name: '', weight: null, price: null, barcode: 'aXb' },
    { sku: 'E', name: null, weight: null, price: null, barcode: 'back\\slash' },
  ];
  for (const [day, { price, ...variant }] of variants.entries()) {
    const createdAt = new Date(Date.UTC(2026, 0, 1 + day, 12, 0, 0, day));
    const { id: variantId } = await buildVariant(api.dataSource, { productId, createdAt, ...variant } as never);
    if (price) await buildPrice(api.dataSource, { variantId, price });
  }
});

/** The SKUs of the variants that a filter finds, as one word. */
const find = async (filter: unknown): Promise<string> => {
  const query = { filter, sort: 'sku', pageSize: '200' };
  const { status, data, body } = await api.get('/v1/catalog/variants', { query, mask: 'sku' });
  expect([status, body.detail]).toEqual([200, undefined]);
  return data.map(({ sku }) => sku).join('');
};

describe('operators', () => {
  it.each([
    ['==', 'Cup', 'A'],
    ['eq', 'Cup', 'A'],
    ['', 'Cup', 'A'],
    [null, 'Cup', 'A'],
    [undefined, 'Cup', 'A'],
    ['!=', 'Cup', 'BCD'],
    ['ne', 'Cup', 'BCD'],
    ['>', 'Cup', 'BC'],
    ['gt', 'Cup', 'BC'],
    ['<', 'Cup', 'D'],
    ['lt', 'Cup', 'D'],
    ['>=', 'Cup', 'ABC'],
    ['ge', 'Cup', 'ABC'],
    ['<=', 'Cup', 'AD'],
    ['le', 'Cup', 'AD'],
    ['like', '%cup', 'BC'],
    ['like', 'cup', 'B'],
    ['ilike', '%CUP', 'ABC'],
    ['ilike', 'CUP', 'AB'],
    ['not_ilike', 'cup', 'CD'],
    ['in', ['Cup', 'cup', 'Nothing'], 'AB'],
    ['not_in', ['Cup', 'cup'], 'CD'],
    ['is_null', undefined, 'E'],
    ['is_not_null', undefined, 'ABCD'],
    ['==', '', 'D'],
  ])('on text: %s %j finds %s', async (op, value, skus) => {
    expect(await find([{ field: 'name', op, value }])).toBe(skus);
  });

  it.each([
    ['like', '50\\%', 'A'],
    ['like', '50%', 'AB'],
    ['like', 'a\\_b', 'C'],
    ['like', 'a_b', 'CD'],
    ['like', 'back\\\\slash', 'E'],
    ['like', '%\\\\%', 'E'],
    ['like', '', ''],
    ['like', '%', 'ABCDE'],
  ])('take a pattern as it is given: %s %s finds %s', async (op, value, skus) => {
    expect(await find({ field: 'barcode', op, value })).toBe(skus);
  });

  it.each([
    ['weight', '==', 19.99, 'B'],
    ['weight', '==', '19.99', 'B'],
    ['weight', '==', '19.9900', 'B'],
    ['weight', '>', 0.1, 'BC'],
    ['weight', '<', '1e1', undefined],
    ['weight', 'in', [0.1, '20'], 'AC'],
    ['prices.price.amount', '==', 1999, 'BC'],
    ['prices.price.amount', '>', 1998.5, 'BC'],
    ['prices.price.amount', '==', 1998.5, ''],
    ['prices.price.amount', '<', '99999999999999999999999', 'ABC'],
    ['prices.price.amount', '==', 0, 'A'],
    ['prices.price.currency', '==', 'USD', 'C'],
    ['version', '==', 1, 'ABCDE'],
    ['version', '<', 1.5, 'ABCDE'],
    ['version', '>', '1', ''],
    ['version', '<', 3_000_000_000, 'ABCDE'],
    ['trackInventory', '==', false, 'B'],
    ['trackInventory', 'ne', 'true', 'B'],
    ['createdAt', '>=', '2026-01-03', 'CDE'],
    ['createdAt', '==', '2026-01-02T12:00:00.001Z', 'B'],
    ['createdAt', '==', '2026-01-02T13:00:00.001+01:00', 'B'],
    ['createdAt', '==', '2026-01-02T12:00:00.001', 'B'],
    ['createdAt', '>', '2026-01-02T12:00:00.001Z', 'CDE'],
    ['createdAt', '>', '2026-01-02T12:00:00.0005Z', 'BCDE'],
  ])('compare by the type of the field: %s %s %j finds %s', async (field, op, value, skus) => {
    if (skus === undefined) {
      const { status, body } = await api.get('/v1/catalog/variants', { query: { filter: { field, op, value } } });
      expect([status, body.code]).toEqual([400, 'BadValue']);
    } else expect(await find({ field, op, value })).toBe(skus);
  });

  it('find a row by its id, in any case', async () => {
    const { data } = await api.get('/v1/catalog/variants', { mask: 'id', query: { sort: 'sku' } });
    const ids = data.map(({ id }) => String(id));
    expect(await find({ field: 'id', value: ids[1].toUpperCase() })).toBe('B');
    expect(await find({ field: 'id', op: 'not_in', value: ids.slice(1) })).toBe('A');
  });
});

describe('null', () => {
  it.each([
    [{ field: 'name', op: '==', value: null }, 'E'],
    [{ field: 'name', op: '!=', value: null }, 'ABCD'],
    [{ not: [{ field: 'name', op: '==', value: 'Cup' }] }, 'BCD'],
    [{ not: [{ field: 'name', op: 'like', value: 'C%' }] }, 'BCD'],
    [{ not: [{ field: 'weight', op: '>', value: 1 }] }, 'A'],
    [{ field: 'name', op: 'in', value: ['Cup', null] }, 'A'],
    [{ field: 'name', op: 'not_in', value: ['Cup', null] }, ''],
    [{ field: 'name', op: 'in', value: [] }, ''],
    [{ field: 'name', op: 'not_in', value: [] }, 'ABCDE'],
    [{ not: [{ field: 'name', op: 'in', value: [] }] }, 'ABCDE'],
    [{ not: [{ field: 'name', op: 'is_null' }] }, 'ABCD'],
    [{ field: 'name', op: 'is_null', value: false }, 'E'],
    [{ field: 'weight', op: 'is_null' }, 'DE'],
    [{ field: 'weight', op: '!=', value: 0.1 }, 'BC'],
    [
      {
        or: [
          { field: 'name', value: 'Cup' },
          { field: 'name', op: 'is_null' },
        ],
      },
      'AE',
    ],
    [
      {
        not: [
          {
            or: [
              { field: 'name', value: 'Cup' },
              { field: 'weight', op: '>', value: 0 },
            ],
          },
        ],
      },
      '',
    ],
  ])('in %j finds %s', async (filter, skus) => {
    expect(await find(filter)).toBe(skus);
  });
});

describe('boolean functions', () => {
  const name = (value: string): object => ({ field: 'name', value });

  it.each([
    [[], 'ABCDE'],
    [[[]], 'ABCDE'],
    [[name('Cup'), { field: 'weight', op: '>', value: 5 }], ''],
    [[name('Cup'), { field: 'weight', op: '<', value: 5 }], 'A'],
    [[[name('Cup')], [[{ field: 'weight', op: '<', value: 5 }]]], 'A'],
    [{ or: [name('Cup'), name('cup')] }, 'AB'],
    [{ or: [[name('Cup'), name('cup')], name('Teacup')] }, 'ABC'],
    [{ and: [name('Cup'), name('cup')] }, ''],
    [{ not: [name('Cup')] }, 'BCD'],
    [{ not: [{ or: [name('Cup'), name('cup')] }] }, 'CD'],
    [{ not: [{ not: [name('Cup')] }] }, 'A'],
    [[{ or: [name('Cup'), { and: [name('cup'), { not: [{ field: 'trackInventory', value: true }] }] }] }], 'AB'],
    [{ field: 'name', value: 'Cup', comment: 'ignored' }, 'A'],
  ])('in %j find %s', async (filter, skus) => {
    expect(await find(filter)).toBe(skus);
  });
});
