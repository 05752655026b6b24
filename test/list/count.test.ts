import { Level } from '@app/shared/model';
import { type Json, useApi } from '../support/request';
import { ensureSeller } from '../support/seller';

const PRODUCTS = '/v1/catalog/products';
const CATEGORIES = '/v1/catalog/categories';
const draft = { 'filter[status]': 'draft' };

describe('The total of a list', () => {
  const api = useApi();

  const pageOf = async (path: string, query: Json, as = Level.Agent): Promise<Json> =>
    (await api.get(path, { as, query: { count: 'estimated', pageSize: '10', ...query } })).page;
  const total = async (query: Json): Promise<unknown> => (await pageOf(PRODUCTS, query)).totalResults;

  // Nobody but the test looks at the table, so that its statistics are as old as the test wants them to be.
  beforeAll(async () => {
    await api.dataSource.query('ALTER TABLE product SET (autovacuum_enabled = false)');
    await api.dataSource.query(
      `INSERT INTO product (id, company_id, name, slug, status)
       SELECT gen_random_uuid(), '${await ensureSeller(api.dataSource)}', 'Product ' || i, 'product-' || i, CASE WHEN i % 4 = 0 THEN 'draft' ELSE 'active' END
       FROM generate_series(1, 400) AS i`,
    );
    await api.dataSource.query('ANALYZE product');
    await api.dataSource.query(`DELETE FROM product WHERE substr(slug, 9)::integer > 200`);
  });

  it('is exact where it is estimated of a table that was never analysed', async () => {
    await api.dataSource.query(
      `INSERT INTO category (id, name, slug) SELECT gen_random_uuid(), 'Tea', 'tea-' || i FROM generate_series(1, 30) i`,
    );
    expect((await pageOf(CATEGORIES, {})).totalResults).toBe(30);
    expect((await pageOf(CATEGORIES, { 'filter[name]': 'Tea' })).totalResults).toBe(30);
  });

  describe('of a table that was analysed and has lost half of its rows since', () => {
    it('is the true one by default and for count=exact', async () => {
      expect((await api.get(PRODUCTS, { as: Level.Agent })).page.totalResults).toBe(200);
      expect(await total({ count: 'exact', ...draft })).toBe(50);
    });

    it('comes from the statistics for count=estimated', async () => {
      expect(await total({})).toBe(400);
    });

    it('comes from the planner where there is a filter', async () => {
      expect(await total(draft)).toBe(100);
      expect(await total({ 'filter[status][in]': 'draft,active' })).toBe(400);
      expect(await total({ 'filter[description][ge]': 'a', 'filter[category.name]': 'Tea' })).toBe(0);
    });

    it('is exact again once the list ends on the page', async () => {
      expect(await total({ pageSize: '200' })).toBe(200);
      expect(await total({ pageSize: '50', pageNumber: '4' })).toBe(200);
      expect(await total({ 'filter[name]': 'Product 7' })).toBe(1);
    });

    it('can be asked for without rows', async () => {
      expect(
        (await api.get(PRODUCTS, { as: Level.Agent, query: { count: 'estimated', pageSize: '0' } })).body,
      ).toMatchObject({
        data: [],
        page: { totalResults: 400, numPages: 0, next: null },
      });
    });
  });

  it('is null for count=none', async () => {
    expect(await pageOf(PRODUCTS, { count: 'none' })).toMatchObject({
      totalResults: null,
      numPages: null,
      pageSize: 10,
    });
  });

  it.each(['none', 'estimated'])('with count=%s, a next page is named if and only if it has rows', async (count) => {
    const query = { count, pageSize: '50', pageNumber: '3' };
    const { data, page, headers } = await api.get(PRODUCTS, { as: Level.Agent, query });
    expect([data.length, headers.get('link')]).toEqual([50, expect.stringContaining('rel="next"')]);
    const last = await api.get(page.next as string, { as: Level.Agent });
    expect([last.data.length, last.page.next]).toEqual([50, null]);
  });

  it('is not estimated from rows that the caller may not reach', async () => {
    await api.dataSource.query(`ALTER TABLE account SET (autovacuum_enabled = false)`);
    await api.dataSource.query(
      `INSERT INTO account (id, email, level) SELECT gen_random_uuid(), i || '@test.example', 'customer'
       FROM generate_series(1, 300) AS i`,
    );
    await api.dataSource.query('ANALYZE account');
    const invited = { 'filter[status]': 'invited', pageSize: '0' };
    expect((await pageOf('/v1/organization/accounts', invited, Level.Agent)).totalResults).toBe(0);
    expect((await pageOf('/v1/organization/accounts', invited, Level.Admin)).totalResults).toBeGreaterThan(250);
  });
});
