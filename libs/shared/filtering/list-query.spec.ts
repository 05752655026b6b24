import { JsonNumber } from './json';
import { parseListQuery } from './list-query';
import { resolveList } from './list';
import { refusal } from './refusal.fixture';
import { product } from './shape.fixture';

type Query = Parameters<typeof parseListQuery>[0];

const filterOf = (query: Query): unknown => resolveList(parseListQuery(query), product).filter;
const json = (value: unknown): Query => ({ filter: JSON.stringify(value) });

describe('the canonical form in a query string', () => {
  it('takes JSON, pages and options apart', () => {
    const query = {
      filter: '[{"field":"name","value":"a"}]',
      sort: 'name',
      pageNumber: '2',
      pageSize: '50',
      q: 'green tea',
      count: 'none',
      cursor: 'abc',
    };
    expect(parseListQuery(query)).toEqual({
      filter: [{ pointer: 'filter', spec: [{ field: 'name', value: 'a' }], alias: false }],
      sort: { pointer: 'sort', text: 'name' },
      pageNumber: { pointer: 'pageNumber', text: '2' },
      pageSize: { pointer: 'pageSize', text: '50' },
      q: 'green tea',
      count: 'none',
      cursor: 'abc',
    });
  });

  it('counts exactly where nothing is said', () => {
    expect(parseListQuery({})).toEqual({ filter: [], count: 'exact' });
  });

  it('leaves other parameters to the caller', () => {
    expect(parseListQuery({ locale: ['de', 'en'], archived: 'true', Filter: 'x', q: undefined })).toEqual(
      parseListQuery({}),
    );
  });

  it('keeps numbers beyond 2^53', () => {
    expect(parseListQuery({ filter: '{"field":"views","value":9007199254740993}' }).filter[0].spec).toEqual({
      field: 'views',
      value: new JsonNumber('9007199254740993'),
    });
  });

  it.each(['', 'abc', '[', '{"field":"name"', 'name=mug', '[1,]'])('refuses filter=%s', (filter) => {
    expect(refusal(() => parseListQuery({ filter }))).toEqual({
      code: 'BadFilterFormat',
      message: 'Filter is not valid JSON.',
      pointer: 'filter',
      suggestions: [],
    });
  });

  it.each(['null', '5', '"name"', 'true'])('refuses filter=%s, which is JSON but no filter', (filter) => {
    expect(refusal(() => filterOf({ filter })).code).toBe('BadFilterFormat');
  });
});

