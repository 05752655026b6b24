import { Channel } from '@app/organization';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { type Json, useApi } from '../support/request';

interface Operation {
  parameters: { name: string; in: string; description?: string; example?: string; schema: Json }[];
  requestBody: { content: Record<string, { schema: { properties: Record<string, Json> }; example: object }> };
  responses: Record<string, { content: Json; headers: Json }>;
  [key: string]: unknown;
}

type Paths = Record<string, { get: Operation; post: Operation }>;

const api = useApi({ env: { LIST_MAX_PAGE_SIZE: '150' } });
let paths: Paths;

beforeAll(async () => {
  paths = (await api.get('/openapi.json')).body.paths as Paths;
});

const list = (path: string): Operation => paths[`/v1/${path}`].get;
const search = (path: string): Operation => paths[`/v1/${path}/search`].post;
const parameter = (path: string, name: string): Operation['parameters'][number] | undefined =>
  list(path).parameters.find((each) => each.name === name);

describe('OpenAPI says of a list', () => {
  it('which parameters it takes', () => {
    const names = list('catalog/products').parameters.map(({ name }) => name);
    const pages = ['pageNumber', 'pageSize', 'cursor', 'count'];
    expect(names).toEqual(['q', 'filter', 'sort', ...pages, 'delimiter', 'bom', 'X-Fields']);
    const body = search('catalog/products').requestBody.content['application/json'];
    expect(Object.keys(body.schema.properties).sort()).toEqual(['filter', 'sort', ...pages, 'q'].sort());
    expect(search('catalog/products').parameters.map(({ name }) => name)).toEqual(['delimiter', 'bom', 'X-Fields']);
  });

  it('what it can be filtered by, with which operators, and from which level on', () => {
    const filterable = list('catalog/variants')['x-filterable'] as Record<string, Json>;
    expect(filterable.sku).toEqual({
      type: 'text',
      operators: [
        ...['eq', 'ne', 'in', 'not_in', 'gt', 'lt', 'ge', 'le', 'like', 'ilike', 'not_ilike', 'is_null', 'is_not_null'],
      ],
    });
    expect(filterable.trackInventory).toEqual({
      type: 'boolean',
      operators: ['eq', 'ne', 'in', 'not_in', 'is_null', 'is_not_null'],
    });
    expect(filterable['prices.price.amount']).toMatchObject({ type: 'bigint' });
    expect(filterable['prices.cost.amount']).toMatchObject({ type: 'bigint', 'x-visible-to': 'manager' });
    expect(filterable['product.status']).toMatchObject({ type: 'enum', values: ['draft', 'active', 'archived'] });
    expect(filterable).not.toHaveProperty('metadata');
    const { description } = parameter('catalog/variants', 'filter') ?? {};
    expect(description).toMatch(/^A JSON filter, or `filter\[field\]\[operator\]=value`/);
    expect(description).toMatch(
      /- `eq` `ne` `in` `not_in` `is_null` `is_not_null`: `trackInventory`, `product.archived`, `archived`, `stock.low`$/m,
    );
  });

  it('what it can be sorted by, which is never a list', () => {
    const sortable = list('catalog/products')['x-sortable'] as Record<string, Json>;
    expect(sortable.name).toEqual({ type: 'text' });
    expect(sortable['category.position']).toEqual({ type: 'integer' });
    expect(Object.keys(sortable).filter((name) => name.startsWith('variants'))).toEqual([]);
    expect(parameter('catalog/products', 'sort')?.description).toContain('By default `name`.');
  });

  it('what a search looks in, and for whom', () => {
    expect(parameter('catalog/products', 'q')?.description).toContain('Full-text search in `name`, `description`: ');
    expect(parameter('organization/accounts', 'q')?.description).toContain(
      'in `lastName`, `firstName`; from manager on `lastName`, `firstName`, `email`: ',
    );
    expect(parameter('reports/runs', 'q')).toBeUndefined();
    expect(search('reports/runs').requestBody.content['application/json'].schema.properties).not.toHaveProperty('q');
  });

  it('how large a page may be, as it is configured', () => {
    expect(parameter('catalog/products', 'pageSize')?.schema).toMatchObject({ minimum: 0, default: 20, maximum: 150 });
    const { properties } = search('catalog/products').requestBody.content['application/json'].schema;
    expect(properties.pageSize).toMatchObject({ default: 20, maximum: 150 });
  });

  it('that it can be a CSV file, and what can go wrong', () => {
    for (const operation of [list('catalog/products'), search('catalog/products')]) {
      expect(Object.keys(operation.responses['200'].content)).toEqual(['application/json', 'text/csv']);
      expect(operation.responses['200'].headers).toHaveProperty('Link');
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '414', '503']));
    }
    expect(search('catalog/products').responses).toHaveProperty('413');
  });

  it('the truth: every example and every name is taken', async () => {
    const { slug } = await build(api.dataSource, Channel, { active: true });
    for (const [template, { get }] of Object.entries(paths)) {
      if (!get?.['x-filterable']) continue;
      const path = template.replace('{channel}', slug);
      const { filter, sort } = Object.fromEntries(get.parameters.map(({ name, example }) => [name, example]));
      const ask = async (query: Json): Promise<unknown> =>
        (await api.get(path, { as: Level.Admin, query })).body.detail;
      expect([path, await ask({ filter, sort })]).toEqual([path, undefined]);
      const filterable = Object.entries(get['x-filterable'] as Record<string, { operators: string[] }>);
      const questions = [
        ...filterable.map(([name, { operators }]) => ({ filter: { field: name, op: operators.at(-1) } })),
        ...Object.keys(get['x-sortable'] as Json).map((sort) => ({ sort })),
      ];
      for (let begin = 0; begin < questions.length; begin += 10) {
        const some = questions.slice(begin, begin + 10);
        const details = await Promise.all(some.map(async (question) => [question, await ask(question)]));
        expect(details).toEqual(some.map((question) => [question, undefined]));
      }
      const { example } = paths[`${template}/search`].post.requestBody.content['application/json'];
      expect((await api.post(`${path}/search`, example, { as: Level.Admin })).status).toBe(200);
    }
    // Some thousand questions.
  }, 180_000);
});
