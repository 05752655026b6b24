import { Level } from '@app/shared/model';
import { buildCategory, buildProduct, buildVariant } from '../support/builders';
import { openStage } from '../storefront/stage';
import { eventually } from '../support/eventually';
import { type Asking, expectProblem, type Reply, useApi } from '../support/request';

const PRODUCTS = '/v1/catalog/products';
const SHELF = '/v1/storefront/tea-shop/products';
const api = useApi();
let id: string;
let slug: string;

beforeAll(async () => {
  ({ slug } = await (await openStage(api.dataSource, { slug: 'tea-shop' })).show(500, 1));
  const { id: categoryId } = await buildCategory(api.dataSource, { name: 'Tea' });
  ({ id } = await buildProduct(api.dataSource, { name: 'Sencha', slug: 'sencha', categoryId }));
  await buildProduct(api.dataSource, { name: 'Gyokuro', slug: 'gyokuro', categoryId });
  await buildVariant(api.dataSource, { productId: id, sku: 'S-1' });
});

/** What of an answer the next one alike has to repeat. */
const lasting = ({ status, text, headers }: Reply): unknown => [
  status,
  text,
  [...headers].filter(([name]) => !['date', 'x-request-id', 'ratelimit'].includes(name)),
];

describe('A request that asks like one before it', () => {
  const asked: [string, string, Asking][] = [
    ['a list', PRODUCTS, {}],
    ['a page of a list', `${PRODUCTS}?pageSize=1&pageNumber=2&count=none`, {}],
    ['a walk', `${PRODUCTS}?pageSize=1&cursor=&sort=-name`, {}],
    ['a filtered list', `${PRODUCTS}?filter[variants.sku]=S-1`, { mask: '{name,variants{sku}}' }],
    ['a search', `${PRODUCTS}?q=senc`, {}],
    ['a list, signed in', PRODUCTS, { as: Level.Manager, mask: '{id,archivedAt,nothing}' }],
    ['one row', `${PRODUCTS}/:id`, { mask: '{id,name,nothing}' }],
    ['a list, from a page elsewhere', PRODUCTS, { as: Level.Agent, headers: { origin: 'https://shop.example' } }],
    ['one row, from a page elsewhere', `${PRODUCTS}/:id`, { headers: { origin: 'https://shop.example' } }],
    ['one row, signed in', `${PRODUCTS}/:id`, { as: Level.Agent }],
    ['a list of a channel', SHELF, {}],
    ['a list of a channel, signed in', `${SHELF}?count=none`, { as: Level.Customer }],
    ['what a channel shows', `${SHELF}/:slug`, { mask: 'name,variants{sku}' }],
    ['what a channel shows, signed in', `${SHELF}/:slug`, { as: Level.Customer, mask: 'name,companyPrices' }],
  ];

  it.each(asked)('gets the same answer: %s', async (_, path, asking) => {
    const ask = (): Promise<Reply> => api.get(path.replace(':id', id).replace(':slug', slug), asking);
    const first = await ask();
    expect(first.status).toBe(200);
    expect(lasting(await ask())).toEqual(lasting(first));
    expect(lasting(await ask())).toEqual(lasting(first));
  });

  it('is shown what has changed since', async () => {
    const one = await buildProduct(api.dataSource, { name: 'Bancha', slug: 'bancha' });
    const ask = (): Promise<Reply> => api.get(`${PRODUCTS}/${one.id}`, { mask: '{name}' });
    const list = (): Promise<Reply> => api.get(`${PRODUCTS}?pageSize=1&sort=-createdAt`, { mask: '{name}' });
    expect([(await ask()).body, (await list()).data]).toEqual([{ name: 'Bancha' }, [{ name: 'Bancha' }]]);
    await api.dataSource.query(`UPDATE product SET name = 'Hojicha' WHERE id = $1`, [one.id]);
    expect([(await ask()).body, (await list()).data]).toEqual([{ name: 'Hojicha' }, [{ name: 'Hojicha' }]]);
    const before = (await list()).page.totalResults;
    await buildProduct(api.dataSource, { name: 'Kukicha', slug: 'kukicha' });
    const after = await list();
    expect([after.data, after.page.totalResults]).toEqual([[{ name: 'Kukicha' }], Number(before) + 1]);
  });

  it('sees what its own level may see, whoever asked before', async () => {
    const mask = '{id,archivedAt}';
    const staff = { as: Level.Manager, mask };
    for (const path of [PRODUCTS, `${PRODUCTS}/${id}`]) {
      const row = ({ data, body }: Reply): unknown => (data ?? [body])[0];
      for (let time = 0; time < 3; time++) {
        expect(row(await api.get(path, staff))).toHaveProperty('archivedAt');
        expect(row(await api.get(path, { mask }))).not.toHaveProperty('archivedAt');
      }
    }
  });

  it('is asked for its token each time', async () => {
    const path = `${PRODUCTS}/${id}`;
    const bad = { headers: { authorization: 'Bearer of.bad.news' } };
    for (let time = 0; time < 3; time++) {
      expect((await api.get(path)).status).toBe(200);
      expectProblem(await api.get(path, bad), 401, 'unauthorized');
      expectProblem(await api.get(path, { headers: { 'x-api-key': 'none' } }), 401, 'unauthorized');
    }
  });

  it('is refused on a route that is not for its level, whoever asked before', async () => {
    for (let time = 0; time < 3; time++) {
      expect((await api.get('/v1/jobs', { as: Level.Admin })).status).toBe(200);
      expectProblem(await api.get('/v1/jobs'), 401, 'unauthorized');
    }
  });

  it('fails as the first one did', async () => {
    const missing = `${PRODUCTS}/00000000-0000-4000-8000-000000000000`;
    for (let time = 0; time < 3; time++) {
      expectProblem(await api.get(missing), 404, 'not_found');
      expectProblem(await api.get(missing, { headers: { origin: 'https://shop.example' } }), 404, 'not_found');
      expectProblem(await api.get(`${PRODUCTS}/no-uuid`), 404, 'not_found');
      expectProblem(await api.get(`${PRODUCTS}?q=...`), 400);
      expectProblem(await api.get(PRODUCTS, { mask: '{id' }), 400);
    }
  });

  it('is told that it has the answer already, and gets a file where it asks for one', async () => {
    const path = `${PRODUCTS}/${id}`;
    for (let time = 0; time < 3; time++) {
      const { headers } = await api.get(path);
      const known = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
      expect((await api.get(path, known)).status).toBe(304);
      const file = await api.get(PRODUCTS, { as: Level.Agent, mask: '{name}', headers: { accept: 'text/csv' } });
      expect(file.text.split('\r\n')[0]).toBe('name');
      expect((await fetch(api.url + path, { method: 'HEAD' })).headers.get('etag')).toBe(headers.get('etag'));
    }
  });

  it('knows the attributes that there are now, not those of then', async () => {
    const ask = (): Promise<Reply> => api.get(`${PRODUCTS}?filter[attributes.grade]=first`);
    const comesTo = (status: number): Promise<void> =>
      eventually(async () => expect((await ask()).status).toBe(status));
    await api.dataSource.query(
      `INSERT INTO attribute (id, code, name, kind) VALUES (gen_random_uuid(), 'grade', 'Grade', 'text')`,
    );
    await comesTo(200);
    expect((await ask()).data).toEqual([]);
    await api.dataSource.query(`DELETE FROM attribute WHERE code = 'grade'`);
    await comesTo(400);
  });
});
