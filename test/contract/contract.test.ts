import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi } from '../../apps/contract';
import { read, readJson, ROOT } from '../architecture/repository';
import { type ContractDocument, type Documented, expanded } from '../support/contract/document';
import { breakingChanges } from './breaking-changes';
import { examplesIn } from './examples';
import { requestSchemas } from './request-schemas';

const CONTRACT = 'openapi.json';

const contract = (operation: object, schemas: object = {}, components: object = {}): Record<string, unknown> => ({
  paths: { '/things': { post: operation } },
  components: { schemas, ...components },
});

const listing = (filterable: object, sortable: string[], operators: object): Record<string, unknown> => ({
  ...contract({}, { Thing: { 'x-filterable': filterable, 'x-sortable': sortable } }),
  'x-operators': operators,
});

const taking = (schema: object): Record<string, unknown> =>
  contract({ requestBody: { content: { json: { schema: { $ref: '#/components/schemas/Body' } } } } }, { Body: schema });

const answering = (schema: object): Record<string, unknown> =>
  contract({ responses: { 200: { content: { json: { schema } } } } });

const object = (properties: object, required: string[] = []): object => ({ type: 'object', properties, required });

describe('the changes of a contract', () => {
  it.each([
    ['the route', contract({}), { paths: {} }, ['POST /things is gone']],
    [
      'its level',
      contract({ 'x-access': 'guest' }),
      contract({ 'x-access': 'agent' }),
      ['POST /things is for agent and above'],
    ],
    [
      'how its caller is known',
      contract({ security: [{}, { bearer: [] }, { apiKey: [] }] }),
      contract({ security: [{}, { bearer: [] }] }),
      ['POST /things takes no apiKey'],
    ],
    [
      'its id',
      contract({ operationId: 'addThing' }),
      contract({ operationId: 'createThing' }),
      ['POST /things is createThing, not addThing'],
    ],
    [
      'all ids',
      { paths: { '/things': { get: { operationId: 'one' }, post: { operationId: 'two' } } } },
      { paths: { '/things': { get: { operationId: 'listThings' }, post: { operationId: 'createThing' } } } },
      ['All operations have other ids'],
    ],
    [
      'a parameter',
      contract({ parameters: [{ in: 'query', name: 'q' }] }),
      contract({ parameters: [{ in: 'query', name: 'sort', required: true }] }),
      ['POST /things has no query parameter q', 'POST /things requires the query parameter sort'],
    ],
    [
      'the fields of a body',
      taking(object({ name: { type: 'string', maxLength: 9 }, kind: { enum: ['a', 'b'] }, old: {} })),
      taking(object({ name: { type: 'string', maxLength: 5 }, kind: { enum: ['a'] } }, ['name'])),
      ['Body.name has maxLength 5', 'Body.kind cannot be b', 'Body.old is gone', 'Body.name is required'],
    ],
    [
      'the fields of an answer',
      answering(object({ id: { type: 'string' }, size: { type: 'integer' } }, ['id', 'size'])),
      answering(object({ id: { type: ['string', 'null'] }, size: { type: 'integer' } }, ['id'])),
      ['POST /things 200.id is string or null, not string', 'POST /things 200.size may be missing'],
    ],
    [
      'who sees a field, and how it is written',
      answering(object({ cost: { type: 'integer' }, at: { type: 'string', format: 'date-time' } })),
      answering(
        object({ cost: { type: 'integer', 'x-visible-to': 'manager' }, at: { type: 'string', format: 'date' } }),
      ),
      ['POST /things 200.cost is for manager and above', 'POST /things 200.at is of format date, not date-time'],
    ],
    [
      'what a list is asked for',
      listing({ name: { type: 'text' }, size: { type: 'integer' } }, ['name', 'size'], { text: ['eq', 'like'] }),
      listing({ name: { type: 'text' } }, ['name'], { text: ['eq', 'gt'] }),
      ['Thing has no filter by name with like', 'Thing has no filter by size', 'Thing has no sort by size'],
    ],
    [
      'what is said once for all',
      contract(
        { parameters: [{ $ref: '#/components/parameters/Q' }] },
        {},
        { parameters: { Q: { in: 'query', name: 'q' } } },
      ),
      contract({}),
      ['POST /things has no query parameter q'],
    ],
    ['an answer', answering({}), contract({ responses: { 201: {} } }), ['POST /things no longer answers 200']],
  ])('that break a client are seen: %s', (_, before, after, changes) => {
    expect(breakingChanges(before, after)).toEqual(changes);
  });

  it.each([
    ['a route', { paths: {} }, contract({})],
    ['a field that may be sent', taking(object({ name: {} })), taking(object({ name: {}, more: {} }))],
    ['a field that is answered', answering(object({ id: {} })), answering(object({ id: {}, more: {} }, ['more']))],
    ['a wider limit', taking({ type: 'string', maxLength: 5 }), taking({ type: ['string', 'null'], maxLength: 9 })],
  ])('that add %s break nobody', (_, before, after) => {
    expect(breakingChanges(before, after)).toEqual([]);
  });

  it('are looked for in circles of schemas without end', () => {
    const node = object({ next: { $ref: '#/components/schemas/Body' }, name: { type: 'string' } });
    const changed = object({ next: { $ref: '#/components/schemas/Body' }, name: { type: 'integer' } });
    expect(breakingChanges(taking(node), taking(changed))).toEqual(['Body.name is integer, not string']);
  });
});

describe('the contract', () => {
  let document: ContractDocument;
  beforeAll(async () => void (document = (await describeApi()) as unknown as ContractDocument));

  it('breaks no client that was made from openapi.json, unless the changelog declares it', () => {
    const declared = read('CHANGELOG.md').split('### Breaking')[1]?.split(/\n##/)[0] ?? '';
    const changes = breakingChanges(readJson(CONTRACT), document as unknown as Record<string, unknown>);
    expect(changes.filter((change) => !declared.includes(`- ${change}\n`))).toEqual([]);
    const used = Object.values(document.paths).flatMap((path) =>
      Object.values(path as object).flatMap(({ tags = [] }: { tags?: string[] }) => tags),
    );
    expect(document.tags?.map(({ name }) => name)).toEqual([...new Set(used)].sort());
    // What is added is published with the next version: only then, the file is what the API is.
    if (process.env.CONTRACT === 'write') {
      writeFileSync(join(ROOT, CONTRACT), `${JSON.stringify(document, null, 2)}\n`);
    }
  });

  it('has examples that keep their schemas', () => {
    const checks = requestSchemas(document);
    const examples = [...examplesIn(document)];
    const wrong = examples.filter(({ schema, example }) => !checks.compile(schema)(example));
    expect(wrong.map(({ place, example }) => [place, example])).toEqual([]);
    expect(examples.length).toBeGreaterThan(100);
  });

  it('says of every operation by what it may refuse a request', () => {
    const wanting = Object.entries(expanded(document).paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) => {
        if (path.startsWith('/health/')) return [];
        const statuses = [
          ...['400', '429', '503'],
          ...(operation['x-access'] === undefined ? [] : ['401', '403']),
          ...(path.includes('{') ? ['404', '414'] : []),
          ...(method === 'get' ? [] : ['413', '415']),
        ];
        return statuses
          .filter((status) => !isProblem(operation.responses[status]))
          .map((status) => [path, method, status]);
      }),
    );
    expect(wanting).toEqual([]);
  });

  const isProblem = ({ content }: Documented = {}): boolean =>
    content?.['application/problem+json']?.schema?.$ref === '#/components/schemas/Problem';
});
