import { linkHeader, pageOf, type Reading, stepOf } from './page';

const URL = '/v1/things?filter=a?b&pageSize=10';
const page = (pageNumber: number, reading: Partial<Reading>, pageSize = 10): ReturnType<typeof pageOf> =>
  pageOf(URL, { pageNumber, pageSize }, { total: null, count: 'none', shown: 0, more: false, ...reading });

describe('A page', () => {
  it.each([
    [1, 25, 3, true, false],
    [3, 25, 3, false, true],
    [9, 25, 3, false, true],
    [1, 10, 1, false, false],
    [1, 0, 0, false, false],
  ])(
    '%i of an exact %i rows says %i pages, whether one follows (%s), and whether one precedes (%s)',
    (number, total, pages, next, prev) => {
      const { numPages, totalResults, ...links } = page(number, { total, count: 'exact', shown: 10 });
      expect([numPages, totalResults, links.next !== null, links.prev !== null]).toEqual([pages, total, next, prev]);
    },
  );

  it('without a total has a next page where a row follows', () => {
    expect(page(1, { shown: 10, more: true })).toMatchObject({ numPages: null, totalResults: null, prev: null });
    expect(page(1, { shown: 10, more: true }).next).toBe('/v1/things?filter=a%3Fb&pageSize=10&pageNumber=2');
    expect(page(1, { shown: 10, more: false }).next).toBeNull();
  });

  it.each([
    ['more rows than expected', 1, { total: 3, shown: 10, more: true }, 11],
    ['as many as expected', 2, { total: 400, shown: 10, more: true }, 400],
    ['the end of the list', 3, { total: 400, shown: 4, more: false }, 24],
    ['an end that is full', 2, { total: 400, shown: 10, more: false }, 20],
    ['nothing, behind the end', 5, { total: 400, shown: 0, more: false }, 40],
    ['nothing, far behind the end', 50, { total: 33, shown: 0, more: false }, 33],
    ['an empty list', 1, { total: 400, shown: 0, more: false }, 0],
  ])('corrects an estimate by what it shows: %s', (_, number, reading, total) => {
    expect(page(number, { count: 'estimated', ...reading }).totalResults).toBe(total);
  });

  it('of no rows leaves an estimate alone', () => {
    expect(page(1, { count: 'estimated', total: 400 }, 0)).toMatchObject({
      totalResults: 400,
      numPages: 0,
      next: null,
    });
  });

  it('names its neighbours in the Link header', () => {
    expect(linkHeader(page(2, { shown: 10, more: true }))).toEqual({
      link:
        '</v1/things?filter=a%3Fb&pageSize=10&pageNumber=3>; rel="next", ' +
        '</v1/things?filter=a%3Fb&pageSize=10&pageNumber=1>; rel="prev"',
    });
    expect(linkHeader(page(1, { shown: 3 }))).toEqual({});
  });
});

describe('A step of a walk', () => {
  const step = (isFirst: boolean, reading: Partial<Reading>, next: string | null = null): ReturnType<typeof stepOf> =>
    stepOf(URL, { isFirst, pageSize: 10, next }, { total: null, count: 'none', shown: 10, more: false, ...reading });

  it('knows no number and no way back', () => {
    expect(step(false, { total: 25, count: 'exact', more: true }, 'ab.c')).toEqual({
      pageNumber: null,
      pageSize: 10,
      numPages: 3,
      totalResults: 25,
      next: '/v1/things?filter=a%3Fb&pageSize=10&cursor=ab.c',
      prev: null,
    });
  });

  it.each([
    ['the whole list', true, { total: 400, shown: 4, more: false }, 4],
    ['a beginning', true, { total: 3, shown: 10, more: true }, 11],
    ['what comes later', false, { total: 400, shown: 4, more: false }, 400],
    ['more than expected', false, { total: 3, shown: 10, more: false }, 10],
  ])('corrects an estimate by what it shows: %s', (_, isFirst, reading, total) => {
    expect(step(isFirst, { count: 'estimated', ...reading }).totalResults).toBe(total);
  });
});
