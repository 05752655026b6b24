import { Level } from '@app/shared/model';
import { buildPrice, buildProduct, buildVariant } from '../support/builders';
import { expectProblem, expectRefusal, type Json, type Reply, useApi } from '../support/request';

const api = useApi();
const PATH = '/v1/catalog/variants';

beforeAll(async () => {
  const { id: productId } = await buildProduct(api.dataSource, { name: 'Cup, blue' });
  for (const [sku, name, weight] of [
    ['A', 'mug', 0.5],
    ['B', 'mug, large', 1.5],
    ['C', 'pot', 2.5],
    ['D', null, null],
  ] as const) {
    await buildVariant(api.dataSource, { productId, sku, name, weight });
  }
});

const skusOf = ({ status, data, body }: Reply): string => {
  expect([status, body.detail]).toEqual([200, undefined]);
  return data.map(({ sku }) => sku).join('');
};

const find = async (query: string): Promise<string> => skusOf(await api.get(`${PATH}?${query}`, { mask: 'sku' }));

describe('the alias form of a filter', () => {
  it.each([
    ['filter[name]=mug', 'A'],
    ['filter[name][eq]=mug', 'A'],
    ['filter[name][ilike]=MUG%25', 'AB'],
    ['filter[weight][gt]=0.5&filter[weight][le]=2.5', 'BC'],
    ['filter[weight][ge]=0.5&sort=-sku', 'CBA'],
    ['filter[product.name]=Cup, blue', 'ABCD'],
    ['filter[sku][in]=A,C,X', 'AC'],
    ['filter[name][in]=mug&filter[name][in]=mug, large', 'AB'],
    ['filter[sku][not_in]=A,B', 'CD'],
    ['filter[name][is_null]=true', 'D'],
    ['filter[name][is_null]=false', 'ABC'],
    ['filter[name][is_not_null]=true', 'ABC'],
    ['filter[name][is_not_null]=false', 'D'],
    ['filter[trackInventory]=true', 'ABCD'],
    ['filter[name]=', ''],
    ['filter[name]=null', ''],
    ['filter%5Bsku%5D=B', 'B'],
    ['other=1&filter[sku]=B&utm_source=x', 'B'],
  ])('%s finds %s', async (query, skus) => {
    expect(await find(query)).toBe(skus);
  });

  it('is AND-ed with the JSON form', async () => {
    const json = encodeURIComponent('{"or":[{"field":"sku","value":"A"},{"field":"sku","value":"C"}]}');
    expect(await find(`filter=${json}&filter[weight][gt]=1`)).toBe('C');
  });

  it.each([
    ['filter[name][%3D]=x', 'BadFilterFormat', 'filter[name][=]', 'Parameter `filter[name][=]` is not known.'],
    ['filter[name][EQ]=x', 'BadFilterFormat', 'filter[name][EQ]', 'Parameter `filter[name][EQ]` is not known.'],
    ['filter[name][nin]=x', 'BadFilterFormat', 'filter[name][nin]', 'Operator `nin` not valid.'],
    [
      'filter[name][is_null]=1',
      'BadFilterFormat',
      'filter[name][is_null]',
      'Value `1` of `is_null` must be true or false.',
    ],
    ['filter[]=x', 'BadFilterFormat', 'filter[]', 'Parameter `filter[]` is not known.'],
    ['filters=x', 'BadFilterFormat', 'filters', 'Parameter `filters` is not known.'],
    ['filter[name', 'BadFilterFormat', 'filter[name', 'Parameter `filter[name` is not known.'],
    ['filter[a][b][c]=x', 'BadFilterFormat', 'filter[a][b][c]', 'Parameter `filter[a][b][c]` is not known.'],
    [
      'filter[name]=a&filter[name]=b',
      'BadFilterFormat',
      'filter[name]',
      'Parameter `filter[name]` must be given once.',
    ],
    ['filter[nme]=a', 'FieldNotFound', 'filter[nme]', 'Model `Variant` has no column `nme`.'],
    [
      'filter[weight][gt]=heavy',
      'BadValue',
      'filter[weight][gt]',
      /^Value `heavy` of `weight` must be a decimal number/,
    ],
    ['filter[weight][gt]=', 'BadValue', 'filter[weight][gt]', /^Value `` of `weight` must be/],
    ['filter[id][in]=1,2', 'BadValue', 'filter[id][in]', 'Value `1` of `id` must be a UUID.'],
    ['filter=name', 'BadFilterFormat', 'filter', 'Filter is not valid JSON.'],
    ['filter=', 'BadFilterFormat', 'filter', 'Filter is not valid JSON.'],
    ['filter=[]&filter=[]', 'BadFilterFormat', 'filter', 'Parameter `filter` must be given once.'],
    ['sort=name&sort=sku', 'BadSortFormat', 'sort', 'Parameter `sort` must be given once.'],
    ['sort=', 'BadSortFormat', 'sort/0', 'Sort item `` not valid.'],
    ['sort=name;sku', 'BadSortFormat', 'sort/0', 'Sort item `name;sku` not valid.'],
    ['sort=sku,--name', 'BadSortFormat', 'sort/1', 'Sort item `--name` not valid.'],
    ['sort=name:nulls', 'BadSortFormat', 'sort/0', 'Sort item `name:nulls` not valid.'],
    ['sorting=name', 'BadSortFormat', 'sorting', 'Parameter `sorting` is not known.'],
  ])('refuses %s', async (query, code, pointer, message) => {
    expectRefusal(await api.get(`${PATH}?${query}`), code, pointer, message);
  });
});

