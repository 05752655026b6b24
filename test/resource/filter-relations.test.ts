import type { DeepPartial } from 'typeorm';
import type { Variant } from '@app/catalog';
import { buildCategory, buildPrice, buildProduct, buildVariant } from '../support/builders';
import { type Reply, useApi } from '../support/request';

const api = useApi();

// Drinks > Tea; Tea: Assam (two variants), Sencha (none). Mugs: Blue mug (one). No shelf: Ghost (two).
beforeAll(async () => {
  const { dataSource } = api;
  const drinks = await buildCategory(dataSource, { name: 'Drinks', position: 1 });
  const tea = await buildCategory(dataSource, { name: 'Tea', position: 2, parentId: drinks.id });
  const mugs = await buildCategory(dataSource, { name: 'Mugs', position: 0, description: 'To drink from' });
  const product = async (
    name: string,
    categoryId: string | null,
    variants: ({ sku: string; price?: { amount: number; currency: string } } & DeepPartial<Variant>)[],
  ): Promise<void> => {
    const { id: productId } = await buildProduct(dataSource, { name, categoryId });
    for (const { price, ...variant } of variants) {
      const { id: variantId } = await buildVariant(dataSource, { productId, ...variant });
      if (price) await buildPrice(dataSource, { variantId, price });
    }
  };
  await product('Assam', tea.id, [
    { sku: 'ASSAM-1', name: 'small', weight: 1, price: { amount: 500, currency: 'EUR' } },
    { sku: 'ASSAM-2', name: 'large', weight: 5, price: { amount: 900, currency: 'USD' } },
  ]);
  await product('Sencha', tea.id, []);
  await product('Blue mug', mugs.id, [{ sku: 'MUG', name: 'small', weight: 5 }]);
  await product('Ghost', null, [
    { sku: 'GHOST-1', name: null },
    { sku: 'GHOST-2', name: 'large' },
  ]);
});

const list = (filter: unknown, more: object = {}): Promise<Reply> =>
  api.get('/v1/catalog/products', { mask: 'name', query: { filter, sort: 'name', ...more } });

const find = async (filter: unknown): Promise<unknown[]> => {
  const { status, data, page, body } = await list(filter);
  expect([status, body.detail]).toEqual([200, undefined]);
  expect(page.totalResults).toBe(data.length);
  return data.map(({ name }) => name);
};

describe('a condition on a related row', () => {
  it.each([
    [{ field: 'category.name', value: 'Tea' }, ['Assam', 'Sencha']],
    [{ model: 'Category', field: 'name', value: 'Tea' }, ['Assam', 'Sencha']],
    [{ field: 'category.parent.name', value: 'Drinks' }, ['Assam', 'Sencha']],
    [{ model: 'Category', field: 'parent.name', value: 'Drinks' }, ['Assam', 'Sencha']],
    [{ field: 'variants.sku', value: 'MUG' }, ['Blue mug']],
    [{ model: 'Variant', field: 'sku', value: 'MUG' }, ['Blue mug']],
    [{ field: 'variants.prices.price.amount', op: '>', value: 600 }, ['Assam']],
    [{ model: 'Variant', field: 'prices.price.currency', value: 'EUR' }, ['Assam']],
    [{ model: 'Product', field: 'name', value: 'Ghost' }, ['Ghost']],
    [{ model: null, field: 'name', value: 'Ghost' }, ['Ghost']],
  ])('%j finds %j', async (filter, names) => {
    expect(await find([filter])).toEqual(names);
  });

  it('is true only where there is such a row', async () => {
    expect(await find({ field: 'category.description', op: 'is_null' })).toEqual(['Assam', 'Sencha']);
    expect(await find({ field: 'category.name', op: '!=', value: 'Tea' })).toEqual(['Blue mug']);
    expect(await find({ field: 'category.id', op: 'not_in', value: [] })).toEqual(['Assam', 'Blue mug', 'Sencha']);
    expect(await find({ field: 'variants.name', op: 'is_null' })).toEqual(['Ghost']);
  });

  it('is found from the other side, too', async () => {
    const { data } = await api.get('/v1/catalog/categories', {
      mask: 'name',
      query: { filter: { field: 'products.variants.sku', op: 'like', value: 'A%' } },
    });
    expect(data).toEqual([{ name: 'Tea' }]);
  });
});

describe('several conditions on a list of related rows', () => {
  const small = { field: 'variants.name', value: 'small' };
  const heavy = { field: 'variants.weight', op: '>', value: 2 };

  it('that are AND-ed speak about the same row', async () => {
    expect(await find([small, heavy])).toEqual(['Blue mug']);
    expect(await find([{ and: [small, heavy] }])).toEqual(['Blue mug']);
    expect(await find([{ model: 'Variant', field: 'name', value: 'small' }, heavy])).toEqual(['Blue mug']);
    expect(await find([{ ...small, value: 'large' }, heavy])).toEqual(['Assam']);
  });

  it('do so across the JSON and the alias form of one request', async () => {
    const { data } = await list(small, { 'filter[variants.weight][gt]': '2' });
    expect(data).toEqual([{ name: 'Blue mug' }]);
  });

  it('may be met by different rows where they are OR-ed', async () => {
    expect(await find({ or: [small, heavy] })).toEqual(['Assam', 'Blue mug']);
  });
});

describe('not, around a condition on related rows', () => {
  it('excludes rows that have none', async () => {
    expect(await find({ not: [{ field: 'category.name', value: 'Tea' }] })).toEqual(['Blue mug']);
  });

  it('means of a list: there is a row for which the condition is false', async () => {
    expect(await find({ not: [{ field: 'variants.name', value: 'small' }] })).toEqual(['Assam', 'Ghost']);
    expect(await find({ not: [{ field: 'variants.sku', op: 'like', value: 'ASSAM%' }] })).toEqual([
      'Blue mug',
      'Ghost',
    ]);
  });
});

describe('or, over conditions on related rows', () => {
  it('loses no row that another branch has found', async () => {
    const tea = { field: 'category.name', value: 'Tea' };
    expect(await find({ or: [tea, { field: 'name', value: 'Ghost' }] })).toEqual(['Assam', 'Ghost', 'Sencha']);
    expect(await find({ or: [{ field: 'variants.sku', value: 'MUG' }, tea] })).toEqual(['Assam', 'Blue mug', 'Sencha']);
    expect(
      await find({
        or: [
          { field: 'variants.sku', value: 'NONE' },
          { field: 'category.id', op: 'is_null' },
        ],
      }),
    ).toEqual([]);
  });
});

describe('rows with many related ones', () => {
  it('are in the list once, and counted once', async () => {
    expect(await find({ field: 'variants.sku', op: 'like', value: '%-%' })).toEqual(['Assam', 'Ghost']);
    const first = await list({ field: 'variants.sku', op: 'like', value: '%' }, { pageSize: '2' });
    expect(first.data).toEqual([{ name: 'Assam' }, { name: 'Blue mug' }]);
    expect(first.page).toMatchObject({ totalResults: 3, numPages: 2 });
  });

  it('are shown whole, whatever the filter says of their relations', async () => {
    const { data } = await api.get('/v1/catalog/products', {
      mask: 'variants{sku}',
      query: { filter: [{ field: 'variants.sku', value: 'ASSAM-1' }] },
    });
    expect(data).toEqual([{ variants: [{ sku: 'ASSAM-1' }, { sku: 'ASSAM-2' }] }]);
  });
});