describe('the alias form', () => {
  it.each<[Query, unknown]>([
    [{ 'filter[name]': 'mug' }, { field: 'name', value: 'mug' }],
    [{ 'filter[name]': '' }, { field: 'name', value: '' }],
    [{ 'filter[name][ilike]': '%mug%' }, { field: 'name', op: 'ilike', value: '%mug%' }],
    [{ 'filter[stock][gt]': '5' }, { field: 'stock', op: '>', value: 5 }],
    [{ 'filter[weight][le]': '19.99' }, { field: 'weight', op: '<=', value: 19.99 }],
    [{ 'filter[active]': 'true' }, { field: 'active', value: true }],
    [{ 'filter[createdAt][lt]': '2026-11-24' }, { field: 'createdAt', op: 'lt', value: '2026-11-24' }],
    [{ 'filter[price.amount][ge]': '500' }, { field: 'price.amount', op: 'ge', value: 500 }],
    [{ 'filter[company.name]': 'Acme' }, { field: 'company.name', value: 'Acme' }],
    [{ 'filter[company.name]': 'Acme' }, { model: 'Company', field: 'name', value: 'Acme' }],
    [{ 'filter[labels][any]': 'a,b' }, { field: 'labels', op: 'any', value: 'a,b' }],
    [{ 'filter[stock][in]': '1,2,3' }, { field: 'stock', op: 'in', value: [1, 2, 3] }],
    [{ 'filter[stock][not_in]': '1' }, { field: 'stock', op: 'not_in', value: [1] }],
    [{ 'filter[name][in]': ['a,b', 'c'] }, { field: 'name', op: 'in', value: ['a,b', 'c'] }],
    [{ 'filter[stock][is_null]': 'true' }, { field: 'stock', op: 'is_null' }],
    [{ 'filter[stock][is_null]': 'false' }, { field: 'stock', op: 'is_not_null' }],
    [{ 'filter[stock][is_not_null]': 'true' }, { field: 'stock', op: 'is_not_null' }],
    [{ 'filter[stock][is_not_null]': 'false' }, { field: 'stock', op: 'is_null' }],
    [
      { 'filter[stock][gt]': '5', 'filter[stock][le]': '20' },
      [
        { field: 'stock', op: 'gt', value: 5 },
        { field: 'stock', op: 'le', value: 20 },
      ],
    ],
  ])('%j says the same as JSON', (alias, spec) => {
    expect(filterOf(alias)).toEqual(filterOf(json(spec)));
  });

  it('is joined to JSON by AND', () => {
    const or = {
      or: [
        { field: 'name', value: 'a' },
        { field: 'name', value: 'b' },
      ],
    };
    const both = filterOf({ ...json([or]), 'filter[stock][gt]': '5' });
    expect(both).toEqual(filterOf(json([or, { field: 'stock', op: 'gt', value: 5 }])));
  });

  it.each([
    'filter[]',
    'filter[name',
    'filter[name]]',
    'filter[name][]',
    'filter[name][ilike][x]',
    'filter[name][>]',
    'filter[name][Eq]',
    'filter[1name]',
    'filter[a..b]',
    'filter[a.]',
    'filter[na me]',
    'filter.name',
    'filters',
    'filter[or][0][name]',
    'filter[name]\n',
  ])('refuses the key %j', (key) => {
    expect(refusal(() => parseListQuery({ [key]: 'x' }))).toMatchObject({ code: 'BadFilterFormat', pointer: key });
  });

  it('refuses an operator that does not exist, naming the nearest', () => {
    expect(refusal(() => filterOf({ 'filter[name][ilik]': 'x' }))).toEqual({
      code: 'BadFilterFormat',
      message: 'Operator `ilik` not valid.',
      pointer: 'filter[name][ilik]',
      suggestions: ['ilike', 'like'],
    });
  });

  it.each(['', 'yes', '1', 'TRUE', 'null'])('refuses %j for is_null', (value) => {
    expect(refusal(() => parseListQuery({ 'filter[stock][is_null]': value }))).toMatchObject({
      code: 'BadFilterFormat',
      pointer: 'filter[stock][is_null]',
    });
  });

  it('points at the parameter, whatever is wrong with it', () => {
    const pointerOf = (key: string, value: string): string => refusal(() => filterOf({ [key]: value })).pointer;
    expect(pointerOf('filter[unknown][gt]', '5')).toBe('filter[unknown][gt]');
    expect(pointerOf('filter[stock][gt]', 'x')).toBe('filter[stock][gt]');
    expect(pointerOf('filter[stock][like]', 'x')).toBe('filter[stock][like]');
    expect(pointerOf('filter[stock][in]', '1,x')).toBe('filter[stock][in]');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('knows no field %s', (name) => {
    expect(refusal(() => filterOf({ [`filter[${name}]`]: 'x' }))).toMatchObject({
      code: 'FieldNotFound',
      message: `Model \`Product\` has no column \`${name}\`.`,
    });
  });

  it('has its own names for pages', () => {
    const { page } = resolveList(parseListQuery({ 'page[number]': '2', 'page[size]': '30' }), product);
    expect(page).toEqual({ pageNumber: 2, pageSize: 30 });
    expect(refusal(() => resolveList(parseListQuery({ 'page[size]': '-1' }), product)).pointer).toBe('page[size]');
  });
});

describe('parameters of lists', () => {
  it.each([
    ['filter', 'BadFilterFormat'],
    ['filter[name]', 'BadFilterFormat'],
    ['filter[name][is_null]', 'BadFilterFormat'],
    ['sort', 'BadSortFormat'],
    ['pageNumber', 'InvalidPage'],
    ['page[size]', 'InvalidPage'],
    ['q', 'BadValue'],
    ['count', 'BadValue'],
    ['cursor', 'BadValue'],
  ])('%s is given once', (key, code) => {
    expect(refusal(() => parseListQuery({ [key]: ['1', '1'] }))).toMatchObject({ code, pointer: key });
  });

  it.each([
    [{ pageSize: '20', 'page[size]': '20' }, 'page[size]'],
    [{ 'page[number]': '1', pageNumber: '1' }, 'pageNumber'],
  ])('a page is said in one way: %j', (query, pointer) => {
    expect(refusal(() => parseListQuery(query))).toMatchObject({ code: 'InvalidPage', pointer });
  });

  it.each([
    ['sort[]', 'BadSortFormat'],
    ['sortBy', 'BadSortFormat'],
    ['page', 'InvalidPage'],
    ['page_size', 'InvalidPage'],
    ['page[limit]', 'InvalidPage'],
    ['pagesize', 'InvalidPage'],
  ])('%s is not known', (key, code) => {
    expect(refusal(() => parseListQuery({ [key]: '1' }))).toMatchObject({ code, pointer: key });
  });

  it('names the parameter that was probably meant', () => {
    expect(refusal(() => parseListQuery({ page_size: '1' })).suggestions[0]).toBe('pageSize');
  });

  it.each(['', 'EXACT', 'true', 'planned'])('count=%s is refused', (count) => {
    expect(refusal(() => parseListQuery({ count }))).toMatchObject({
      code: 'BadValue',
      message: `Value \`${count}\` of \`count\` must be one of exact, estimated, none.`,
      pointer: 'count',
    });
  });

  it('q has at most 1000 characters', () => {
    expect(parseListQuery({ q: 'x'.repeat(1000) }).q).toHaveLength(1000);
    expect(refusal(() => parseListQuery({ q: 'x'.repeat(1001) }))).toMatchObject({ code: 'BadValue', pointer: 'q' });
  });

  it('an empty q does not search', () => {
    expect(parseListQuery({ q: ' ' })).toEqual(parseListQuery({}));
  });

  it('an empty cursor begins a walk', () => {
    expect(parseListQuery({ cursor: '' })).toEqual({ filter: [], count: 'exact', cursor: '' });
  });

  it.each(['q', 'cursor'])('%s has no NUL and no unpaired surrogate', (key) => {
    expect(refusal(() => parseListQuery({ [key]: 'a\0' }))).toMatchObject({ code: 'BadValue', pointer: key });
    expect(refusal(() => parseListQuery({ [key]: 'a\uD800' }))).toMatchObject({ code: 'BadValue', pointer: key });
  });
});
