import fc from 'fast-check';
import { Level } from '@app/shared/model';
import { buildProduct, buildVariant } from '../support/builders';
import { type Json, type Reply, useApi } from '../support/request';

const api = useApi();
const PATH = '/v1/catalog/products';

const SQL = [
  "'",
  "' OR 1=1 --",
  '"; DROP TABLE product; --',
  '$1',
  '$$',
  '\\',
  "\\'; SELECT pg_sleep(9); --",
  '1) OR (1=1',
  'name"; --',
  'r."password_hash"',
  '/*',
  '${jndi:ldap://x}',
  '%',
  'name::text',
  '\u2028',
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  '\u202e',
  'a'.repeat(300),
];

const NAMES = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__'];

/** Half a surrogate pair cannot stand in a URL. */
const isEncodable = (text: string): boolean => !/\p{Surrogate}/u.test(text);

beforeAll(async () => {
  const { id: productId } = await buildProduct(api.dataSource, { name: 'Tea', slug: 'tea' });
  await buildVariant(api.dataSource, { productId });
});

afterEach(async () => {
  // Whatever was sent, the table is there, and the server answers.
  expect((await api.get(PATH, { mask: 'name' })).data).toEqual([{ name: 'Tea' }]);
});

/** Expects an answer of the contract: a page of rows, or a problem that is the client's own. */
function expectAnswer({ status, body, data }: Reply): void {
  if (status === 200) expect(data).toBeInstanceOf(Array);
  else {
    expect([status, body]).toEqual([expect.any(Number), expect.objectContaining({ status, code: expect.any(String) })]);
  }
  expect(status).toBeLessThan(500);
}

/** Sends a question in the URL and as a body. */
async function send(question: Json): Promise<void> {
  expectAnswer(await api.get(PATH, { query: question, as: Level.Manager }));
  expectAnswer(await api.post(`${PATH}/search`, question, { as: Level.Manager }));
}

describe('a client can send anything', () => {
  it.each(SQL)('for a value: %j', async (text) => {
    const ops = ['==', 'ne', '>', 'like', 'ilike', 'not_ilike', 'is_null'];
    for (const op of ops) await send({ filter: [{ field: 'name', op, value: text }] });
    for (const op of ['in', 'not_in']) await send({ filter: [{ field: 'name', op, value: [text, 'x'] }] });
    for (const field of [
      'id',
      'version',
      'createdAt',
      'status',
      'variants.prices.price.amount',
      'variants.weight',
      'variants.sku',
    ]) {
      await send({ filter: [{ field, value: text }] });
    }
  });

  it.each([...SQL, ...NAMES])('for a name: %j', async (text) => {
    await send({ filter: [{ field: text, value: 1 }] });
    await send({ filter: [{ field: 'name', op: text, value: 'a' }] });
    await send({ filter: [{ model: text, field: 'name', value: 'a' }] });
    await send({ sort: [{ field: text, direction: 'asc' }] });
    await send({ sort: [{ field: 'name', direction: text }] });
    await send({ sort: [{ model: text, field: 'name', direction: 'asc' }] });
    await send({ sort: text, count: text, pageNumber: text, pageSize: text });
    await send({ [text]: text, [`filter[${text}]`]: text, [`filter[name][${text}]`]: text });
  });

  it.each([...SQL, ...NAMES].filter(isEncodable))('for the id of a row: %j', async (text) => {
    const { status } = await api.get(`${PATH}/${encodeURIComponent(text)}`);
    expect([400, 404, 414]).toContain(status);
  });

  it('in lists that are too long', async () => {
    const value = Array.from({ length: 10_000 }, (_, index) => `value ${index}`);
    const { status, body } = await api.post(`${PATH}/search`, { filter: { field: 'name', op: 'in', value } });
    expect([400, 413]).toContain(status);
    expect(body.status).toBe(status);
  });

  it.each([100, 10_000, 100_000])('in filters that are nested %i deep', async (depth) => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"not":[', ']}'],
      ['{"or":[{"field":"name","value":"a"},', ']}'],
    ]) {
      const filter = `${open.repeat(depth)}{"field":"name","value":"a"}${close.repeat(depth)}`;
      const { status, body } = await api.post(`${PATH}/search`, `{"filter":${filter}}`);
      expect([400, 413]).toContain(status);
      expect(body.status).toBe(status);
      if (filter.length < 4_000) expect((await api.get(PATH, { query: { filter } })).status).toBe(400);
    }
  });

  it('for a number', async () => {
    const numbers = ['1e400', '-1e400', '1e-400', '9'.repeat(2000), '-0', '9223372036854775808', '0.1e-999999999'];
    for (const number of numbers) {
      for (const field of ['version', 'variants.prices.price.amount', 'variants.weight', 'name']) {
        for (const op of ['==', '<', 'in']) {
          const filter = `[{"field":"${field}","op":"${op}","value":${op === 'in' ? `[${number}]` : number}}]`;
          expectAnswer(await api.get(PATH, { query: { filter } }));
          expectAnswer(await api.post(`${PATH}/search`, `{"filter":${filter}}`));
        }
      }
    }
  });

  it('in percent signs that are no UTF-8', async () => {
    for (const bytes of ['%ED%A0%80', '%FF', '%C3', '%00', '%E0%80%80', '%', '%zz']) {
      for (const query of [
        `filter[name]=${bytes}`,
        `filter[${bytes}]=a`,
        `sort=${bytes}`,
        `${bytes}=1`,
        `q=${bytes}`,
      ]) {
        expectAnswer(await api.get(`${PATH}?${query}`));
      }
    }
  });

  it('in patterns that would take for ever', async () => {
    await api.dataSource.query("UPDATE product SET description = repeat('a', 10000)");
    const pattern = '%a'.repeat(128);
    const filter = Array.from({ length: 10 }, () => ({
      field: 'description',
      op: 'ilike',
      value: `${pattern.slice(2)}b`,
    }));
    const { status } = await api.post(`${PATH}/search`, { filter });
    expect([200, 503]).toContain(status);
  });

  it('in any JSON at all', async () => {
    const json = fc.jsonValue({ maxDepth: 5, noUnicodeString: false });
    const known = fc.oneof(
      json,
      fc.constantFrom(
        'name',
        'variants.prices.price.amount',
        '==',
        'like',
        'in',
        'asc',
        'Variant',
        'sku',
        'variants.sku',
      ),
    );
    const leaf = fc.record({ field: known, op: known, value: known, model: known }, { requiredKeys: [] });
    const filter = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.record({ or: fc.array(leaf) }), json);
    const sort = fc.oneof(fc.record({ field: known, direction: known, nullsfirst: known }, { requiredKeys: [] }), json);
    const question = fc.record({ filter, sort, pageSize: json, pageNumber: json, count: json }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(question, async (body) => {
        expectAnswer(await api.post(`${PATH}/search`, body));
        if (JSON.stringify(body).length < 4_000) expectAnswer(await api.get(PATH, { query: body }));
      }),
      { numRuns: 200 },
    );
  });
});
