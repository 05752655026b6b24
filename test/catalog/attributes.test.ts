import { Readable } from 'node:stream';
import { v7 as uuid } from 'uuid';
import { AssignedValue } from '@app/catalog';
import { currencyExponents } from '@app/minor';
import { importables } from '@app/reports';
import { findImportable, importCsv, type ImportReport } from '@app/shared/import';
import { Level } from '@app/shared/model';
import { expectProblem, expectRefusal, type Json, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';
import { Merchandise } from './merchandise';

const PRODUCTS = '/v1/catalog/products';
const VARIANTS = '/v1/catalog/variants';
const api = useApi();
const goods = new Merchandise(api);
const agent = { as: Level.Agent };

const EVERY = {
  color: 'red',
  tags: ['warm', 'soft'],
  organic: false,
  weight: 12.5,
  motto: 'Keep "dry"',
  story: 'Long ago',
  pickedOn: '2026-05-01',
  packedAt: '2026-05-02T08:30:00.000Z',
  deposit: { amount: 25, currency: 'EUR' },
};

let type: { typeId: string; ids: Record<string, string> };
let shirt: Json & { id: string };
let coat: Json & { id: string };

beforeAll(async () => {
  type = await goods.type({
    color: { kind: 'swatch', choices: ['red', 'blue'], required: true },
    tags: { kind: 'multiselect', choices: ['soft', 'warm', 'dry'] },
    organic: { kind: 'boolean' },
    weight: { kind: 'numeric', required: true },
    motto: { kind: 'text' },
    story: { kind: 'rich-text' },
    pickedOn: { kind: 'date' },
    packedAt: { kind: 'datetime' },
    deposit: { kind: 'money' },
    goesWith: { kind: 'reference' },
    leaflet: { kind: 'file' },
    size: { kind: 'dropdown', choices: ['s', 'm'], level: 'variant', variantSelection: true },
  });
  shirt = await goods.product({ productTypeId: type.typeId, attributes: EVERY });
  coat = await goods.product({
    productTypeId: type.typeId,
    attributes: { color: 'blue', weight: 900, goesWith: shirt.id },
  });
  await goods.variant(coat.id, { size: 'm' });
});

const attributesOf = async (id: string): Promise<unknown> =>
  (await api.get(`${PRODUCTS}/${id}`, { ...agent, mask: 'attributes' })).body.attributes;

describe('attributes', () => {
  it('are read as they are written, by a mask alone', async () => {
    // In the order of the choices, not in that of the body.
    expect(await attributesOf(shirt.id)).toEqual({ ...EVERY, tags: ['soft', 'warm'] });
    expect((await api.get(`${PRODUCTS}/${shirt.id}`, agent)).body).not.toHaveProperty('attributes');
    const { body } = await api.get(`${PRODUCTS}/${coat.id}`, {
      ...agent,
      mask: 'attributes{color},variants{attributes}',
    });
    expect(body).toEqual({ attributes: { color: 'blue' }, variants: [{ attributes: { size: 'm' } }] });
  });

  it('are a column of the files of lists, which changes nothing when it is read back', async () => {
    const read = (path: string, text: string): Promise<ImportReport> =>
      importCsv(api.dataSource, findImportable(importables, path), {}, Readable.from([Buffer.from(text)]), {
        ...{ dryRun: true, timeoutMs: 60_000, exponents: currencyExponents },
      });
    for (const [path, value] of [
      ['catalog/products', 'Long ago'],
      ['catalog/variants', '""m""'],
    ]) {
      const headers = { ...(await api.as(Level.Admin)), accept: 'text/csv', 'x-fields': 'id,attributes' };
      const text = await (await fetch(`${api.url}/v1/${path}`, { headers })).text();
      const { rows, ...same } = await read(path, text);
      expect([text.includes(value), same]).toEqual([true, expect.objectContaining({ skipped: rows, errors: [] })]);
      const other = text.replace(value, value === 'Long ago' ? 'Yesterday' : '""s""');
      expect(await read(path, other)).toMatchObject({ changed: 1, skipped: rows - 1, errors: [] });
    }
  });

  it('stay where a change does not name them, and go for null', async () => {
    const { id } = await goods.product({ productTypeId: type.typeId, attributes: { color: 'red', weight: 1 } });
    const change = (attributes: Json): Promise<{ body: Json }> =>
      api.patch(`${PRODUCTS}/${id}`, { attributes }, { ...agent, mask: 'attributes,version' });
    expect((await change({ weight: null, tags: ['dry'] })).body).toEqual({
      attributes: { color: 'red', tags: ['dry'] },
      version: 2,
    });
    expect((await change({ color: 'red' })).body).toMatchObject({ version: 2 });
    const { data } = await api.get('/v1/audit/entries', {
      as: Level.Admin,
      query: { 'filter[rowId]': id, 'filter[action]': 'updated' },
    });
    expect(data).toMatchObject([
      { changes: { attributes: { old: { color: 'red', weight: 1 }, new: { color: 'red', tags: ['dry'] } } } },
    ]);
  });

  it('are all told at once that they do not fit', async () => {
    const attributes = {
      color: 'green',
      tags: ['soft', 'soft'],
      organic: 'yes',
      weight: 'heavy',
      motto: '',
      pickedOn: '2026-02-30',
      packedAt: 'today',
      deposit: { amount: 1.5, currency: 'EUR' },
      goesWith: uuid(),
      leaflet: uuid(),
      size: 's',
      sise: 's',
    };
    const reply = await goods.post('products', { name: 'A', slug: 'a', productTypeId: type.typeId, attributes });
    expectProblem(reply, 422, 'attributes_invalid');
    const pointers = (reply.body.errors as Json[]).map(({ pointer }) => pointer);
    expect(pointers).toEqual(Object.keys(attributes).map((code) => `/attributes/${code}`));
  });

  it('are refused where the product has no type, and are no list', async () => {
    const plain = await goods.product();
    expectProblem(await api.patch(`${PRODUCTS}/${plain.id}`, { attributes: { color: 'red' } }, agent), 422);
    expectProblem(await api.patch(`${PRODUCTS}/${plain.id}`, { attributes: [] }, agent), 400);
  });

  it('are required of what is sold', async () => {
    const product = await goods.product({ productTypeId: type.typeId });
    const publish = (body: Json): ReturnType<typeof api.patch> => api.patch(`${PRODUCTS}/${product.id}`, body, agent);
    const reply = await publish({ status: 'active' });
    expectProblem(reply, 422, 'attributes_missing');
    expect(reply.body.errors).toMatchObject([{ pointer: '/attributes/color' }, { pointer: '/attributes/weight' }]);
    expect((await publish({ status: 'active', attributes: { color: 'red', weight: 1 } })).status).toBe(200);
    expectProblem(await publish({ attributes: { color: null } }), 422, 'attributes_missing');
  });

  it.each([
    ['kind', (): Promise<unknown> => api.patch(`/v1/catalog/attributes/${type.ids.weight}`, { kind: 'text' }, agent)],
    ['type', (): Promise<unknown> => api.patch(`${PRODUCTS}/${shirt.id}`, { productTypeId: null }, agent)],
  ])('keep their %s while there are values', async (_, change) => {
    expectProblem((await change()) as never, 409, 'values_exist');
  });

  it('are held to their kind and to their owner by the database, too', async () => {
    const insert = (values: object): Promise<unknown> =>
      api.dataSource.getRepository(AssignedValue).insert({ productId: coat.id, ...values });
    const { organic, color, size } = type.ids;
    await expect(insert({ attributeId: organic, textValue: 'no' })).rejects.toThrow(/violates check constraint/);
    await expect(insert({ attributeId: size, textValue: 's' })).rejects.toThrow(/no such attribute/);
    await expect(insert({ attributeId: color, valueId: uuid() })).rejects.toThrow(/no such choice/);
  });
});

describe('a filter by attributes', () => {
  const found = async (query: Json, path = PRODUCTS): Promise<unknown[]> =>
    (await api.get(path, { ...agent, query: { sort: 'createdAt', ...query }, mask: 'id' })).data.map(({ id }) => id);
  const among: Json[] = [];
  beforeAll(() => void among.push({ field: 'id', op: 'in', value: [shirt.id, coat.id] }));

  it.each<[string, string, boolean, boolean]>([
    ['color', 'red', true, false],
    ['color][ne', 'red', false, true],
    ['tags', 'soft', true, false],
    ['weight][ge', '12.5', true, true],
    ['weight][lt', '12.51', true, false],
    ['organic', 'false', true, false],
    ['motto][ilike', '%DRY%', true, false],
    ['pickedOn][le', '2026-05-01', true, false],
    ['packedAt][gt', '2026-05-02', true, false],
    ['deposit.amount', '25', true, false],
    ['size', 'm', false, true],
  ])('[%s]=%s finds what has such a value', async (field, value, isShirt, isCoat) => {
    const ids = await found({ [`filter[attributes.${field}]`]: value, filter: among });
    expect([ids.includes(shirt.id), ids.includes(coat.id)]).toEqual([isShirt, isCoat]);
  });

  it('knows absence, lists and the other operators of filters', async () => {
    const filter = [
      { field: 'attributes.goesWith', op: 'is_null' },
      { field: 'attributes.color', op: 'in', value: ['red', 'blue'] },
      { not: [{ field: 'attributes.tags', op: '==', value: 'dry' }] },
    ];
    expect(await found({ filter: [...filter, ...among] })).toEqual([shirt.id]);
  });

  it('finds variants by what they and their products have', async () => {
    const query = { 'filter[attributes.size]': 'm', 'filter[attributes.color]': 'blue' };
    expect(await found(query, VARIANTS)).toHaveLength(1);
    expect(await found({ 'filter[attributes.color]': 'red', 'filter[productId]': coat.id }, VARIANTS)).toEqual([]);
    expect(await found({ 'filter[variants.attributes.size]': 'm' })).toEqual([coat.id]);
  });

  it('is one statement', async () => {
    const counter = new StatementCounter(api.app);
    const query = { 'filter[attributes.color]': 'red', 'filter[attributes.weight][gt]': '1' };
    await found(query);
    const { statements } = await counter.during(() => api.get(PRODUCTS, { ...agent, query, mask: 'id,attributes' }));
    counter.stop();
    expect(statements).toHaveLength(1);
  });

  it('is told which name was meant, and what is no value', async () => {
    const reply = await api.get(PRODUCTS, { query: { 'filter[attributes.colour]': 'red' } });
    const message = 'Model `Product` has no column `attributes.colour`.';
    expectRefusal(reply, 'FieldNotFound', 'filter[attributes.colour]', message);
    const [{ suggestions }] = reply.body.errors as { suggestions: string[] }[];
    expect(suggestions[0]).toBe('attributes.color');
    expectProblem(await api.get(PRODUCTS, { query: { 'filter[attributes.weight]': 'heavy' } }), 400, 'BadValue');
  });
});
