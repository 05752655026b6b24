import { buildCategory } from '../support/builders';
import { expectRefusal, type Json, type Reply, useApi } from '../support/request';

const api = useApi();

const search = (body: Json, path = '/v1/catalog/categories'): Promise<Reply> =>
  api.post(`${path}/search`, body, { mask: 'name' });

/** Expects that the first question is answered and the second, which asks for one more, is refused. */
async function expectLimit(
  [within, beyond]: [Json, Json],
  [code, pointer, message]: [string, string, string | RegExp],
): Promise<void> {
  const { status, body } = await search(within);
  expect([status, body.detail]).toEqual([200, undefined]);
  expectRefusal(await search(beyond), code, pointer, message);
}

const times = <T>(count: number, item: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => item(i));

const leaf = { field: 'name', value: 'Tea' };

describe('the limits of a list query', () => {
  it('let functions and lists be nested ten deep', async () => {
    const functions = (depth: number): unknown =>
      times(depth, (i) => i).reduce((inner: unknown) => ({ or: [inner] }), leaf);
    const lists = (depth: number): unknown => times(depth, (i) => i).reduce((inner: unknown) => [inner], leaf);
    const message = 'Filter is nested more than 10 levels deep.';
    await expectLimit(
      [{ filter: [functions(10)] }, { filter: [functions(11)] }],
      ['BadFilterFormat', `filter/0${'/or/0'.repeat(10)}`, message],
    );
    await expectLimit(
      [{ filter: lists(11) }, { filter: lists(12) }],
      ['BadFilterFormat', `filter${'/0'.repeat(11)}`, message],
    );
  });

  it('let a filter have a hundred conditions, all of its parts together', async () => {
    const message = 'Filter has more than 100 conditions.';
    await expectLimit(
      [{ filter: times(100, () => leaf) }, { filter: times(101, () => leaf) }],
      ['BadFilterFormat', 'filter/100', message],
    );
    await expectLimit(
      [{ filter: { or: times(100, () => leaf) } }, { filter: { or: times(101, () => leaf) } }],
      ['BadFilterFormat', 'filter/or/100', message],
    );
    const query = { filter: times(100, () => leaf), 'filter[name]': 'Tea' };
    expectRefusal(await api.get('/v1/catalog/categories', { query }), 'BadFilterFormat', 'filter[name]', message);
  });

  it('let a list of values have a thousand', async () => {
    const filter = (count: number): Json => ({ filter: { field: 'name', op: 'in', value: times(count, String) } });
    await expectLimit(
      [filter(1000), filter(1001)],
      ['BadValue', 'filter/value', /must be a list of at most 1000 values\.$/],
    );
  });

  it('let a text have a thousand characters, and a pattern 256', async () => {
    const filter = (op: string, length: number): Json => ({ filter: { field: 'name', op, value: 'x'.repeat(length) } });
    await expectLimit(
      [filter('==', 1000), filter('==', 1001)],
      ['BadValue', 'filter/value', /must be at most 1000 characters long\.$/],
    );
    for (const op of ['like', 'ilike', 'not_ilike']) {
      await expectLimit(
        [filter(op, 256), filter(op, 257)],
        ['BadValue', 'filter/value', /must be at most 256 characters long\.$/],
      );
    }
  });

  it('let a number have a thousand digits', async () => {
    const filter = (digits: number): Json => ({ filter: { field: 'position', op: '<', value: '9'.repeat(digits) } });
    await expectLimit([filter(1000), filter(1001)], ['BadValue', 'filter/value', /at most 1000 digits/]);
  });

  it('let a field lie behind two relations', async () => {
    const field = (hops: number): string => `${'parent.'.repeat(hops)}name`;
    await expectLimit(
      [{ filter: { field: field(2), value: 'x' } }, { filter: { field: field(3), value: 'x' } }],
      ['BadSpec', 'filter/field', 'Field `parent.parent.parent.name` lies behind more than 2 relations.'],
    );
    await expectLimit(
      [{ sort: { field: field(2), direction: 'asc' } }, { sort: { field: field(3), direction: 'asc' } }],
      ['BadSpec', 'sort/field', 'Field `parent.parent.parent.name` lies behind more than 2 relations.'],
    );
  });

  it('let a sort have five items', async () => {
    const fields = ['name', 'slug', 'position', 'id', 'version', 'createdAt'];
    const items = fields.map((field) => ({ field, direction: 'asc' }));
    await expectLimit(
      [{ sort: items.slice(0, 5) }, { sort: items }],
      ['BadSortFormat', 'sort/5', 'Sort has more than 5 items.'],
    );
  });

  it('let a page have two hundred rows', async () => {
    await expectLimit(
      [{ pageSize: 200 }, { pageSize: 201 }],
      ['InvalidPage', 'pageSize', 'Page size should be at most 200: 201'],
    );
  });

  it('show twenty rows where no size is given', async () => {
    await Promise.all(times(21, () => buildCategory(api.dataSource)));
    expect((await search({})).page).toMatchObject({ pageSize: 20, numPages: 2, totalResults: 21 });
    expect((await search({})).data).toHaveLength(20);
  });

  it('let a page begin within the first hundred thousand rows', async () => {
    await expectLimit(
      [
        { pageSize: 100, pageNumber: 1001 },
        { pageSize: 100, pageNumber: 1002 },
      ],
      ['InvalidPage', 'pageNumber', 'Page should begin within the first 100000 rows: 1002'],
    );
    for (const pageNumber of ['9007199254740993', '9'.repeat(400)]) {
      expectRefusal(
        await api.get('/v1/catalog/categories', { query: { pageNumber } }),
        'InvalidPage',
        'pageNumber',
        /^Page should begin within the first 100000 rows: 9/,
      );
    }
    for (const pageSize of ['2147483648', '9'.repeat(400)]) {
      expectRefusal(
        await api.get('/v1/catalog/categories', { query: { pageSize } }),
        'InvalidPage',
        'pageSize',
        /^Page size should be at most 200: /,
      );
    }
  });
});
