import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_JSON } from '@app/shared/errors';
import { fieldsOf, Level, levelName, models, modelOptions } from '@app/shared/model';
import { shapeOf } from '@app/shared/serialization';
import { type ContractDocument, expanded } from '../support/contract/document';
import { expectProblem, type Json, useApi } from '../support/request';
import { type Route, routesOf } from '../support/routes';

const api = useApi();

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Json;
}

interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: Json }> }>;
  security?: object[];
}

interface Schema {
  properties: Record<string, Json>;
  required: string[];
  [key: string]: unknown;
}

/** What handlers do; a new one is a word that a client finds where it looks for it. */
const VERBS = [
  ...['list', 'search', 'get', 'create', 'update', 'remove', 'batch', 'archive', 'restore'],
  ...['add', 'adjust', 'apply', 'cancel', 'charge', 'check', 'close', 'complete', 'confirm', 'count', 'deliver'],
  ...['download', 'duplicate', 'enrol', 'erase', 'export', 'generate', 'grant', 'login', 'logout', 'merge', 'open'],
  ...['pay', 'ping', 'place', 'receive', 'refill', 'refresh', 'register', 'repeat', 'replay', 'request', 'reserve'],
  ...['retry', 'rotate', 'set', 'ship', 'transfer', 'upload', 'void', 'watch'],
];

let document: OpenAPIObject;
let routes: (Route & { operation: Operation })[];
let schemas: Record<string, Schema>;

beforeAll(async () => {
  document = (await api.get('/openapi.json')).body as unknown as OpenAPIObject;
  schemas = document.components?.schemas as unknown as Record<string, Schema>;
  const { paths } = expanded(document as unknown as ContractDocument) as unknown as {
    paths: Record<string, Record<string, Operation>>;
  };
  routes = routesOf(api.app).map((route) => ({
    ...route,
    operation: paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()],
  }));
});

/** Every object of the document. */
function* nodes(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* nodes(inner);
}

describe('the OpenAPI document', () => {
  it('is of version 3.1, and says no more what 3.1 says otherwise', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect([...nodes(document)].filter((node) => typeof node.nullable === 'boolean')).toEqual([]);
  });

  it('points nowhere that is not there', () => {
    const references = [...nodes(document)].map(({ $ref }) => $ref).filter((ref) => typeof ref === 'string');
    const dangling = references.filter((reference) => {
      const keys = reference.replace(/^#\//, '').split('/');
      return keys.reduce<unknown>((node, key) => (node as Json | undefined)?.[key], document) === undefined;
    });
    expect(dangling).toEqual([]);
    expect(references.length).toBeGreaterThan(0);
  });

  it('names each operation by a verb and what it is done to, and no two of them alike', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const name = new RegExp(`^(${VERBS.join('|')})([A-Z][a-z]+)*$`);
    expect(ids.filter((id) => !name.test(id))).toEqual([]);
  });

  it('has every route, and nothing else', () => {
    expect(routes.filter(({ operation }) => !operation).map(({ name }) => name)).toEqual([]);
    const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(operations).toHaveLength(routes.length);
  });
});

