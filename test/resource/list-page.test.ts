import { Level } from '@app/shared/model';
import { buildCategory, buildProduct } from '../support/builders';
import { expectRefusal, type Json, type Reply, useApi } from '../support/request';

const api = useApi();
const PATH = '/v1/catalog/products';

// A: shelf 2; B: shelf 1; C and D: no shelf.
beforeAll(async () => {
  const shelf = async (position: number, name: string): Promise<string> =>
    (await buildCategory(api.dataSource, { position, name })).id;
  const [one, two] = [await shelf(1, 'Zest'), await shelf(2, 'Aroma')];
  await buildProduct(api.dataSource, {
    name: 'B',
    status: 'draft',
    categoryId: one,
    description: 'x',
    externalReference: '5',
  });
  await buildProduct(api.dataSource, { name: 'A', status: 'draft', categoryId: two, description: 'y' });
  await buildProduct(api.dataSource, { name: 'D', categoryId: null, status: 'active' });
  await buildProduct(api.dataSource, { name: 'C', categoryId: null, status: 'active', externalReference: '4' });
});

const list = (query: Json): Promise<Reply> => api.get(PATH, { as: Level.Agent, mask: 'name', query });

const names = async (query: Json): Promise<string> => {
  const { status, data, body } = await list(query);
  expect([status, body.detail]).toEqual([200, undefined]);
  return data.map(({ name }) => name).join('');
};

describe('a sort', () => {
  it('is that of the model where none is given', async () => {
    expect(await names({})).toBe('ABCD');
    expect(await names({ sort: [] })).toBe('ABCD');
  });

  it.each([
    [{ field: 'name', direction: 'desc' }, 'DCBA'],
    [
      [
        { field: 'status', direction: 'desc' },
        { field: 'name', direction: 'desc' },
      ],
      'BADC',
    ],
    [
      [
        { field: 'name', direction: 'asc' },
        { field: 'name', direction: 'desc' },
      ],
      'ABCD',
    ],
    [
      [
        { field: 'category.position', direction: 'asc' },
        { field: 'name', direction: 'asc' },
      ],
      'BACD',
    ],
    [
      [
        { field: 'category.position', direction: 'desc' },
        { field: 'name', direction: 'asc' },
      ],
      'CDAB',
    ],
    [
      [
        { model: 'Category', field: 'name', direction: 'asc' },
        { field: 'name', direction: 'asc' },
      ],
      'ABCD',
    ],
    [
      [
        { field: 'category.name', direction: 'asc', nullsfirst: true },
        { field: 'name', direction: 'desc' },
      ],
      'DCAB',
    ],
    [
      [
        { field: 'category.name', direction: 'desc', nullslast: true },
        { field: 'name', direction: 'desc' },
      ],
      'BADC',
    ],
    [
      [
        { field: 'externalReference', direction: 'asc', nullsfirst: true, nullslast: true },
        { field: 'name', direction: 'asc' },
      ],
      'ADCB',
    ],
    [
      [
        { field: 'description', direction: 'desc', nullsfirst: false },
        { field: 'name', direction: 'asc' },
      ],
      'CDAB',
    ],
  ])('%j gives %s', async (sort, order) => {
    expect(await names({ sort })).toBe(order);
  });

  it.each([
    ['name', 'ABCD'],
    ['-name', 'DCBA'],
    ['-status,-name', 'BADC'],
    ['category.position,name', 'BACD'],
    ['category.name:nullsfirst,-name', 'DCAB'],
    ['-category.name:nullslast,-name', 'BADC'],
    ['externalReference,name', 'CBAD'],
  ])('%s gives %s', async (sort, order) => {
    expect(await names({ sort })).toBe(order);
  });

  it('goes together with a filter on relations', async () => {
    expect(await names({ sort: '-name', 'filter[category.name][in]': 'Zest,Aroma' })).toBe('BA');
  });
});

