import { JobRelay } from '../../libs/shared/job/job.relay';
import { Scheduler } from '../../libs/shared/job/recurrence/scheduler';
import { Level } from '@app/shared/model';
import {
  componentOf,
  type ContractDocument,
  expanded,
  type Operation,
  type Schema,
} from '../support/contract/document';
import { type Json, readReply, type Reply, useApi } from '../support/request';
import { populate, Rows } from './population';

const api = useApi();

/** An answer names a hundred mistakes, and a form has twenty fields. */
const AT_ONCE = { 'application/json': 90, 'multipart/form-data': 15 } as const;
type MediaType = keyof typeof AT_ONCE;

/** An object somewhere in a body that has a class of its own. */
interface Spot {
  /** JSON pointer. */
  pointer: string;
  /** What it may have. */
  names: readonly string[];
  /** A body in which it stands, and has besides what is given. */
  body(more: Json): Json;
}

interface Written {
  method: string;
  path: string;
  type: MediaType;
  operation: Operation;
  spots: Spot[];
}

let document: ContractDocument;

const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : document.components.schemas[componentOf(schema.$ref)];

/** What a schema may be: itself, or each of those that it names. */
function formsOf(given: Schema): Schema[] {
  const schema = resolved(given);
  const { anyOf, oneOf, allOf, ...own } = schema;
  if (anyOf ?? oneOf) return (anyOf ?? oneOf ?? []).flatMap(formsOf);
  if (!allOf) return [schema];
  const parts = allOf.flatMap(formsOf);
  return [
    {
      ...own,
      properties: Object.assign(
        {},
        ...parts.map(({ properties }) => properties),
        own.properties,
      ) as Schema['properties'],
    },
  ];
}

/** What tells an object from others that may stand in its place. */
const markOf = ({ properties = {} }: Schema): Json =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, { enum: values }]) => (values?.length === 1 ? [[name, values[0]]] : [])),
  );

/** All objects of a body; free JSON is what its client makes of it. */
function spotsOf(schema: Schema, pointer = '', depth = 0): Spot[] {
  if (depth > 4) return [];
  return formsOf(schema).flatMap((form) => {
    const mark = markOf(form);
    const { properties, items } = form;
    if (items) {
      return spotsOf(items, `${pointer}/0`, depth + 1).map(({ body, ...spot }) => ({
        ...spot,
        body: (more) => [body(more)] as unknown as Json,
      }));
    }
    if (!properties) return [];
    const own: Spot = { pointer, names: Object.keys(properties), body: (more) => ({ ...mark, ...more }) };
    const inner = Object.entries(properties).flatMap(([name, property]) =>
      spotsOf(property, `${pointer}/${name}`, depth + 1).map(({ body, ...spot }) => ({
        ...spot,
        body: (more: Json) => ({ ...mark, [name]: body(more) }),
      })),
    );
    return [own, ...inner];
  });
}

/** Every route that takes a body, but for searches, which write nothing. */
const written = (): Written[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const content = operation.requestBody?.content;
      const type = (Object.keys(AT_ONCE) as MediaType[]).find((each) => content?.[each]);
      if (!content || !type || path.endsWith('/search')) return [];
      return [{ method: method.toUpperCase(), path, type, operation, spots: spotsOf(content[type].schema ?? {}) }];
    }),
  );

/** All columns of all models. */
const columns = (): string[] =>
  [
    ...new Set(
      api.dataSource.entityMetadatas.flatMap((entity) =>
        entity.columns.map(({ propertyPath }) => propertyPath.split('.')[0]),
      ),
    ),
  ].sort();

function formOf(body: Json): FormData {
  const form = new FormData();
  form.set('file', new Blob(['tea']), 'tea.txt');
  for (const [name, value] of Object.entries(body)) form.set(name, String(value));
  return form;
}

async function send({ method, type }: Written, path: string, body: Json): Promise<Reply> {
  const headers = { ...(await api.as(Level.Admin)), 'idempotency-key': 'assigning' };
  const isForm = type === 'multipart/form-data';
  return readReply(
    await fetch(api.url + path, {
      method,
      headers: isForm ? headers : { ...headers, 'content-type': type },
      body: isForm ? formOf(body) : JSON.stringify(body),
    }),
  );
}

/** By table, what is in it. */
async function contents(): Promise<Json> {
  const tables = api.dataSource.entityMetadatas.filter(({ tableType }) => tableType === 'regular');
  const all = tables.map(async ({ tablePath }): Promise<[string, unknown]> => {
    const sql = `SELECT md5(string_agg(it::text, ',' ORDER BY it::text)) AS sum FROM "${tablePath}" it`;
    return [tablePath, (await api.dataSource.query<[{ sum: string }]>(sql))[0].sum];
  });
  return Object.fromEntries(await Promise.all(all));
}

beforeAll(async () => {
  document = expanded((await api.get('/openapi.json')).body as unknown as ContractDocument);
  await populate(api);
  await api.as(Level.Admin);
  // What is done by itself is no answer to a request.
  for (const clock of [Scheduler, JobRelay]) await api.app.get<Scheduler>(clock, { strict: false }).onModuleDestroy();
});

it('No column of any model can be assigned that a body does not name, by any route, at any depth, and nothing changes', async () => {
  const rows = await Rows.read(api, document);
  const [routes, names, before] = [written(), columns(), await contents()];
  const gaps: unknown[] = [];
  for (const route of routes) {
    const { partsFor } = rows.sourceFor(route.path, route.operation);
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => partsFor(name)[0]);
    for (const spot of route.spots) {
      const closed = names.filter((name) => !spot.names.includes(name));
      for (let begin = 0; begin < closed.length; begin += AT_ONCE[route.type]) {
        const some = closed.slice(begin, begin + AT_ONCE[route.type]);
        const reply = await send(route, path, spot.body(Object.fromEntries(some.map((name) => [name, 'x']))));
        const refused = ((reply.body.errors ?? []) as Json[]).filter(({ code }) => code === 'unknownProperty');
        const missing = some.filter((name) => !refused.some(({ pointer }) => pointer === `${spot.pointer}/${name}`));
        if (reply.status !== 400 || missing.length > 0) {
          gaps.push([route.operation.operationId, spot.pointer, reply.status, reply.body.code, missing.slice(0, 3)]);
          break;
        }
      }
    }
  }
  expect(gaps).toEqual([]);
  expect(await contents()).toEqual(before);
  expect(names).toEqual(expect.arrayContaining(['id', 'version', 'createdAt', 'passwordHash', 'accountId']));
  // What a provider sends is signed, and read by its own rules.
  const open = routes.filter(({ spots }) => spots.length === 0).map(({ operation }) => operation.operationId);
  expect(open).toEqual(['createPaymentNotice']);
  const pointers = routes.flatMap(({ path, spots }) => spots.map(({ pointer }) => `${path}${pointer}`));
  expect(pointers).toEqual(
    expect.arrayContaining([
      '/v1/orders/{id}/confirmation',
      '/v1/orders/{id}/payments/amount',
      '/v1/catalog/products/batch/items/0/body',
      '/v1/storefront/{channel}/cart/order',
    ]),
  );
});
