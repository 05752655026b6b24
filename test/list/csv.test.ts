import { request } from 'node:http';
import { Level } from '@app/shared/model';
import { buildCategory, buildPrice, buildProduct } from '../support/builders';
import { eventually } from '../support/eventually';
import { expectProblem, expectRefusal, type Json, type Reply, useApi } from '../support/request';
import { ensureSeller } from '../support/seller';

const PRODUCTS = '/v1/catalog/products';
const MASK = 'name,category{position,name}';

const api = useApi({ env: { DATABASE_CONNECT_TIMEOUT_MS: '1000' } });

const csv = (query: Json = {}, as?: Level, mask = MASK): Promise<Reply> =>
  api.get(PRODUCTS, { query, as, mask, headers: { accept: 'text/csv' } });

beforeAll(async () => {
  const { id: categoryId } = await buildCategory(api.dataSource, { name: 'Tea; "green", black', position: -990 });
  await buildProduct(api.dataSource, { name: 'Sencha', categoryId });
  await buildProduct(api.dataSource, { name: '=HYPERLINK("x")' });
  await buildProduct(api.dataSource, { name: 'Käse\t' });
});

describe('a list as CSV', () => {
  it('has the rows and columns of its JSON, all pages in one', async () => {
    const { status, text, headers } = await csv({ pageSize: '1', pageNumber: '2' });
    expect(status).toBe(200);
    expect(text).toBe(
      'name,category.position,category.name\r\n' +
        `"'=HYPERLINK(""x"")",,\r\n` +
        'Käse\t,,\r\n' +
        'Sencha,-990,"Tea; ""green"", black"\r\n',
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const today = new Date().toISOString().slice(0, 10);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="catalog-products-${today}.csv"`);
    expect(headers.get('vary')).toContain('Accept');
    expect(headers.get('content-length')).toBeNull();
  });

  it('is filtered, sorted, searched and masked like its JSON', async () => {
    expect((await csv({ 'filter[name][gt]': 'A', sort: '-name' }, undefined, 'name')).text).toBe(
      'name\r\nSencha\r\nKäse\t\r\n',
    );
    expect((await csv({ q: 'kase' }, undefined, 'name')).text).toBe('name\r\nKäse\t\r\n');
    expect((await csv({ q: 'sensha', 'filter[name][ne]': "'); --" }, undefined, 'name')).text).toBe(
      'name\r\nSencha\r\n',
    );
    const reply = await csv({}, undefined, 'name,nonsense');
    expect([reply.text.split('\r\n')[0], reply.headers.get('x-fields-ignored')]).toEqual(['name', 'nonsense']);
  });

  it('comes from a search, too', async () => {
    const headers = { accept: 'text/csv' };
    const body = { filter: { field: 'name', value: 'Sencha' } };
    const reply = await api.post(`${PRODUCTS}/search`, body, { mask: 'name', headers, query: { delimiter: 'tab' } });
    expect([reply.status, reply.text]).toEqual([200, 'name\r\nSencha\r\n']);
    expect(reply.headers.get('content-disposition')).toMatch(/filename="catalog-products-\d{4}-\d\d-\d\d\.csv"$/);
  });

  it('is written for spreadsheets that want it otherwise', async () => {
    const query = { delimiter: 'semicolon', bom: 'true', sort: 'name' };
    const response = await fetch(`${api.url}${PRODUCTS}?${new URLSearchParams(query).toString()}`, {
      headers: { accept: 'text/csv', 'x-fields': MASK },
    });
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(
      '\ufeffname;category.position;category.name\r\n' +
        `"'=HYPERLINK(""x"")";;\r\n` +
        'Käse\t;;\r\n' +
        'Sencha;-990;"Tea; ""green"", black"\r\n',
    );
    expect((await csv({ delimiter: 'tab', sort: 'name' }, undefined, 'name,status')).text).toContain(
      '"Käse\t"\tactive\r\n',
    );
    expectRefusal(await csv({ delimiter: ';' }), 'BadValue', 'delimiter', /must be one of comma, semicolon, tab\.$/);
    expectRefusal(await csv({ bom: 'yes' }), 'BadValue', 'bom', /must be one of true, false\.$/);
  });

  it('shows what the level may see', async () => {
    const costs = (as: Level): Promise<Reply> =>
      api.get('/v1/catalog/prices', { as, mask: 'price,cost', headers: { accept: 'text/csv' } });
    await buildPrice(api.dataSource, { price: { amount: 990, currency: 'EUR' } });
    expect((await costs(Level.Agent)).text).toBe('price.amount,price.currency\r\n990,EUR\r\n');
    expect((await costs(Level.Manager)).text).toBe(
      'price.amount,price.currency,cost.amount,cost.currency\r\n990,EUR,,\r\n',
    );
  });

  it.each([undefined, '*/*', 'text/*', 'application/json, text/csv'])('is JSON for Accept: %s', async (accept) => {
    const reply = await api.get(PRODUCTS, { headers: accept === undefined ? {} : { accept } });
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('is refused as a problem before its first byte', async () => {
    expectRefusal(await csv({ 'filter[nam]': 'x' }), 'FieldNotFound', 'filter[nam]', /no column `nam`/);
    const headers = { accept: 'text/csv' };
    expectProblem(await api.get('/v1/organization/accounts', { headers }), 401);
    const as = await api.as(Level.Agent);
    const suspend = (status: string): Promise<unknown> =>
      api.dataSource.query(`UPDATE account SET status = $1 WHERE level = 'agent'`, [status]);
    await suspend('suspended');
    const reply = await api.get('/v1/organization/accounts', { headers: { ...headers, ...as } });
    await suspend('active');
    expectProblem(reply, 401);
  });

  it('has a head without a body', async () => {
    const { status, headers } = await fetch(api.url + PRODUCTS, { method: 'HEAD', headers: { accept: 'text/csv' } });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
  });
});

describe('a long list as CSV', () => {
  const open = (): Promise<Response> =>
    fetch(`${api.url}${PRODUCTS}`, { headers: { accept: 'text/csv', 'x-fields': 'name,metadata' } });
  const readers = (): Promise<{ pid: number }[]> =>
    api.dataSource.query(`SELECT pid FROM pg_stat_activity WHERE datname = current_database()
      AND application_name = 'tradepost csv' AND state = 'active'`);

  beforeAll(async () =>
    api.dataSource.query(
      `INSERT INTO product (id, company_id, status, name, slug, metadata)
       SELECT gen_random_uuid(), '${await ensureSeller(api.dataSource)}', 'active', 'Long ' || i, 'long-' || i, jsonb_build_object('text', repeat(md5(i::text), 250))
       FROM generate_series(1, 5000) i`,
    ),
  );

  it('is broken off, not ended, when the database fails in the middle', async () => {
    const response = await open();
    expect(response.status).toBe(200);
    const [{ pid }] = await readers();
    await api.dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
    await expect(response.text()).rejects.toThrow();
    expect((await (await open()).text()).split('\r\n')).toHaveLength(5006);
  });

  it('ends with a client that goes away, and lets the next ones in', async () => {
    for (let times = 0; times < 5; times++) {
      await new Promise<void>((resolve, reject) => {
        const client = request(api.url + PRODUCTS, { headers: { accept: 'text/csv', 'x-fields': 'name,metadata' } });
        client.once('error', reject).once('response', (response) => {
          response.once('data', () => resolve(void response.destroy()));
        });
        client.end();
      });
    }
    await eventually(async () => expect(await readers()).toEqual([]));
    expect((await csv({ 'filter[name]': 'Long 1' }, undefined, 'name')).text).toBe('name\r\nLong 1\r\n');
  });
});
