import { Category, Product } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildCategory, buildMany, buildProduct, buildVariant } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const api = useApi();
const MISSING = '01890000-0000-7000-8000-000000000000';

let count = 0;
const fresh = (more: Json = {}): Json => ({ name: 'Tea', slug: `batched-${++count}`, ...more });
const create = (body: unknown): Json => ({ op: 'create', body });
const update = (id: string, body: unknown, more: Json = {}): Json => ({ op: 'update', id, body, ...more });
const remove = (id: string, more: Json = {}): Json => ({ op: 'delete', id, ...more });

interface Options {
  as?: Level;
  mask?: string;
  atomic?: boolean;
  what?: string;
  headers?: Record<string, string>;
}

const batch = (
  items: unknown,
  { as = Level.Manager, atomic, what = 'products', ...rest }: Options = {},
): Promise<Reply> =>
  api.post(`/v1/catalog/${what}/batch`, { items }, { as, query: atomic === undefined ? {} : { atomic }, ...rest });

const outcomesOf = ({ body }: Reply): Json[] => body.items as Json[];
const products = (): Promise<Product[]> => api.dataSource.getRepository(Product).find({ order: { id: 'ASC' } });
const pointersOf = ({ errors }: Json): string[] =>
  (errors as Json[]).map(({ pointer, code }) => `${String(pointer)} ${String(code)}`);

