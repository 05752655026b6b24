import { Category, Product, Variant } from '@app/catalog';
import { Level, type ModelClass } from '@app/shared/model';
import { buildCategory, buildProduct, buildVariant } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const api = useApi();

const at = (what: string, { id }: { id: string }): string => `/v1/catalog/${what}/${id}`;

const archive = (what: string, row: { id: string }, headers = {}): Promise<Reply> =>
  api.post(`${at(what, row)}/archival`, undefined, { as: Level.Agent, headers });

const restore = (what: string, row: { id: string }): Promise<Reply> =>
  api.delete(`${at(what, row)}/archival`, { as: Level.Agent });

/** Which of the rows a list has. */
async function listed(what: string, rows: { id: string }[], as = Level.Agent, query: Json = {}): Promise<number[]> {
  const own = { 'filter[id][in]': rows.map(({ id }) => id).join() };
  const { data, page } = await api.get(`/v1/catalog/${what}`, { as, query: { ...own, ...query } });
  expect(page.totalResults).toBe(data.length);
  return rows.flatMap(({ id }, index) => (data.some((row) => row.id === id) ? [index] : []));
}

describe.each([
  ['categories', Category, buildCategory],
  ['products', Product, buildProduct],
  ['variants', Variant, buildVariant],
] as const)('archived %s', (what, model, build) => {
  let kept: Category | Product | Variant;
  let archived: Category | Product | Variant;
  beforeAll(async () => {
    [kept, archived] = [await build(api.dataSource), await build(api.dataSource)];
    const reply = await archive(what, archived);
    expect([reply.status, reply.body]).toMatchObject([200, { id: archived.id, archived: true, version: 2 }]);
    expect(Date.parse(String(reply.body.archivedAt))).toBeGreaterThan(0);
  });

  it('are in no list, unless the filter names them', async () => {
    for (const as of [Level.Guest, Level.Agent]) expect(await listed(what, [kept, archived], as)).toEqual([0]);
    for (const [query, indexes] of [
      [{ 'filter[archived]': 'true' }, [1]],
      [{ 'filter[archived]': 'false' }, [0]],
      [{ 'filter[archived][in]': 'true,false' }, [0, 1]],
      [{ filter: { field: 'archivedAt', op: 'is_not_null' } }, [1]],
    ] as const) {
      expect(await listed(what, [kept, archived], Level.Agent, query)).toEqual(indexes);
    }
    const search = { filter: { field: 'id', op: 'in', value: [kept.id, archived.id] } };
    expect((await api.post(`/v1/catalog/${what}/search`, search, { as: Level.Agent })).data).toHaveLength(1);
  });

  it('are found by their id, by staff', async () => {
    for (const as of [Level.Guest, Level.Customer]) expectProblem(await api.get(at(what, archived), { as }), 404);
    for (const as of [Level.Agent, Level.Admin]) {
      expect((await api.get(at(what, archived), { as })).body).toMatchObject({ id: archived.id, archived: true });
    }
    const fields = Object.keys((await api.get(at(what, kept))).body);
    expect(fields).not.toEqual(expect.arrayContaining(['archived']));
    expectProblem(
      await api.get(`/v1/catalog/${what}`, { query: { 'filter[archived]': 'true' } }),
      400,
      'FieldNotFound',
    );
  });

  it('keep what is unique of them, and can be changed, by a change as well as by import', async () => {
    const key = 'sku' in archived ? { sku: archived.sku } : { slug: archived.slug };
    expectProblem(await api.patch(at(what, kept), key, { as: Level.Agent }), 409, 'already_exists');
    expect((await api.patch(at(what, archived), { name: 'Other' }, { as: Level.Agent })).body).toMatchObject({
      name: 'Other',
      archived: true,
    });
  });

  it('stay as they are when they are archived again, and come back', async () => {
    const { body } = await archive(what, archived);
    expect(await archive(what, archived)).toMatchObject({ status: 200, body });
    expectProblem(await archive(what, archived, { 'if-match': '"1"' }), 412);
    const restored = await restore(what, archived);
    expect([restored.status, restored.body]).toMatchObject([200, { archived: false, archivedAt: null }]);
    expect(await listed(what, [kept, archived], Level.Agent)).toEqual([0, 1]);
    expect((await restore(what, archived)).body).toEqual(restored.body);
    const query = { 'filter[rowId]': archived.id, sort: 'createdAt' };
    const entries = (await api.get('/v1/audit/entries', { as: Level.Manager, query })).data;
    expect(entries.map(({ action }) => action)).toEqual(['archived', 'updated', 'restored']);
    expect(entries[2].changes).toMatchObject({ archivedAt: { new: null } });
    expect(await api.dataSource.getRepository(model as ModelClass<Category>).countBy({ id: archived.id })).toBe(1);
  });

  it('are archived by staff, and with a body by nobody', async () => {
    for (const [as, status] of [
      [Level.Guest, 401],
      [Level.Customer, 403],
    ]) {
      expectProblem(await api.post(`${at(what, kept)}/archival`, undefined, { as }), status);
      expectProblem(await api.delete(`${at(what, kept)}/archival`, { as }), status);
    }
    for (const field of ['archivedAt', 'archived']) {
      const reply = await api.patch(at(what, kept), { [field]: null }, { as: Level.Admin });
      expectProblem(reply, 400, 'validation_failed');
    }
    expectProblem(await archive(what, { id: '01890000-0000-7000-8000-000000000000' }), 404);
  });
});

