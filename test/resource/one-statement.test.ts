import type { ObjectLiteral } from 'typeorm';
import { Attribute } from '@app/catalog';
import { Unit } from '@app/minor';
import { Level, type ModelClass, modelOptions } from '@app/shared/model';
import { shapeOf } from '@app/shared/serialization';
import { build, buildAlike, buildMany } from '../support/builders';
import { type Reply, useApi } from '../support/request';
import { type Route, routesOf } from '../support/routes';
import { StatementCounter } from '../support/statement-counter';
import { ensureSeller } from '../support/seller';

const api = useApi();

/** What is read otherwise than by the engine, on purpose. */
const OTHERS = [
  // Answers about policies; `test/auth/access-matrix.test.ts` counts its statements.
  'GET /v1/auth/explain',
  // Counts instead of listing; `test/catalog/attributes.test.ts` counts its statements.
  'GET /v1/catalog/products/facets',
  'GET /v1/storefront/:channel/products/facets',
  // Are priced anew; `test/storefront/checkout.test.ts`.
  'GET /v1/storefront/:channel/cart',
  'GET /v1/storefront/:channel/cart/order',
  // Needs a channel to be asked for; `test/catalog/price.test.ts` counts its statements.
  'GET /v1/catalog/variants/:id/price',
  // What parts define, and what routes declare, is not in the database.
  'GET /v1/minor/settings/definitions',
  'GET /health/live',
  'GET /health/ready',
  // Watches a row as long as somebody listens.
  'GET /v1/jobs/:id/events',
  // Look where the file is, and stream it.
  'GET /v1/minor/files/:id/content',
  // Pages: of the statement that looks whether the row is reached, and of what they show.
  'GET /v1/orders/:id/invoice',
  'GET /v1/orders/fulfilments/:id/packing-slip',
  // Looks at the models alone.
  'GET /v1/organization/event-types',
  // Are written as code; `test/reports/report.test.ts` counts the statements of a result.
  'GET /v1/reports/definitions',
  'GET /v1/reports/definitions/:code',
  'GET /v1/reports/definitions/:code/file',
  'GET /v1/reports/definitions/:code/link',
  'GET /v1/reports/definitions/:code/page',
  'GET /v1/reports/definitions/:code/result',
  'GET /v1/reports/imports/:id/page',
  'GET /v1/reports/runs/:id/file',
  'GET /v1/reports/runs/:id/link',
  'GET /v1/reports/runs/:id/page',
];

type Row = ObjectLiteral & { id: string };

let counter: StatementCounter;
let routes: Route[];
beforeAll(() => {
  counter = new StatementCounter(api.app);
  routes = routesOf(api.app);
});
afterAll(() => counter.stop());

/** All fields of a model, and of whatever it is related to, two relations deep: three are thousands of joins. */
function deepMask(model: ModelClass, depth = 2): string {
  const relations = [...shapeOf(model, Level.Admin).fields.values()].filter((field) => field.kind === 'relation');
  if (depth === 0) return 'id';
  return [
    '*',
    ...relations.map(({ name, definition }) => `${name}{${deepMask(definition.target(), depth - 1)}}`),
  ].join();
}

/** Rows of a model, each with a row at the other end of every relation. */
async function populate(model: ModelClass<Row>, size: number): Promise<void> {
  const { fields } = shapeOf(model, Level.Admin);
  const relations = [...fields.values()].flatMap((field) => (field.kind === 'relation' ? [field.definition] : []));
  const buildParents = async (): Promise<Record<string, string>> => {
    const parents: Record<string, string> = {};
    for (const { join, target } of relations) {
      // An attribute has a unit, or choices.
      if (model === Attribute && target() === Unit) continue;
      if (join.by === 'parent') parents[join.property] = (await build(api.dataSource, target() as ModelClass<Row>)).id;
    }
    return parents;
  };
  // Rows that share their parents, unless only one row may have them.
  const { uniques, indices } = api.dataSource.getMetadata(model);
  // An index over expressions has no columns here; those that only search make nothing unique.
  const isAlone =
    uniques.some(({ columns }) => columns.length > 1) ||
    indices.some(({ name, columns, isUnique }) => isUnique || (columns.length === 0 && !name.includes('_search_')));
  const shared = await buildParents();
  // The first ten have children: more of them show nothing new, and take minutes.
  await buildMany(Math.min(size, 10), async () => {
    const { id } = await build(api.dataSource, model, isAlone ? await buildParents() : shared);
    for (const { join, target, cardinality } of relations) {
      if (join.by !== 'child') continue;
      await buildMany(cardinality === 'many' ? 2 : 1, () =>
        build(api.dataSource, target() as ModelClass<Row>, { [join.property]: id }),
      );
    }
  });
  if (!isAlone) await buildAlike(api.dataSource, model, size - 10, shared);
  else await buildMany(size - 10, async () => build(api.dataSource, model, await buildParents()));
}

