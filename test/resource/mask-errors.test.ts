import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Product } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildProduct } from '../support/builders';
import { expectProblem, expectRefusal, type Reply, useApi } from '../support/request';

const api = useApi();
const INCONSISTENT = 'Mask error: Mask is inconsistent with model';
const BROKEN = '{name';

let id: string;
beforeAll(async () => void ({ id } = await buildProduct(api.dataSource, { name: 'Grüner Tee', slug: 'tee' })));

const expectMaskError = (reply: Reply, message: string): void => expectRefusal(reply, 'MaskError', 'X-Fields', message);

describe('a mask that cannot be read', () => {
  it.each([
    ['{name', 'Missing closing bracket'],
    ['price{amount', 'Missing closing bracket'],
    ['{', 'Missing closing bracket'],
    ['{name};', 'Missing closing bracket'],
    [',name', 'Unexpected comma'],
    ['name,,slug', 'Unexpected comma'],
    ['price{,amount}', 'Unexpected comma'],
    [',', 'Unexpected comma'],
    ['{{name}}', 'Unexpected opening bracket'],
    ['price{amount}{currency}', 'Unexpected opening bracket'],
    ['name,{slug}', 'Unexpected opening bracket'],
    ['{name}}', 'Unexpected closing bracket'],
    ['name}', 'Unexpected closing bracket'],
    ['{name},{slug}', 'Unexpected closing bracket'],
  ])('is refused: %s', async (mask, reason) => {
    expectMaskError(await api.get('/v1/catalog/products', { mask }), `Mask parse error: ${reason}`);
  });

  it('may be nested 64 levels deep, and no deeper', async () => {
    const nested = (levels: number): string => `${'a{'.repeat(levels)}b${'}'.repeat(levels)}`;
    expect((await api.get('/v1/catalog/products', { mask: nested(64) })).status).toBe(200);
    expectMaskError(await api.get('/v1/catalog/products', { mask: nested(65) }), 'Mask parse error: Nesting too deep');
  });
});

describe('a sub-mask on a field that has no inside', () => {
  it.each([
    'name{x}',
    'name{}',
    'id{}',
    'createdAt{year}',
    'version{x}',
    'variants{prices{price{amount{x}}}}',
    'variants{sku{x}}',
  ])('is refused: %s', async (mask) => {
    expectMaskError(await api.get('/v1/catalog/products', { mask }), INCONSISTENT);
    expectMaskError(await api.get(`/v1/catalog/products/${id}`, { mask }), INCONSISTENT);
  });

  it('is refused by the model, whatever the rows are', async () => {
    expect((await api.get('/v1/catalog/variants')).data).toEqual([]);
    expectMaskError(await api.get('/v1/catalog/variants', { mask: 'weight{x}' }), INCONSISTENT);
  });
});

describe('a mask error', () => {
  const count = (): Promise<number> => api.dataSource.getRepository(Product).count();

  it('wins over a row that does not exist, and over an id that is none', async () => {
    for (const missing of ['01890000-0000-7000-8000-000000000000', 'no-id']) {
      expectMaskError(await api.get(`/v1/catalog/products/${missing}`, { mask: 'name{x}' }), INCONSISTENT);
    }
  });

  it('wins over a body that is not valid', async () => {
    const path = '/v1/catalog/products';
    for (const body of [{}, [], { name: 5, hack: true }]) {
      expectMaskError(
        await api.post(path, body, { as: Level.Agent, mask: BROKEN }),
        'Mask parse error: Missing closing bracket',
      );
    }
    expectMaskError(await api.patch(`${path}/${id}`, { hack: 1 }, { as: Level.Agent, mask: 'name{x}' }), INCONSISTENT);
  });

  it('wins over a bad filter, sort and page', async () => {
    const query = { filter: 'no', sort: '-', pageSize: '-1' };
    expectMaskError(
      await api.get('/v1/catalog/products', { mask: BROKEN, query }),
      'Mask parse error: Missing closing bracket',
    );
    expectMaskError(await api.post('/v1/catalog/products/search', query, { mask: 'name{x}' }), INCONSISTENT);
  });

  it('does not win over a caller who may not use the route', async () => {
    expectProblem(await api.post('/v1/catalog/products', {}, { mask: BROKEN }), 401);
    expectProblem(await api.post('/v1/catalog/products', {}, { as: Level.Customer, mask: BROKEN }), 403);
  });

  it('leaves nothing written', async () => {
    const before = await count();
    const body = { name: 'Sencha', slug: 'sencha' };
    for (const mask of [BROKEN, 'name{x}', 'variants{sku{x}}']) {
      expectProblem(await api.post('/v1/catalog/products', body, { as: Level.Agent, mask }), 400, 'MaskError');
      expectProblem(
        await api.patch(`/v1/catalog/products/${id}`, { name: 'Other' }, { as: Level.Agent, mask }),
        400,
        'MaskError',
      );
    }
    expect(await count()).toBe(before);
    expect((await api.get(`/v1/catalog/products/${id}`, { mask: 'name,version' })).body).toEqual({
      name: 'Grüner Tee',
      version: 1,
    });
  });

  it('is told to the client alone: problems are never masked', async () => {
    const reply = await api.get(`/v1/catalog/products/no-id`, { mask: 'status' });
    expectProblem(reply, 404);
    expect(reply.body).toHaveProperty('detail');
  });
});