describe('a batch', () => {
  it('creates, changes and deletes in its order, and shows each row as the mask has it', async () => {
    const [one, two] = [await buildProduct(api.dataSource), await buildProduct(api.dataSource)];
    const made = fresh();
    const items = [create(made), update(one.id, { name: 'New' }), remove(two.id), update(one.id, { name: 'Newer' })];
    const reply = await batch(items, { mask: 'id,name,nonsense' });
    expect([reply.status, reply.headers.get('x-fields-ignored')]).toEqual([200, 'nonsense']);
    const [created, changed, removed, again] = outcomesOf(reply);
    expect([changed, removed]).toMatchObject([
      { status: 200, body: { id: one.id, name: 'New' }, etag: expect.stringMatching(/^"2\./) },
      { status: 204 },
    ]);
    expect(Object.keys(removed)).toEqual(['status']);
    expect(again).toMatchObject({ status: 200, body: { name: 'Newer' }, etag: expect.stringMatching(/^"3\./) });
    const location = `/v1/catalog/products/${String((created.body as Json).id)}`;
    const read = await api.get(location, { as: Level.Agent, mask: 'id,name' });
    expect(created).toEqual({ status: 201, location, etag: read.headers.get('etag'), body: read.body });
    expectProblem(await api.get(`/v1/catalog/products/${two.id}`), 404);
  });

  it('is done as a whole or not at all', async () => {
    const taken = await buildProduct(api.dataSource);
    const before = await products();
    const items = [create(fresh()), update(taken.id, { name: 'New' }), create(fresh({ slug: taken.slug }))];
    const reply = await batch(items);
    expectProblem(reply, 409, 'already_exists');
    expect(pointersOf(reply.body)).toEqual(['/items/2/body/slug unique']);
    expect(await products()).toEqual(before);
  });

  it('tells all mistakes of all items at once', async () => {
    const { id } = await buildProduct(api.dataSource);
    const before = await products();
    const reply = await batch([
      create({ name: '', status: 'sold' }),
      create(fresh()),
      update('no-id', { name: 'A', version: 5 }, { ifMatch: 5 }),
      { op: 'destroy', id },
      'delete',
      { op: 'create' },
      { ...create([]), id },
      remove(id, { body: {} }),
      {},
    ]);
    expectProblem(reply, 400, 'validation_failed');
    expect(pointersOf(reply.body).sort()).toEqual([
      ...['/items/0/body/name isLength', '/items/0/body/slug isLength', '/items/0/body/slug isString'],
      ...['/items/0/body/slug matches', '/items/0/body/status isIn'],
      ...['/items/2/body/version unknownProperty', '/items/2/id isUuid', '/items/2/ifMatch isString'],
      ...['/items/2/ifMatch maxLength', '/items/3/op isIn', '/items/4 isObject'],
      ...['/items/5/body isDefined', '/items/5/body isObject'],
      ...['/items/6/body isObject', '/items/6/id unknownProperty'],
      ...['/items/7/body unknownProperty', '/items/8/op isIn'],
    ]);
    expect(await products()).toEqual(before);
  });

  it('tells of all rows that cannot be changed at once, too', async () => {
    const { id } = await buildProduct(api.dataSource);
    const reply = await batch([
      update(MISSING, { name: 'A' }),
      update(id, { name: 'A' }),
      remove(id, { ifMatch: '"7.x"' }),
      create(fresh({ categoryId: MISSING })),
    ]);
    expectProblem(reply, 404, 'not_found');
    expect(reply.body.detail).toMatch(/^Nothing is done, for item 0 fails \(and 2 more\): There is no Product/);
    expect(pointersOf(reply.body)).toEqual([
      '/items/0 not_found',
      '/items/2 precondition_failed',
      '/items/3/body/categoryId reference',
    ]);
  });

  it('without atomicity does what can be done, and gives each item its status', async () => {
    const [one, two, three] = await buildMany(3, () => buildProduct(api.dataSource));
    const [done, after] = [fresh(), fresh()];
    const reply = await batch(
      [
        create(done),
        create({ name: 5 }),
        remove(three.id),
        update(MISSING, { name: 'A' }),
        create(fresh({ slug: two.slug })),
        update(one.id, { name: 'A' }, { ifMatch: '"9"' }),
        create(fresh({ categoryId: MISSING })),
        update(one.id, { privateMetadata: {} }),
        update(one.id, { name: 'B' }, { ifMatch: '"1.x"' }),
        create(after),
      ],
      { as: Level.Agent, atomic: false },
    );
    expect(reply.status).toBe(200);
    const outcomes = outcomesOf(reply);
    expect(outcomes.map(({ status }) => status)).toEqual([201, 400, 403, 404, 409, 412, 422, 403, 200, 201]);
    const problems = outcomes.flatMap(({ status, problem }) => (problem ? [{ status, ...(problem as Json) }] : []));
    expect(problems.flatMap(pointersOf)).toEqual(
      expect.arrayContaining([
        '/items/1/body/name isString',
        '/items/2/op forbidden',
        '/items/3 not_found',
        '/items/4/body/slug unique',
        '/items/5 precondition_failed',
        '/items/6/body/categoryId reference',
        '/items/7/body/privateMetadata notWritable',
      ]),
    );
    const requestId = reply.headers.get('x-request-id');
    for (const problem of problems) expect(problem).toMatchObject({ requestId, type: expect.any(String) });
    const rows = await products();
    expect(rows.filter(({ slug }) => [done.slug, after.slug].includes(slug))).toHaveLength(2);
    expect(rows.find(({ id }) => id === one.id)).toMatchObject({ name: 'B', version: 2 });
  });
});

describe('the items of a batch', () => {
  it('are 1 to 500', async () => {
    const items = Array.from({ length: 501 }, () => create(fresh()));
    for (const wrong of [items, []]) {
      const reply = await batch(wrong);
      expectProblem(reply, 400, 'validation_failed');
      expect(reply.body.detail).toBe(`A batch has 1 to 500 items, not ${wrong.length}`);
      expect(pointersOf(reply.body)).toEqual([`/items ${wrong === items ? 'arrayMaxSize' : 'arrayMinSize'}`]);
    }
    const reply = await batch(items.slice(1), { mask: 'slug' });
    expect(reply.status).toBe(200);
    expect(outcomesOf(reply).map(({ body }) => (body as Json).slug)).toEqual(
      items.slice(1).map(({ body }) => (body as Json).slug),
    );
  });

  it.each([
    ['no body', [], '', 'isObject'],
    ['no items', {}, '/items', 'isArray'],
    ['an object of items', { items: {} }, '/items', 'isArray'],
    ['another key', { items: [], atomic: false }, '/atomic', 'unknownProperty'],
  ])('cannot be had from %s', async (_, body, pointer, code) => {
    const reply = await api.post('/v1/catalog/products/batch', body, { as: Level.Agent });
    expectProblem(reply, 400, 'validation_failed');
    expect(pointersOf(reply.body)).toEqual([`${pointer} ${code}`]);
  });

  it('are of one kind: atomic is true or false', async () => {
    const path = '/v1/catalog/products/batch?atomic=perhaps';
    expectProblem(await api.post(path, { items: [create(fresh())] }, { as: Level.Agent }), 400, 'validation_failed');
  });
});

describe('an item of a batch', () => {
  it('needs the rights that it would need alone', async () => {
    const variant = await buildVariant(api.dataSource, {});
    const items = [
      remove(variant.id),
      update(variant.id, { privateMetadata: { a: 1 } }),
      update(variant.id, { name: 'A' }),
    ];
    expectProblem(await batch(items, { what: 'variants', as: Level.Guest }), 401);
    expectProblem(await batch(items, { what: 'variants', as: Level.Customer }), 403);
    const agents = await batch(items, { what: 'variants', as: Level.Agent });
    expectProblem(agents, 403, 'forbidden');
    expect(pointersOf(agents.body)).toEqual(['/items/0/op forbidden']);
    const reply = await batch(items.slice(1), { what: 'variants', as: Level.Agent });
    expect(pointersOf(reply.body)).toEqual(['/items/0/body/privateMetadata notWritable']);
    expect((await batch(items.slice(1), { what: 'variants' })).status).toBe(200);
  });

  it('keeps the rules that it would keep alone, with what the items before it have done', async () => {
    const [top, below] = await buildMany(2, () => buildCategory(api.dataSource));
    const items = [update(below.id, { parentId: top.id }), update(top.id, { parentId: below.id })];
    const reply = await batch(items, { what: 'categories' });
    expectProblem(reply, 422, 'circular_reference');
    expect(pointersOf(reply.body)).toEqual(['/items/1/body/parentId circle']);
    expect(await api.dataSource.getRepository(Category).findOneByOrFail({ id: below.id })).toMatchObject({
      parentId: null,
      version: 1,
    });
  });

  it('is done by nobody who is suspended', async () => {
    const headers = await api.as(Level.Admin);
    await api.dataSource.query(`UPDATE account SET status = 'suspended' WHERE level = 'admin'`);
    expectProblem(await batch([create(fresh())], { as: Level.Guest, atomic: false, headers }), 401);
  });
});

describe('batches', () => {
  it('are done once under one key', async () => {
    const [what, headers] = [[create(fresh()), create({})], { 'idempotency-key': 'batch' }];
    const first = await batch(what, { atomic: false, headers });
    const again = await batch(what, { atomic: false, headers });
    expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([first.text, 'true']);
    expectProblem(await batch(what.slice(0, 1), { headers }), 422, 'idempotency_key_reused');
  });

  it.each([true, false])('may take the same rows in opposite orders (atomic: %p)', async (atomic) => {
    const rows = await buildMany(10, () => buildProduct(api.dataSource));
    for (let round = 0; round < 5; round++) {
      const items = rows.map(({ id }) => update(id, { metadata: { round } }));
      const others = rows.map(({ id }) => update(id, { description: `${round}` })).reverse();
      const replies = await Promise.all([batch(items, { atomic }), batch(others, { atomic })]);
      expect(replies.map(({ status }) => status)).toEqual([200, 200]);
      for (const { status } of replies.flatMap(outcomesOf)) expect(status).toBe(200);
    }
  });
});