describe('every operation', () => {
  it('has a summary, and one tag, which all of its namespace have and no others', () => {
    const wanting = routes.filter(({ operation: { summary, tags } }) => !summary || tags?.length !== 1);
    expect(wanting.map(({ name }) => name)).toEqual([]);
    const namespaceOf = (path: string): string => path.split('/').find((part) => !['', 'v1'].includes(part)) ?? '';
    const pairs = new Set(routes.map(({ path, operation: { tags } }) => `${namespaceOf(path)}: ${tags?.join()}`));
    expect(pairs.size).toBe(document.tags?.length);
    expect(new Set(routes.map(({ path }) => namespaceOf(path))).size).toBe(pairs.size);
  });

  it('describes its answer when all goes well, and what it holds', () => {
    const wanting = routes.filter(({ path, operation: { responses } }) => {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const isFull = good.every(([status, { content = {} }]) => {
        const schemas = Object.values(content).map(({ schema }) => schema);
        const isEmpty = status === '204' || path.startsWith('/health');
        return isEmpty || (schemas.length > 0 && schemas.every(Boolean));
      });
      return good.length === 0 || !isFull;
    });
    expect(wanting.map(({ name }) => name)).toEqual([]);
  });

  it('on models describes what can go wrong as problems', () => {
    const statuses: Record<string, string[]> = {
      list: ['400', '401'],
      search: ['400', '401'],
      detail: ['400', '401', '404'],
      create: ['400', '401', '403', '409', '422'],
      update: ['400', '401', '403', '404', '409', '412', '422'],
      remove: ['401', '403', '404', '409', '412'],
      batch: ['400', '401', '403', '404', '409', '412', '413', '422'],
    };
    const wanting = routes.flatMap(({ name, kind = '', operation: { responses } }) =>
      (statuses[kind] ?? [])
        .filter((status) => !responses[status]?.content?.[PROBLEM_JSON])
        .map((status) => `${name}: ${status}`),
    );
    expect(wanting).toEqual([]);
  });

  it('of another kind describes them as well', () => {
    const wanting = routes.flatMap(({ name, kind, model, path, operation: { responses } }) => {
      if (kind !== undefined || path.startsWith('/health')) return [];
      const statuses = ['400', ...(model ? ['401', '403'] : []), ...(path.includes(':id') ? ['404'] : [])];
      const missing = statuses.filter((status) => !responses[status]?.content?.[PROBLEM_JSON]);
      return missing.map((status) => `${name}: ${status}`);
    });
    expect(wanting).toEqual([]);
    const signingIn = routes.filter(({ path }) => /auth.(login|token|refresh)$/.test(path));
    expect(signingIn.map(({ operation }) => '401' in operation.responses)).toEqual([true, true, true]);
  });

  it('asks for a token where its level wants one', () => {
    for (const { access, isPublic, operation } of routes) {
      const isOptional = access === Level.Guest && operation.security?.some((each) => Object.keys(each).length === 0);
      expect([operation.security?.length === 0, isOptional]).toEqual([isPublic, access === Level.Guest]);
    }
  });

  it('names the class of its body', () => {
    const taking = routes.filter(({ body }) => body !== undefined);
    for (const { body, operation } of taking) {
      const schema = { $ref: `#/components/schemas/${(body as { name: string }).name}` };
      const content = operation.requestBody?.content ?? {};
      expect(content['application/json']).toEqual({ schema });
      for (const each of Object.values(content)) expect(each).toEqual({ schema });
    }
    expect(taking).not.toEqual([]);
  });
});

describe('a batch', () => {
  it('has items for what the routes beside it do, with the classes of their bodies', () => {
    const batches = routes.filter(({ kind }) => kind === 'batch');
    expect(batches.map(({ path }) => path)).toEqual(expect.arrayContaining(['/v1/catalog/products/batch']));
    for (const { model, operation } of batches) {
      const names = routes
        .filter((route) => route.model === model && ['create', 'update', 'remove'].includes(route.kind ?? ''))
        .map(({ kind, body }) => ({ op: kind === 'remove' ? 'delete' : kind, body: body as { name: string } }));
      const { properties } = operation.requestBody?.content['application/json'].schema as unknown as Schema;
      const { mapping } = (properties.items.items as { discriminator: { mapping: Record<string, string> } })
        .discriminator;
      expect(Object.keys(mapping)).toEqual(names.map(({ op }) => op));
      for (const { op, body } of names) {
        const item = schemas[mapping[op ?? ''].replace('#/components/schemas/', '')];
        expect(item.properties.op).toEqual({ type: 'string', enum: [op] });
        expect(item.properties.body).toEqual(body && { $ref: `#/components/schemas/${body.name}` });
        expect(item.required).toEqual(['op', ...(op === 'create' ? [] : ['id']), ...(body ? ['body'] : [])]);
      }
    }
  });
});

describe('the type of a problem', () => {
  it('leads to a page that says what it means', async () => {
    const { type } = (await api.get('/v1/catalog/products', { query: { filter: '{' } })).body as { type: string };
    const page = await fetch(api.url + type);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('<h1>Bad filter format</h1>');
    expectProblem(await api.get('/problems/bad-luck'), 404);
  });
});

describe('the mask header', () => {
  it('stands last on every route that shows a model, and on no other', () => {
    for (const { name, model, kind, operation } of routes) {
      const isMasked = model !== undefined && kind !== undefined && kind !== 'remove';
      const parameters = operation.parameters ?? [];
      if (isMasked) {
        expect([name, parameters.at(-1)]).toEqual([
          name,
          {
            name: 'X-Fields',
            in: 'header',
            required: false,
            description: 'An optional fields mask',
            schema: { type: 'string', format: 'mask' },
          },
        ]);
      }
      if (model === undefined) expect(parameters.filter((each) => each.name === 'X-Fields')).toEqual([]);
      expect(parameters.filter((each) => each.name === 'X-Fields').length).toBeLessThan(2);
    }
  });
});