describe('answers of writes', () => {
  it('are masked like those of reads, at 201 and at 200', async () => {
    const created = await api.post(
      '/v1/catalog/products',
      { name: 'Assam', slug: 'assam' },
      { as: Level.Agent, mask: 'slug,variants{sku},nonsense' },
    );
    expect([created.status, created.text]).toEqual([201, '{"slug":"assam","variants":[]}']);
    expect(created.headers.get('x-fields-ignored')).toBe('nonsense');
    const path = created.headers.get('location') ?? '';
    const changed = await api.patch(path, { status: 'active' }, { as: Level.Agent, mask: 'status,version' });
    expect([changed.status, changed.text]).toEqual([200, '{"status":"active","version":2}']);
    const none = await api.patch(path, { status: 'draft' }, { as: Level.Agent, mask: '{}' });
    expect([none.status, none.text]).toEqual([200, '{}']);
  });

  it('are never masked where there is nothing to show', async () => {
    const { id: doomed } = await buildProduct(api.dataSource);
    const gone = await api.delete(`/v1/catalog/products/${doomed}`, { as: Level.Manager, mask: 'name' });
    expect([gone.status, gone.text]).toEqual([204, '']);
  });
});

describe('the header on its way', () => {
  /** Headers as Node writes them: a list is sent as several headers, text as Latin-1 bytes. */
  const send = async (mask: string | string[]): Promise<{ status?: number; body: string; ignored: unknown }> =>
    new Promise((resolve, reject) => {
      const path = `${api.url}/v1/catalog/products/${id}`;
      request(path, { headers: { 'X-FIELDS': mask } }, (answer) => {
        const ignored = answer.headers['x-fields-ignored'];
        text(answer).then((body) => resolve({ status: answer.statusCode, body, ignored }), reject);
      })
        .on('error', reject)
        .end();
    });

  it('may come in several parts, which are one mask', async () => {
    expect(await send(['name', 'slug,name'])).toMatchObject({ body: '{"name":"Grüner Tee","slug":"tee"}' });
    expect(await send(['description', 'slug'])).toMatchObject({ body: '{"description":null,"slug":"tee"}' });
    expect(await send(['{name}', '{slug}'])).toMatchObject({ status: 400 });
    expect((await send(['{name}', '{slug}'])).body).toContain('Mask parse error: Unexpected closing bracket');
  });

  it('is read as UTF-8 where it is that, and else as Latin-1', async () => {
    const utf8 = Buffer.from('größe,name', 'utf8').toString('latin1');
    for (const mask of [utf8, 'größe,name']) {
      expect(await send(mask)).toEqual({ status: 200, body: '{"name":"Grüner Tee"}', ignored: 'gr%C3%B6%C3%9Fe' });
    }
  });

  it('is part of what answers are cached by', async () => {
    const { headers } = await api.get('/v1/catalog/products');
    expect(headers.get('vary')?.split(', ')).toContain('X-Fields');
  });

  it('is refused by the transport when it is longer than 16 KiB', async () => {
    expect(await send('a,'.repeat(7_000))).toMatchObject({ status: 200 });
    expect(await send('a,'.repeat(9_000))).toMatchObject({ status: 431 });
  });
});