describe('a page', () => {
  it.each([
    [{}, 'ABCD', { pageNumber: 1, pageSize: 4, numPages: 1, totalResults: 4 }],
    [{ pageSize: '3' }, 'ABC', { pageNumber: 1, pageSize: 3, numPages: 2, totalResults: 4 }],
    [{ pageSize: '3', pageNumber: '2' }, 'D', { pageNumber: 2, pageSize: 3, numPages: 2, totalResults: 4 }],
    [{ 'page[size]': '3', 'page[number]': '2' }, 'D', { pageNumber: 2, pageSize: 3, numPages: 2 }],
    [{ pageSize: '3', pageNumber: '3' }, '', { pageNumber: 3, pageSize: 3, numPages: 2, totalResults: 4 }],
    [{ pageSize: '100', pageNumber: '2' }, '', { pageNumber: 2, pageSize: 4, numPages: 1, totalResults: 4 }],
    [{ pageSize: '0' }, '', { pageNumber: 1, pageSize: 0, numPages: 0, totalResults: 4 }],
    [{ 'filter[name]': 'Nothing' }, '', { pageNumber: 1, pageSize: 20, numPages: 0, totalResults: 0 }],
    [{ 'filter[name]': 'Nothing', pageSize: '7' }, '', { pageSize: 7, numPages: 0, totalResults: 0 }],
    [{ 'filter[status]': 'draft', pageSize: '1' }, 'A', { pageSize: 1, numPages: 2, totalResults: 2 }],
  ])('%j shows %s', async (query, order, page) => {
    expect(await names(query)).toBe(order);
    expect((await list(query)).page).toMatchObject(page);
  });

  it('names the ones beside it, with the same question', async () => {
    const query = { pageSize: '1', pageNumber: '2', sort: '-name', 'filter[name][ne]': 'D' };
    const { page, headers } = await list(query);
    const beside = (link: unknown): Promise<string[]> =>
      api.get(String(link), { as: Level.Agent, mask: 'name' }).then(({ data }) => data.map(({ name }) => String(name)));
    expect(await beside(page.next)).toEqual(['A']);
    expect(await beside(page.prev)).toEqual(['C']);
    expect(headers.get('link')).toBe(`<${String(page.next)}>; rel="next", <${String(page.prev)}>; rel="prev"`);
    expect((await list({ pageSize: '2' })).page).toMatchObject({ prev: null, next: expect.any(String) });
    expect((await list({ pageSize: '2', pageNumber: '2' })).page).toMatchObject({ next: null });
    expect((await list({})).headers.get('link')).toBeNull();
  });

  it.each<[Json, string, string]>([
    [{ pageSize: '-1' }, 'pageSize', 'Page size should not be negative: -1'],
    [{ pageNumber: '0' }, 'pageNumber', 'Page number should be positive: 0'],
    [{ pageNumber: '-5' }, 'pageNumber', 'Page number should be positive: -5'],
    [{ pageSize: '-1', pageNumber: '0' }, 'pageSize', 'Page size should not be negative: -1'],
    ...['3.0', '1e3', ' 3', 'abc', '', 'true', '0x5', '１'].flatMap((text) => [
      [{ pageSize: text }, 'pageSize', `Page size should be an integer: ${text}`] as [Json, string, string],
      [{ pageNumber: text }, 'pageNumber', `Page number should be an integer: ${text}`] as [Json, string, string],
    ]),
    [{ 'page[size]': '-2' }, 'page[size]', 'Page size should not be negative: -2'],
    [{ 'page[no]': '2' }, 'page[no]', 'Parameter `page[no]` is not known.'],
    [{ pagesize: '2' }, 'pagesize', 'Parameter `pagesize` is not known.'],
  ])('is refused: %j', async (query, pointer, message) => {
    expectRefusal(await list(query), 'InvalidPage', pointer, message);
  });

  it.each([
    ['pageSize=1&pageSize=2', 'pageSize'],
    ['pageNumber=1&page[number]=1', 'page[number]'],
    ['pageNumber=1&pageNumber=1', 'pageNumber'],
  ])('is asked for once: %s', async (query, pointer) => {
    expectRefusal(
      await api.get(`${PATH}?${query}`),
      'InvalidPage',
      pointer,
      `Parameter \`${pointer}\` must be given once.`,
    );
  });
});