describe('the header of idempotency keys', () => {
  it('stands on every route that creates or changes something, with what can go wrong, and on no other', () => {
    // Signing in and out has tokens that are good for once, instead, and notices of payments have names of their own.
    const changing = routes.filter(
      ({ method, kind, path, model }) =>
        /POST|PATCH/.test(method) &&
        kind !== 'search' &&
        !path.endsWith('/notices') &&
        (kind !== undefined || model !== undefined || !path.startsWith('/v1/auth/')),
    );
    const keyed = routes.filter(({ operation: { parameters = [] } }) =>
      parameters.some(({ name, in: place }) => name === 'Idempotency-Key' && place === 'header'),
    );
    expect(keyed.map(({ name }) => name)).toEqual(changing.map(({ name }) => name));
    for (const { name, operation } of keyed) {
      const problems = ['400', '409', '422'].filter((each) => operation.responses[each]?.content?.[PROBLEM_JSON]);
      expect([name, problems]).toEqual([name, ['400', '409', '422']]);
    }
    expect(keyed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['POST /v1/catalog/products', 'PATCH /v1/auth/me', 'POST /v1/jobs/:id/cancellation']),
    );
  });
});

describe('the schema of a model', () => {
  it('publishes its default mask, as whoever may see least of it gets it', () => {
    for (const model of models().filter(({ name }) => schemas[name])) {
      const { defaultMask } = shapeOf(model, modelOptions(model).visibleTo ?? Level.Guest);
      expect([model.name, schemas[model.name]['x-mask']]).toEqual([model.name, `{${[...defaultMask.keys()].join()}}`]);
    }
    expect(schemas.Product['x-mask']).toBe(
      '{name,slug,description,status,companyId,categoryId,productTypeId,taxClassId,id,version,createdAt,updatedAt,externalReference,metadata}',
    );
  });

  it('requires what every caller gets without a mask, and no more', () => {
    expect(schemas.Product.required).toEqual(expect.arrayContaining(['id', 'name', 'taxClassId', 'description']));
    for (const name of ['variants', 'category', 'privateMetadata']) {
      expect(schemas.Product.required).not.toContain(name);
    }
    expect(schemas.Account.required).not.toContain('email');
  });

  it('has every field and no more, and says for whom each is', () => {
    for (const model of models().filter(({ name }) => schemas[name])) {
      const { properties } = schemas[model.name];
      const fields = fieldsOf(model);
      expect([model.name, Object.keys(properties).sort()]).toEqual([model.name, [...fields.keys()].sort()]);
      for (const { name, visibleTo } of fields.values()) {
        const lowest = modelOptions(model).visibleTo ?? Level.Guest;
        const audience = visibleTo > lowest ? levelName(visibleTo) : undefined;
        expect([model.name, name, properties[name]['x-visible-to']]).toEqual([model.name, name, audience]);
      }
    }
    expect(schemas.Price.properties.cost['x-visible-to']).toBe('manager');
    expect(schemas.Account.properties.level['x-writable-by']).toBe('manager');
    expect(schemas.Account.properties).not.toHaveProperty('passwordHash');
  });

  it('says what can be null', () => {
    const { description, name, variants, category } = schemas.Product.properties;
    expect(description.type).toEqual(['string', 'null']);
    expect(name.type).toBe('string');
    expect(schemas.Price.properties.priceBefore.anyOf).toContainEqual({ type: 'null' });
    expect(category.anyOf).toContainEqual({ type: 'null' });
    expect(variants).toMatchObject({ type: 'array', items: { $ref: '#/components/schemas/Variant' }, maxItems: 100 });
  });
});

describe('the schema of a body', () => {
  it('has the fields that may be written, and leaves out those that may not', () => {
    expect(Object.keys(schemas.CreateProduct.properties).sort()).toEqual(
      [
        ...[
          'name',
          'slug',
          'description',
          'status',
          'companyId',
          'categoryId',
          'productTypeId',
          'taxClassId',
          'tagIds',
          'campaignIds',
          'attributes',
        ],
        ...['externalReference', 'metadata', 'privateMetadata'],
      ].sort(),
    );
    expect(schemas.CreateProduct.required).toEqual(['name', 'slug']);
    expect(schemas.UpdateProduct.required ?? []).toEqual([]);
    expect(Object.keys(schemas.UpdateProfile.properties)).toEqual(['firstName', 'lastName', 'phone', 'locale']);
  });
});
