import { ListConfig, loadConfig } from '@app/shared/config';
import { queryLimits } from '@app/shared/filtering';
import { Level } from '@app/shared/model';
import { buildCategory, buildMany, buildPrice, buildProduct } from '../support/builders';
import { expectProblem, expectRefusal, type Json, type Reply, useApi } from '../support/request';

const PATH = '/v1/catalog/categories';
const KIB = 1024;

describe('the limits of a list', () => {
  const api = useApi();
  const search = (body: string): Promise<Reply> => api.post(`${PATH}/search`, body);

  it('are those of the filter language where nothing is configured', () => {
    expect(loadConfig(ListConfig, {})).toMatchObject(queryLimits);
  });

  it('let a query string have eight kibibytes, on every route of a list', async () => {
    const query = (length: number): string => `?${'sort=name&x='.padEnd(length, 'x')}`;
    expect((await api.get(PATH + query(8 * KIB))).status).toBe(200);
    const reply = await api.get(PATH + query(8 * KIB + 1));
    expectProblem(reply, 414, 'uri_too_long');
    expect(reply.body.detail).toBe('The query string has more than 8192 bytes; send it as the body of a search');
    expectProblem(await api.post(`${PATH}/search${query(8 * KIB + 1)}`, {}), 414);
  });

  it('let the body of a search have sixty-four kibibytes', async () => {
    const body = (bytes: number): string => `{"count":"none","q":"${'ä'.repeat(400)}"}`.padEnd(bytes - 400);
    expect((await search(body(64 * KIB))).status).not.toBe(413);
    const reply = await search(body(64 * KIB + 1));
    expectProblem(reply, 413, 'payload_too_large');
    expect(reply.body.detail).toBe('The body of a search has at most 65536 bytes');
  });

  it('leave bodies that create rows alone', async () => {
    const body = { name: 'Tea', slug: 'tea', metadata: { text: 'x'.repeat(100 * KIB) } };
    expect((await api.post(PATH, body, { as: Level.Agent })).status).toBe(201);
  });
});

describe('the body of a search', () => {
  const api = useApi();

  it('keeps numbers to the last digit', async () => {
    const { id } = await buildPrice(api.dataSource);
    await api.dataSource.query('UPDATE price SET price_amount = $1 WHERE id = $2', ['9007199254740993', id]);
    await api.dataSource.query('UPDATE variant SET weight = 123456789.123');
    const found = async (field: string, value: string): Promise<number> => {
      const body = `{"filter":[{"field":"${field}","value":${value}}]}`;
      const what = field === 'weight' ? 'variants' : 'prices';
      return (await api.post(`/v1/catalog/${what}/search`, body)).data.length;
    };
    expect(await found('price.amount', '9007199254740993')).toBe(1);
    expect(await found('price.amount', '9007199254740992')).toBe(0);
    expect(await found('price.amount', '9.007199254740993e15')).toBe(1);
    expect(await found('weight', '123456789.123')).toBe(1);
    expect(await found('weight', '123456789.12300000000000000001')).toBe(0);
  });

  it.each([
    ['{"filter":', 'invalid_json'],
    ['{"filter":[1e]}', 'invalid_json'],
    ['', 'empty_body'],
    ['[]', 'BadQuery'],
    ['null', 'BadQuery'],
    ['{"__proto__":{"filter":[]}}', 'BadQuery'],
    ['{"filter":[{"constructor":1}]}', 'BadFilterFormat'],
  ])('is refused when it is %j', async (body, code) => {
    expectProblem(await api.post(`${PATH}/search`, body), 400, code);
  });

  it('may be missing', async () => {
    expect((await api.post(`${PATH}/search`)).status).toBe(200);
  });

  it('is AND-ed with the filter of the URL, whose sort and page win', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await buildProduct(api.dataSource, { name });
    const body = {
      filter: { field: 'name', op: '>', value: 'a' },
      sort: { field: 'name', direction: 'asc' },
      pageSize: 1,
    };
    const query = { 'filter[name][lt]': 'd', sort: '-name', pageSize: '5', count: 'none' };
    const { data, page } = await api.post('/v1/catalog/products/search', body, { query });
    expect(data.map(({ name }) => name)).toEqual(['c', 'b']);
    expect(page).toMatchObject({ pageSize: 5, totalResults: null });
  });

  it('is sent again to the pages that the answer names', async () => {
    const body = { filter: { field: 'name', op: 'in', value: ['b', 'c', 'd'] }, pageSize: 2 };
    const first = await api.post('/v1/catalog/products/search', body);
    const second = await api.post(first.page.next as string, body);
    expect([...first.data, ...second.data].map(({ name }) => name)).toEqual(['b', 'c', 'd']);
    expect(second.page).toMatchObject({ pageNumber: 2, next: null });
  });
});

