import { Body, type Type } from '@nestjs/common';
import { PartialType, PickType } from '@nestjs/swagger';
import { Product } from '@app/catalog';
import { Access } from '@app/shared/auth';
import { everyone, fieldsOf, isSlug, Level, type ModelClass, modelOptions, View } from '@app/shared/model';
import {
  type Answer,
  Asking,
  type Caller,
  Remove,
  Resource,
  Resources,
  ResourceService,
  RowId,
  Update,
} from '@app/shared/resource';
import { build, buildProduct } from '../support/builders';
import { type ContractDocument, expanded } from '../support/contract/document';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { type Route, routesOf } from '../support/routes';

const shown = ['id', 'version', 'name'] as const;

/** A product that is changed only by who says which version. */
@View(() => Product, shown, { reach: everyone, requiresMatch: true })
class GuardedProduct extends PickType(Product, shown) {}

class UpdateGuardedProduct extends PartialType(PickType(Product, ['name'])) {}

class GuardedService extends ResourceService<GuardedProduct> {
  constructor(resources: Resources) {
    super(GuardedProduct, resources);
  }
}

@Resource('trial/guarded', GuardedProduct)
class GuardedController {
  private readonly products: GuardedService;

  constructor(resources: Resources) {
    this.products = new GuardedService(resources);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateGuardedProduct, @Asking() caller: Caller): Promise<Answer> {
    return this.products.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.products.remove(id, caller);
  }
}

const api = useApi({ controllers: [GuardedController] });

describe('a resource that requires If-Match', () => {
  it('is neither changed nor deleted without it', async () => {
    const product = await buildProduct(api.dataSource);
    const path = `/v1/trial/guarded/${product.id}`;
    const change = (headers = {}): Promise<Reply> => api.patch(path, { name: 'A' }, { as: Level.Agent, headers });
    for (const reply of [await change(), await api.delete(path, { as: Level.Agent })]) {
      expectProblem(reply, 428, 'precondition_required');
      expect(reply.body.errors).toMatchObject([{ pointer: 'If-Match', code: 'required' }]);
    }
    expect(await api.dataSource.getRepository(Product).findOneByOrFail({ id: product.id })).toMatchObject({
      version: 1,
    });
    expect((await change({ 'if-match': '"1"' })).status).toBe(200);
    expectProblem(await change({ 'if-match': '"1"' }), 412);
  });

  it('says so in OpenAPI', async () => {
    const { paths } = expanded((await api.get('/openapi.json')).body as unknown as ContractDocument);
    for (const [path, isRequired] of [
      ['/v1/trial/guarded/{id}', true],
      ['/v1/catalog/products/{id}', false],
    ] as const) {
      const { parameters = [], responses } = paths[path].patch;
      expect(parameters.find(({ name }) => name === 'If-Match')).toMatchObject({ required: isRequired });
      expect('428' in responses).toBe(isRequired);
    }
  });
});

it('every single resource documents that it is answered 304 to who has it', async () => {
  const { paths } = expanded((await api.get('/openapi.json')).body as unknown as ContractDocument);
  const details = routesOf(api.app).filter(({ kind }) => kind === 'detail');
  expect(details.length).toBeGreaterThan(5);
  for (const { path, name } of details) {
    const { parameters, responses } = paths[path.replace(/:(\w+)/g, '{$1}')].get;
    expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(['304'])]);
    expect([name, parameters]).toEqual([
      name,
      expect.arrayContaining([expect.objectContaining({ name: 'If-None-Match' })]),
    ]);
  }
});

