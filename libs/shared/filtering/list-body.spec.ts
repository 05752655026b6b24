import { parseJson } from './json';
import { resolveList } from './list';
import { parseListBody, parseListQuery } from './list-query';
import { refusal } from './refusal.fixture';
import { product } from './shape.fixture';

describe('the body of a search', () => {
  it('has the same keys with JSON values', () => {
    const filter = [{ field: 'name', value: 'a' }];
    const sort = { field: 'name', direction: 'asc' };
    const body = { filter, sort, pageNumber: 2, pageSize: 50, q: 'tea', count: 'estimated' };
    const query = {
      filter: JSON.stringify(filter),
      sort: JSON.stringify(sort),
      pageNumber: '2',
      pageSize: '50',
      q: 'tea',
      count: 'estimated',
    };
    expect(resolveList(parseListBody(body), product)).toEqual(resolveList(parseListQuery(query), product));
  });

  it('takes a cursor, also the empty one that begins', () => {
    expect(parseListBody({ cursor: 'abc' })).toEqual(parseListQuery({ cursor: 'abc' }));
    expect(parseListBody({ cursor: '' })).toEqual({ filter: [], count: 'exact', cursor: '' });
  });

  it('may be left out or be empty', () => {
    expect(parseListBody(undefined)).toEqual({ filter: [], count: 'exact' });
    expect(parseListBody({})).toEqual({ filter: [], count: 'exact' });
  });

  it.each([[null], ['x'], [5], [[]], [true]])('is an object, not %j', (body) => {
    expect(refusal(() => parseListBody(body))).toMatchObject({ code: 'BadQuery' });
  });

  it.each(['filters', 'filter[name]', 'page[size]', 'page_size', 'limit', 'constructor', '__proto__'])(
    'has no key %s',
    (key) => {
      const body: unknown = JSON.parse(`{${JSON.stringify(key)}: 1}`);
      expect(refusal(() => parseListBody(body))).toMatchObject({ code: 'BadQuery', pointer: key });
    },
  );

  it.each([
    [{ q: 5 }, 'BadValue'],
    [{ count: true }, 'BadValue'],
    [{ cursor: {} }, 'BadValue'],
    [{ filter: null }, 'BadFilterFormat'],
    [{ filter: '[]' }, 'BadFilterFormat'],
    [{ sort: '-name' }, 'BadSortFormat'],
    [{ sort: null }, 'BadSortFormat'],
    [{ pageNumber: '2' }, 'InvalidPage'],
    [{ pageSize: null }, 'InvalidPage'],
  ])('does not convert %j', (body, code) => {
    expect(refusal(() => resolveList(parseListBody(body), product)).code).toBe(code);
  });

  it('keeps a large number when it was parsed without loss, and refuses it otherwise', () => {
    const text = '{"filter":{"field":"views","value":9007199254740993}}';
    const { filter } = resolveList(parseListBody(parseJson(text)), product);
    expect(filter).toMatchObject({ value: '9007199254740993', valueType: 'bigint' });
    expect(refusal(() => resolveList(parseListBody(JSON.parse(text)), product))).toMatchObject({
      code: 'BadValue',
      pointer: 'filter/value',
    });
  });
});
