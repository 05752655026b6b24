import fc, { type Arbitrary } from 'fast-check';
import { componentOf, type Schema } from '../support/contract/document';

/** What values are made from, beside their schemas. */
export interface Source {
  schemas: Record<string, Schema>;
  /** Ids of rows that there are, for a property such as `categoryId`. */
  idsFor(property: string): readonly string[];
}

/** Nothing refers to more than this of itself. */
const DEEPEST = 6;

const WORDS = [
  'tea',
  'O’Brien',
  "a'b",
  '%',
  '_',
  '\\',
  '"',
  '<b>',
  '0',
  'null',
  'شاي',
  '茶',
  '\u{1f375}',
  'e\u0301',
  '-',
  ' x ',
];

const TEXTS = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z][a-z]{1,11}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);

/** What fields that are no enumeration take nevertheless of a few words. */
const KNOWN: Record<string, readonly string[]> = {
  currency: ['EUR', 'USD'],
  country: ['DE', 'AT', 'US'],
  countries: ['DE', 'AT', 'US'],
  locale: ['de-DE', 'en'],
  timeZone: ['UTC', 'Europe/Berlin'],
  cron: ['0 6 * * 1', '*/5 * * * *'],
  url: ['https://receiver.test.example/', 'http://127.0.0.1/'],
  eventTypes: ['product.updated', 'order.placed'],
  list: ['catalog/products', 'orders', 'organization/accounts', 'nowhere'],
  definition: ['sales', 'nothing'],
  fields: ['{id}', 'id,name', '{'],
  scopes: ['catalog:read', 'orders:write'],
  password: ['correct horse battery staple', 'wrong'],
};

/** Values that a schema allows, as they are sent. */
export function valuesOf(schema: Schema, source: Source, property = '', depth = 0): Arbitrary<unknown> {
  const inside = (each: Schema, name = property): Arbitrary<unknown> => valuesOf(each, source, name, depth + 1);
  const { $ref, anyOf, oneOf, allOf, type, enum: words } = schema;
  if ($ref !== undefined) return inside(source.schemas[componentOf($ref)]);
  const choices = anyOf ?? oneOf;
  if (choices) return fc.oneof(...choices.map((each) => inside(each)));
  if (allOf) return fc.tuple(...allOf.map((each) => inside(each))).map((parts): object => Object.assign({}, ...parts));
  if (words) return fc.constantFrom(...words);
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => inside({ ...schema, type: each })));
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integers(schema);
    case 'number':
      return numbers(schema);
    case 'string':
      return texts(schema, source, property);
    case 'array':
      return fc.array(inside(schema.items ?? {}), {
        minLength: (schema.minItems as number | undefined) ?? 0,
        maxLength: Math.max(Math.min((schema.maxItems as number | undefined) ?? 3, 3), Number(schema.minItems ?? 0)),
      });
    case 'object':
      return objects(schema, source, depth);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objects(schema: Schema, source: Source, depth: number): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.entries(properties).filter(([name]) => depth < DEEPEST || required.includes(name));
  if (known.length === 0) {
    const anything = typeof additionalProperties === 'object' ? additionalProperties : {};
    const values = valuesOf(anything, source, '', depth + 1);
    return fc.dictionary(fc.constantFrom('colour', 'size', 'and', 'field', 'op', 'value'), values, { maxKeys: 3 });
  }
  const model = Object.fromEntries(known.map(([name, each]) => [name, valuesOf(each, source, name, depth + 1)]));
  return fc.record(model, { requiredKeys: required.filter((name) => name in model), noNullPrototype: true });
}

const bound = (schema: Schema, name: string, otherwise: number): number =>
  typeof schema[name] === 'number' ? schema[name] : otherwise;

/** Small ones mostly, and those at the bounds. */
function integers(schema: Schema): Arbitrary<number> {
  const min = bound(schema, 'minimum', schema.format === 'int64' ? Number.MIN_SAFE_INTEGER : -(2 ** 31));
  const max = bound(schema, 'maximum', schema.format === 'int64' ? Number.MAX_SAFE_INTEGER : 2 ** 31 - 1);
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.integer({ min: Math.max(min, Math.min(0, max)), max: Math.min(max, Math.max(20, min)) }),
    },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );
}

function numbers(schema: Schema): Arbitrary<number> {
  const min = bound(schema, 'minimum', 0);
  const max = bound(schema, 'maximum', 1000);
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, min + 100)) }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );
}

function texts(schema: Schema, source: Source, property: string): Arbitrary<string> {
  const { format, pattern } = schema;
  const min = bound(schema, 'minLength', 0);
  const max = bound(schema, 'maxLength', Infinity);
  const known = KNOWN[property];
  if (known) return fc.constantFrom(...known);
  switch (format) {
    case 'uuid':
      return fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...source.idsFor(property)) },
        { weight: 1, arbitrary: fc.uuid() },
      );
    case 'date-time':
      return fc
        .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString());
    case 'date':
      return fc
        .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'email':
      return fc.nat({ max: 10 ** 9 }).map((nth) => `person-${nth}@test.example`);
    default:
  }
  if (pattern !== undefined) {
    return fc
      .stringMatching(new RegExp(pattern, 'u'), { maxLength: Math.min(max, 40) })
      .map((text) => text.slice(0, max));
  }
  // Characters are counted, and PostgreSQL counts code points.
  const fitting = TEXTS.filter((text) => [...text].length >= min && text.length <= max && text.trim().length >= min);
  return max === Infinity
    ? fitting
    : fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: fc.constant('x'.repeat(max)) });
}