describe('assigning what is not for the client', () => {
  type Written = Route & { model: ModelClass; body: Type<object>; access: Level };

  const written = (): Written[] =>
    routesOf(api.app).filter(
      (route): route is Written => (route.kind === 'create' || route.kind === 'update') && route.body !== undefined,
    );

  const entityOf = (model: ModelClass): ModelClass<{ id: string }> =>
    (modelOptions(model).of?.() ?? model) as ModelClass<{ id: string }>;

  const send = ({ method, path }: Route, row: { id: string }, body: Json, as: Level): Promise<Reply> =>
    (method === 'POST' ? api.post : api.patch)(path.replace(':id', row.id), body, { as });

  const rowsOf = async (model: ModelClass): Promise<unknown> => {
    const { tableName } = api.dataSource.getMetadata(model);
    return api.dataSource.query(`SELECT row.* FROM "${tableName}" row ORDER BY id`);
  };

  /** By class, the fields of a body as OpenAPI has them. */
  const bodies = async (): Promise<Record<string, { properties: Json }>> =>
    ((await api.get('/openapi.json')).body as { components: { schemas: Record<string, { properties: Json }> } })
      .components.schemas;

  beforeAll(async () => {
    for (const level of [Level.Customer, Level.Agent, Level.Manager, Level.Admin]) await api.as(level);
  });

  it('is refused for every column of every model that no body has, and changes nothing', async () => {
    const schemas = await bodies();
    const routes = written();
    expect(routes.length).toBeGreaterThan(6);
    for (const route of routes) {
      const entity = entityOf(route.model);
      const row = await build(api.dataSource, entity);
      const before = await rowsOf(entity);
      const columns = [
        ...new Set(api.dataSource.getMetadata(entity).columns.map(({ propertyPath }) => propertyPath.split('.')[0])),
      ];
      const closed = columns.filter((name) => !(name in schemas[route.body.name].properties));
      expect(closed).toEqual(expect.arrayContaining(['id', 'version', 'createdAt', 'updatedAt']));
      const reply = await send(route, row, Object.fromEntries(closed.map((name) => [name, row.id])), route.access);
      expectProblem(reply, 400, 'validation_failed');
      const refused = (reply.body.errors as Json[]).filter(({ code }) => code === 'unknownProperty');
      expect([route.name, refused.map(({ pointer }) => pointer).sort()]).toEqual([
        route.name,
        closed.map((name) => `/${name}`).sort(),
      ]);
      expect(await rowsOf(entity)).toEqual(before);
    }
  });

  it('is refused for every field of a body that is for a higher level, and changes nothing', async () => {
    const schemas = await bodies();
    const tried: string[] = [];
    for (const route of written().filter(({ kind }) => kind === 'update')) {
      const entity = entityOf(route.model);
      const row = await build(api.dataSource, entity);
      const stored = (await api.dataSource.getRepository(entity).findOneByOrFail({ id: row.id })) as unknown as Json;
      const before = await rowsOf(entity);
      for (const [name, field] of fieldsOf(route.model)) {
        if (!(name in schemas[route.body.name].properties)) continue;
        if ([field.visibleTo, field.writableBy].every((least) => least <= route.access)) continue;
        const reply = await send(route, row, { [name]: field.kind === 'embedded' ? null : stored[name] }, route.access);
        expectProblem(reply, 403, 'forbidden');
        expect(reply.body.errors).toMatchObject([{ pointer: `/${name}`, code: 'notWritable' }]);
        tried.push(`${route.name} ${name}`);
      }
      expect(await rowsOf(entity)).toEqual(before);
    }
    expect(tried).toContain('PATCH /v1/catalog/prices/:id cost');
  });
});

it('A slug that is taken is answered with three that are free, on every route that changes one', async () => {
  const { components } = (await api.get('/openapi.json')).body as {
    components: { schemas: Record<string, { properties: Json }> };
  };
  const tried: string[] = [];
  for (const { kind, path, model, body } of routesOf(api.app)) {
    if (kind !== 'update' || !model || !body) continue;
    const { properties } = components.schemas[(body as Type).name];
    const slug = [...fieldsOf(model).values()].find((field) => isSlug(field) && field.name in properties);
    const { tableName, uniques } = api.dataSource.getMetadata(modelOptions(model).of?.() ?? model);
    const isAlone = uniques.some(({ columns }) => columns.length === 1 && columns[0].propertyName === slug?.name);
    if (!slug || !isAlone) continue;
    const entity = model as ModelClass<{ id: string } & Record<string, unknown>>;
    const [one, two] = [await build(api.dataSource, entity), await build(api.dataSource, entity)];
    const taken = String(one[slug.name]);
    const reply = await api.patch(path.replace(':id', two.id), { [slug.name]: taken }, { as: Level.Admin });
    expectProblem(reply, 409, 'already_exists');
    const [{ pointer, suggestions }] = reply.body.errors as { pointer: string; suggestions: string[] }[];
    expect([tableName, pointer, suggestions.length]).toEqual([tableName, `/${slug.name}`, 3]);
    for (const free of suggestions) expect(free).toMatch(/^(slug|code)-\d+$/);
    const found = `SELECT FROM "${tableName}" WHERE "${slug.name}" = ANY ($1)`;
    expect(await api.dataSource.query(found, [suggestions])).toEqual([]);
    tried.push(tableName);
  }
  expect(tried).toEqual(
    expect.arrayContaining(['category', 'channel', 'collection', 'product', 'product_type', 'tag']),
  );
});