describe('around what is archived', () => {
  let product: Product;
  let variants: Variant[];
  beforeAll(async () => {
    product = await buildProduct(api.dataSource, { categoryId: (await buildCategory(api.dataSource)).id });
    variants = [
      await buildVariant(api.dataSource, { productId: product.id }),
      await buildVariant(api.dataSource, { productId: product.id }),
    ];
    await archive('variants', variants[1]);
  });

  it('lists of children are without it', async () => {
    for (const as of [Level.Guest, Level.Agent]) {
      const { body } = await api.get(at('products', product), { as, mask: 'variants{id}' });
      expect(body.variants).toEqual([{ id: variants[0].id }]);
    }
  });

  it('filters over children do not find it, unless they name it', async () => {
    const found = (query: Json): Promise<number[]> => listed('products', [product], Level.Agent, query);
    const sku = { 'filter[variants.sku]': variants[1].sku };
    expect(await found({ 'filter[variants.sku]': variants[0].sku })).toEqual([0]);
    expect(await found(sku)).toEqual([]);
    expect(await found({ ...sku, 'filter[variants.archived]': 'true' })).toEqual([0]);
    expect(await found({ ...sku, 'filter[variants.archived]': 'false' })).toEqual([]);
  });

  it('a parent is shown to staff, and to others as none; nothing new refers to it', async () => {
    const category = { id: String(product.categoryId) };
    await archive('categories', category);
    const parent = async (as: Level): Promise<unknown> =>
      (await api.get(at('products', product), { as, mask: 'category{id}' })).body.category;
    expect([await parent(Level.Guest), await parent(Level.Agent)]).toEqual([null, category]);
    const body = { name: 'Tea', slug: 'tea-without-a-shelf', categoryId: category.id };
    expectProblem(await api.post('/v1/catalog/products', body, { as: Level.Agent }), 422, 'reference_not_found');
    expect((await api.patch(at('products', product), { name: 'Tea' }, { as: Level.Agent })).status).toBe(200);
  });

  it('searches and estimates leave it out', async () => {
    const name = 'Quintessence';
    const rows = [await buildProduct(api.dataSource, { name }), await buildProduct(api.dataSource, { name })];
    await archive('products', rows[0]);
    const search = async (query: Json): Promise<Json[]> =>
      (await api.get('/v1/catalog/products', { as: Level.Agent, query: { q: 'quintessence', ...query } })).data;
    expect(await search({})).toMatchObject([{ id: rows[1].id }]);
    expect(await search({ 'filter[archived]': 'true' })).toMatchObject([{ id: rows[0].id }]);
    await api.dataSource.query('ANALYZE product');
    const total = async (query: Json): Promise<unknown> =>
      (await api.get('/v1/catalog/products', { as: Level.Agent, query: { count: 'estimated', ...query } })).page
        .totalResults;
    const [all, present] = [await total({ 'filter[archived][in]': 'true,false' }), await total({})];
    expect(Number(present)).toBeLessThan(await api.dataSource.getRepository(Product).count());
    expect(Number(all)).toBeGreaterThan(0);
  });
});