async function expectOneStatement(ask: () => Promise<Reply>): Promise<Reply> {
  const { result, statements } = await counter.during(ask);
  expect([result.status, result.body.detail]).toEqual([200, undefined]);
  expect(statements).toEqual([expect.stringMatching(/^SELECT /)]);
  return result;
}

/** What channels show is counted by `test/storefront/public.test.ts`. */
const reads = (kind: Route['kind']): (Route & { model: ModelClass<Row> })[] =>
  routes.filter(
    (route): route is Route & { model: ModelClass<Row> } =>
      route.kind === kind && !!route.model && !route.path.includes(':channel'),
  );

describe('a request that reads', () => {
  it('goes through the engine, unless it is known not to', () => {
    const kinds = ['list', 'search', 'detail'];
    const others = routes.filter(({ method, kind }) => method === 'GET' && !kinds.includes(kind ?? ''));
    expect(others.map(({ name }) => name).sort()).toEqual([...OTHERS].sort());
    expect(reads('list').map(({ path }) => path)).toEqual(expect.arrayContaining(['/v1/catalog/products', '/v1/jobs']));
    expect(
      reads('search')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      reads('list')
        .map(({ path }) => `${path}/search`)
        .sort(),
    );
  });

  it.each([1, 10, 100])(
    'sends one statement, on every route, for %i rows with all of their relations',
    async (size) => {
      for (const { path, model } of reads('list')) {
        await populate(model, size);
        const mask = deepMask(model);
        for (const count of size === 10 ? ['exact', 'estimated', 'none'] : ['exact']) {
          const list = { pageSize: size, count, filter: { field: 'id', op: 'is_not_null' } };
          const asked = await expectOneStatement(() => api.get(path, { as: Level.Admin, mask, query: list }));
          expect([path, asked.data.length]).toEqual([path, size]);
          const body = { ...list, sort: { field: 'id', direction: 'desc' } };
          const found = await expectOneStatement(() => api.post(`${path}/search`, body, { as: Level.Admin, mask }));
          expect([path, found.data.length]).toEqual([path, size]);
        }
        const { data } = await api.get(path, { as: Level.Admin, mask: 'id' });
        for (const { path: detail } of reads('detail').filter((route) => route.model === model)) {
          const address = detail.replace(':id', String(data[0].id));
          await expectOneStatement(() => api.get(address, { as: Level.Admin, mask }));
        }
      }
    },
    180_000,
  );

  it('sends one statement where a view shows the caller alone', async () => {
    const views = reads('detail').filter(({ path }) => !path.includes(':id'));
    expect(views.map(({ path }) => path)).toEqual(['/v1/auth/me']);
    for (const { path, model } of views) {
      expect(modelOptions(model).of).toBeDefined();
      await expectOneStatement(() => api.get(path, { as: Level.Customer, mask: deepMask(model) }));
    }
  });

  it('sends one statement to find that there is nothing, or nobody', async () => {
    const missing = '01890000-0000-7000-8000-000000000000';
    for (const { path } of reads('detail').filter((route) => route.path.includes(':id'))) {
      const address = path.replace(':id', missing);
      const { result, statements } = await counter.during(() => api.get(address, { as: Level.Admin }));
      expect([path, result.status, statements.length]).toEqual([path, 404, 1]);
    }
    const admin = await api.as(Level.Admin);
    await api.dataSource.query(`UPDATE account SET status = 'suspended' WHERE status = 'active'`);
    for (const { path } of reads('list')) {
      const { result, statements } = await counter.during(() => api.get(path, { headers: admin }));
      expect([path, result.status, statements.length]).toEqual([path, 401, 1]);
    }
  });

  it('sends no statement when it is refused before', async () => {
    for (const { path } of reads('list')) {
      for (const query of [{ filter: '[' }, { sort: 'nonsense' }, { pageSize: '-1' }]) {
        const { result, statements } = await counter.during(() => api.get(path, { as: Level.Admin, query }));
        expect([path, result.status, statements]).toEqual([path, 400, []]);
      }
      const { result, statements } = await counter.during(() => api.get(path, { as: Level.Admin, mask: '{' }));
      expect([path, result.status, statements]).toEqual([path, 400, []]);
    }
  });
});

describe('the counter of statements', () => {
  it('sees those of a write, in their order', async () => {
    const body = { companyId: await ensureSeller(api.dataSource), name: 'Sencha', slug: 'sencha' };
    await api.dataSource.query(`UPDATE account SET status = 'active' WHERE status = 'suspended'`);
    const { result, statements } = await counter.during(() =>
      api.post('/v1/catalog/products', body, { as: Level.Admin }),
    );
    expect(result.status).toBe(201);
    expect(statements.map((text) => text.split(' ')[0])).toEqual([
      'START',
      'SELECT',
      'SELECT',
      'INSERT',
      // The entry of the audit log, with the question who listens.
      'WITH',
      'SELECT',
      'SELECT',
      'COMMIT',
    ]);
  });
});
