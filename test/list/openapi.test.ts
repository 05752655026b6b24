import { Channel } from '@app/organization';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import {
  type ContractDocument,
  expanded,
  filterableFields,
  listedModel,
  type Operation as Contracted,
  sortableFields,
} from '../support/contract/document';
import { type Json, useApi } from '../support/request';

interface Operation {
  parameters: { name: string; in: string; description?: string; example?: string; schema: Json }[];
  requestBody: { content: Record<string, { schema: { properties: Record<string, Json> }; example: object }> };
  responses: Record<string, { content: Json; headers: Json }>;
  [key: string]: unknown;
}

type Paths = Record<string, { get?: Operation; post?: Operation }>;

const api = useApi({ env: { LIST_MAX_PAGE_SIZE: '150' } });
let document: ContractDocument;
let paths: Paths;

beforeAll(async () => {
  document = expanded((await api.get('/openapi.json')).body as unknown as ContractDocument);
  paths = document.paths;
});

const list = (path: string): Operation => paths[`/v1/${path}`].get as Operation;
const search = (path: string): Operation => paths[`/v1/${path}/search`].post as Operation;
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
    const filterable = filterableFields(document, 'Variant');
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
    expect(description).toMatch(/- `eq` `ne` `in` `not_in` `is_null` `is_not_null`: `trackInventory`, `archived`$/m);
    expect(description).toMatch(
      /behind a dot as in `product.id`, what there is of: `product`, `prices` \(Price\), .*`stock`$/,
    );
  });

  it('what it can be sorted by, which is never a list', () => {
    const sortable = sortableFields(document, 'Product');
    expect(sortable).toEqual(expect.arrayContaining(['name', 'category.position']));
    expect(sortable.filter((name) => name.startsWith('variants'))).toEqual([]);
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
    expect(properties.pageSize).toEqual({ $ref: '#/components/schemas/PageSize' });
    expect(document.components.schemas.PageSize).toMatchObject({ default: 20, maximum: 150 });
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
      const model = get && listedModel(document, get as unknown as Contracted);
      if (!get || model === undefined) continue;
      const path = template.replace('{channel}', slug);
      const { filter, sort } = Object.fromEntries(get.parameters.map(({ name, example }) => [name, example]));
      const ask = async (query: Json): Promise<unknown> =>
        (await api.get(path, { as: Level.Admin, query })).body.detail;
      expect([path, await ask({ filter, sort })]).toEqual([path, undefined]);
      const questions = [
        ...Object.entries(filterableFields(document, model)).map(([name, { operators }]) => ({
          filter: { field: name, op: operators.at(-1) },
        })),
        ...sortableFields(document, model).map((sort) => ({ sort })),
      ];
      for (let begin = 0; begin < questions.length; begin += 10) {
        const some = questions.slice(begin, begin + 10);
        const details = await Promise.all(some.map(async (question) => [question, await ask(question)]));
        expect(details).toEqual(some.map((question) => [question, undefined]));
      }
      const { example } = search(template.replace('/v1/', '')).requestBody.content['application/json'];
      expect((await api.post(`${path}/search`, example, { as: Level.Admin })).status).toBe(200);
    }
    // Some thousand questions.
  }, 180_000);
});
