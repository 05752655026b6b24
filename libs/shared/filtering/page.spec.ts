import { JsonNumber } from './json';
import { pageReport, resolvePage } from './page';
import type { Given, PageSpec } from './plan';
import { queryLimits } from './query-limits';
import { refusal } from './refusal.fixture';

const inQuery = (page: { pageNumber?: string; pageSize?: string }): PageSpec => resolvePage(given(page, 'text'));
const inBody = (page: { pageNumber?: unknown; pageSize?: unknown }): PageSpec => resolvePage(given(page, 'value'));

function given(page: object, kind: 'text' | 'value'): Record<string, Given> {
  return Object.fromEntries(
    Object.entries(page).map(([pointer, value]) => [pointer, { pointer, [kind]: value } as Given]),
  );
}

describe('resolvePage', () => {
  it('begins with the first twenty rows', () => {
    expect(inQuery({})).toEqual({ pageNumber: 1, pageSize: 20 });
  });

  it('takes base-10 integers', () => {
    expect(inQuery({ pageNumber: '3', pageSize: '50' })).toEqual({ pageNumber: 3, pageSize: 50 });
    expect(inBody({ pageNumber: 3, pageSize: 50 })).toEqual({ pageNumber: 3, pageSize: 50 });
    expect(inQuery({ pageSize: '007' })).toEqual({ pageNumber: 1, pageSize: 7 });
  });

  it('is named by number or by cursor, not by both', () => {
    const pageNumber: Given = { pointer: 'pageNumber', text: '1' };
    expect(resolvePage({ cursor: '' })).toEqual({ pageNumber: 1, pageSize: 20 });
    expect(refusal(() => resolvePage({ pageNumber, cursor: '' }))).toMatchObject({
      code: 'InvalidPage',
      message: 'Page number does not go with a cursor: 1',
      pointer: 'pageNumber',
    });
  });

  it('takes a page of no rows', () => {
    expect(inQuery({ pageSize: '0' })).toEqual({ pageNumber: 1, pageSize: 0 });
    expect(Object.is(inQuery({ pageSize: '-0' }).pageSize, 0)).toBe(true);
  });

  it.each(['3.0', '1e3', ' 3', '3 ', '+3', '0x3', 'abc', '', 'true', 'null', '٣', '3,000'])(
    'refuses the text %j in a query string',
    (text) => {
      const message = (name: string): string => `${name} should be an integer: ${text}`;
      expect(refusal(() => inQuery({ pageNumber: text }))).toMatchObject({
        code: 'InvalidPage',
        message: message('Page number'),
        pointer: 'pageNumber',
      });
      expect(refusal(() => inQuery({ pageSize: text }))).toMatchObject({
        code: 'InvalidPage',
        message: message('Page size'),
        pointer: 'pageSize',
      });
    },
  );

  it.each([['3'], [1.5], [true], [null], [[1]], [{}], [new JsonNumber('1.0')]])('refuses %p in a body', (value) => {
    expect(refusal(() => inBody({ pageNumber: value }))).toMatchObject({ code: 'InvalidPage' });
    expect(refusal(() => inBody({ pageSize: value }))).toMatchObject({ code: 'InvalidPage' });
  });

  it('refuses a negative size, and looks at it first', () => {
    expect(refusal(() => inQuery({ pageNumber: '0', pageSize: '-5' }))).toEqual({
      code: 'InvalidPage',
      message: 'Page size should not be negative: -5',
      pointer: 'pageSize',
      suggestions: [],
    });
  });

  it.each(['0', '-1', '-99999999999999999999'])('refuses page %s', (text) => {
    expect(refusal(() => inQuery({ pageNumber: text }))).toEqual({
      code: 'InvalidPage',
      message: `Page number should be positive: ${text}`,
      pointer: 'pageNumber',
      suggestions: [],
    });
  });

  it('points at the parameter that was written', () => {
    const pageSize: Given = { pointer: 'page[size]', text: '-1' };
    expect(refusal(() => resolvePage({ pageSize })).pointer).toBe('page[size]');
  });

  it('takes 200 rows and refuses 201', () => {
    expect(inQuery({ pageSize: '200' }).pageSize).toBe(200);
    expect(refusal(() => inQuery({ pageSize: '201' }))).toMatchObject({
      code: 'InvalidPage',
      message: 'Page size should be at most 200: 201',
    });
  });

  it('skips 100,000 rows and refuses to skip more', () => {
    expect(inQuery({ pageNumber: '5001', pageSize: '20' })).toEqual({ pageNumber: 5001, pageSize: 20 });
    expect(refusal(() => inQuery({ pageNumber: '5002', pageSize: '20' }))).toMatchObject({
      code: 'InvalidPage',
      pointer: 'pageNumber',
    });
    expect(inQuery({ pageNumber: '100001', pageSize: '1' })).toEqual({ pageNumber: 100_001, pageSize: 1 });
    expect(refusal(() => inQuery({ pageNumber: '100002', pageSize: '1' })).code).toBe('InvalidPage');
  });

  it.each(['9007199254740993', '9'.repeat(400)])('refuses page %s even of no rows', (pageNumber) => {
    expect(refusal(() => inQuery({ pageNumber, pageSize: '0' })).code).toBe('InvalidPage');
    expect(refusal(() => inBody({ pageNumber: new JsonNumber(pageNumber), pageSize: 0 })).code).toBe('InvalidPage');
  });

  it('has other limits where they are configured', () => {
    const limits = { ...queryLimits, defaultPageSize: 5, maxPageSize: 10, offset: 10 };
    expect(resolvePage({}, limits).pageSize).toBe(5);
    expect(resolvePage(given({ pageNumber: '3' }, 'text'), limits).pageNumber).toBe(3);
    expect(refusal(() => resolvePage(given({ pageNumber: '4' }, 'text'), limits)).code).toBe('InvalidPage');
    expect(refusal(() => resolvePage(given({ pageSize: '11' }, 'text'), limits)).code).toBe('InvalidPage');
  });
});

describe('pageReport', () => {
  it.each([
    ['the first page', [1, 20], 431, [1, 20, 22, 431, 0]],
    ['a later page', [3, 20], 431, [3, 20, 22, 431, 40]],
    ['a page past the end', [99, 20], 431, [99, 20, 22, 431, 1960]],
    ['a full last page', [2, 20], 40, [2, 20, 2, 40, 20]],
    ['a size beyond the total, which becomes the total', [1, 50], 30, [1, 30, 1, 30, 0]],
    ['the second of such pages, whose offset uses the effective size', [2, 50], 30, [2, 30, 1, 30, 30]],
    ['a size equal to the total', [1, 30], 30, [1, 30, 1, 30, 0]],
    ['no rows per page', [1, 0], 30, [1, 0, 0, 30, 0]],
    ['no rows at all: the size stays as asked', [1, 20], 0, [1, 20, 0, 0, 0]],
    ['no rows per page of no rows', [2, 0], 0, [2, 0, 0, 0, 0]],
  ])('reports %s', (_, [pageNumber, pageSize], total, [number, size, numPages, totalResults, offset]) => {
    expect(pageReport({ pageNumber, pageSize }, total)).toEqual({
      pageNumber: number,
      pageSize: size,
      numPages,
      totalResults,
      offset,
    });
  });
});