describe('POST …/search', () => {
  const search = (body?: unknown, as = Level.Guest): Promise<Reply> =>
    api.post(`${PATH}/search`, body, { mask: 'sku', as });

  it.each([
    [{}, 'ABCD'],
    [{ filter: { field: 'name', value: 'mug' } }, 'A'],
    [{ filter: [{ field: 'weight', op: '>', value: 0.5 }], sort: { field: 'sku', direction: 'desc' } }, 'CB'],
    [{ pageSize: 2, pageNumber: 2 }, 'CD'],
    [{ pageSize: 0 }, ''],
    [{ filter: [], sort: [] }, 'ABCD'],
  ])('%j finds %s', async (body, skus) => {
    expect(skusOf(await search(body))).toBe(skus);
  });

  it('answers like the list, at status 200, and writes nothing', async () => {
    const filter = { field: 'name', op: 'like', value: 'm%' };
    const [searched, listed] = [
      await search({ filter, pageSize: 1 }),
      await api.get(PATH, { mask: 'sku', query: { filter, pageSize: '1' } }),
    ];
    expect(searched.status).toBe(200);
    expect(searched.data).toEqual(listed.data);
    expect(searched.page).toMatchObject({ pageNumber: 1, pageSize: 1, numPages: 2, totalResults: 2 });
    expect(searched.headers.get('location')).toBeNull();
  });

  it('takes no body for no condition', async () => {
    expect(skusOf(await search())).toBe('ABCD');
  });

  it.each<[unknown, string, string, string | RegExp]>([
    [[], 'BadQuery', '', 'Body `[]` should be a dictionary.'],
    ['"text"', 'BadQuery', '', 'Body `text` should be a dictionary.'],
    ['null', 'BadQuery', '', 'Body `null` should be a dictionary.'],
    [{ filters: [] }, 'BadQuery', 'filters', 'Parameter `filters` is not known.'],
    [{ 'filter[name]': 'x' }, 'BadQuery', 'filter[name]', 'Parameter `filter[name]` is not known.'],
    [{ filter: null }, 'BadFilterFormat', 'filter', 'Filter spec `null` should be a dictionary.'],
    [{ filter: '[]' }, 'BadFilterFormat', 'filter', 'Filter spec `[]` should be a dictionary.'],
    [{ sort: null }, 'BadSortFormat', 'sort', 'Sort spec `null` should be a dictionary.'],
    [{ sort: 5 }, 'BadSortFormat', 'sort', 'Sort spec `5` should be a dictionary.'],
    [{ pageSize: '2' }, 'InvalidPage', 'pageSize', 'Page size should be an integer: 2'],
    [{ pageSize: 1.5 }, 'InvalidPage', 'pageSize', 'Page size should be an integer: 1.5'],
    [{ pageSize: true }, 'InvalidPage', 'pageSize', 'Page size should be an integer: true'],
    [{ pageNumber: null }, 'InvalidPage', 'pageNumber', 'Page number should be an integer: null'],
    [{ pageNumber: 1e300 }, 'InvalidPage', 'pageNumber', 'Page number should be an integer: 1e+300'],
    [{ count: 'all' }, 'BadValue', 'count', 'Value `all` of `count` must be one of exact, estimated, none.'],
  ])('refuses %j', async (body, code, pointer, message) => {
    expectRefusal(await search(body), code, pointer, message);
  });

  it('is open to whom the list is open', async () => {
    const path = '/v1/organization/accounts/search';
    expectProblem(await api.post(path, {}), 401);
    expectProblem(await api.post(path, {}, { as: Level.Customer }), 403);
    expect((await api.post(path, {}, { as: Level.Agent })).status).toBe(200);
  });
});

describe('a filter as JSON in the URL', () => {
  it('keeps every digit of a number', async () => {
    const { id } = await buildPrice(api.dataSource);
    await api.dataSource.query('UPDATE price SET price_amount = $2 WHERE id = $1', [id, '9007199254740993']);
    const amount = async (digits: string, op = '=='): Promise<Json[]> => {
      const filter = `[{"field":"price.amount","op":"${op}","value":${digits}}]`;
      return (await api.get('/v1/catalog/prices', { mask: 'price{amount}', query: { filter } })).data;
    };
    expect(await amount('9007199254740993')).toHaveLength(1);
    expect(await amount('9007199254740992')).toEqual([]);
    expect(await amount('"9007199254740993"')).toHaveLength(1);
    expect(await amount('9007199254740992.5', '>')).toHaveLength(1);
    const { text } = await api.get('/v1/catalog/prices', { mask: 'price{amount}', query: { 'filter[id]': id } });
    expect(text).toContain('{"price":{"amount":9007199254740993}}');
  });
});