describe('configured limits', () => {
  const api = useApi({
    env: {
      LIST_PAGE_SIZE: '3',
      LIST_MAX_PAGE_SIZE: '4',
      LIST_MAX_OFFSET: '8',
      LIST_MAX_NESTING: '8',
      LIST_MAX_CONDITIONS: '2',
      LIST_MAX_VALUES: '2',
      LIST_MAX_TEXT: '5',
      LIST_MAX_PATTERN: '4',
      LIST_MAX_DIGITS: '20',
      LIST_MAX_HOPS: '1',
      LIST_MAX_SORT_ITEMS: '2',
      LIST_MAX_QUERY: '1024',
      LIST_MAX_BODY: '1024',
    },
  });
  const ask = (query: Json): Promise<Reply> => api.get(PATH, { query });

  it('hold', async () => {
    await buildMany(5, () => buildCategory(api.dataSource));
    expect((await ask({})).page).toMatchObject({ pageSize: 3, totalResults: 5 });
    const nested = (depth: number): string => `${'['.repeat(depth)}{"field":"name","value":"a"}${']'.repeat(depth)}`;
    const leaves = (count: number): Json[] => Array.from({ length: count }, () => ({ field: 'name', value: 'a' }));
    for (const [within, beyond, code] of [
      [{ pageSize: '4' }, { pageSize: '5' }, 'InvalidPage'],
      [{ pageNumber: '3', pageSize: '4' }, { pageNumber: '4', pageSize: '4' }, 'InvalidPage'],
      [{ filter: nested(9) }, { filter: nested(10) }, 'BadFilterFormat'],
      [{ filter: leaves(2) }, { filter: leaves(3) }, 'BadFilterFormat'],
      [{ 'filter[name][in]': 'a,b' }, { 'filter[name][in]': 'a,b,c' }, 'BadValue'],
      [{ 'filter[name]': 'abcde' }, { 'filter[name]': 'abcdef' }, 'BadValue'],
      [{ 'filter[name][like]': 'abcd' }, { 'filter[name][like]': 'abcde' }, 'BadValue'],
      [{ 'filter[position][lt]': '1'.repeat(20) }, { 'filter[position][lt]': '1'.repeat(21) }, 'BadValue'],
      [{ sort: 'parent.name' }, { sort: 'parent.parent.name' }, 'BadSpec'],
      [{ sort: 'name,slug' }, { sort: 'name,slug,id' }, 'BadSortFormat'],
    ] as [Json, Json, string][]) {
      expect([within, (await ask(within)).status]).toEqual([within, 200]);
      expectProblem(await ask(beyond), 400, code);
    }
    expectProblem(await ask({ x: 'x'.repeat(1024) }), 414);
    expectProblem(await api.post(`${PATH}/search`, { filter: [], q: 'x'.repeat(1024) }), 413);
  });

  it('name what holds now', async () => {
    expectRefusal(await ask({ pageSize: '5' }), 'InvalidPage', 'pageSize', 'Page size should be at most 4: 5');
  });
});
