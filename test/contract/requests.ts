import fc, { type Arbitrary } from 'fast-check';
import {
  componentOf,
  type Filterable,
  LEVELS,
  type Operation,
  type Parameter,
  type Schema,
} from '../support/contract/document';
import { mistakesFor } from './mistakes';
import { type Source, valuesOf } from './values';

/** A request, before it is put together. */
export interface Draft {
  level: number;
  /** Parts of the path, as they stand in the URL. */
  path: Readonly<Record<string, string>>;
  /** Names and values, as they stand in the URL. */
  query: readonly (readonly [string, string])[];
  headers: Readonly<Record<string, string>>;
  body?: unknown;
  /** Instead of the body, as it is sent. */
  text?: string;
  /** What is wrong with it; undefined: nothing, as far as the document says. */
  mistake?: string;
}

/** What a request stands for in `If-Match`, until the row has been read. */
export const CURRENT = 'current';

/** Where requests are made for. */
export interface Target {
  path: string;
  operation: Operation;
  /** What is known of the rows that there are, for this route. */
  source: Source & {
    partsFor(parameter: string): readonly string[];
    /** What the list is filtered and sorted by, if it is one. */
    filterable: Readonly<Record<string, Filterable>>;
    sortable: readonly string[];
  };
}

/** Requests to an operation: half of them are as the document wants them, the others have a mistake. */
export function requestsTo(target: Target): Arbitrary<Draft> {
  const parameters = target.operation.parameters ?? [];
  const named = (place: Parameter['in']): Parameter[] => parameters.filter(({ in: each }) => each === place);
  const schema = target.operation.requestBody?.content['application/json']?.schema;
  const right = fc
    .record({
      level: levelsFor(target.operation),
      path: fc.record(
        Object.fromEntries(named('path').map(({ name }) => [name, fc.constantFrom(...target.source.partsFor(name))])),
        { noNullPrototype: true },
      ),
      query: queries(named('query'), target),
      headers: headers(named('header'), target),
      body: schema ? valuesOf(schema, target.source) : fc.constant(undefined),
    })
    .map((draft): Draft => draft);
  const mistakes = mistakesFor({ hasBody: schema !== undefined, hasPath: named('path').length > 0 });
  const wrong = fc.tuple(right, mistakes).map(([draft, { name, make }]): Draft => ({ ...make(draft), mistake: name }));
  return fc.oneof(right, wrong);
}

/** Those who may mostly, the others now and then. */
function levelsFor({ 'x-access': access = 'guest' }: Operation): Arbitrary<number> {
  const least = LEVELS.indexOf(access);
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: least, max: LEVELS.length - 1 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: LEVELS.length - 1 }) },
  );
}

function queries(parameters: Parameter[], target: Target): Arbitrary<[string, string][]> {
  const each = parameters.map(({ name, required = false, schema, example }) => {
    const values = queryValues(name, schema, target, example).map((value): [string, string][] => [
      [name, encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))],
    ]);
    return required ? values : fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: values });
  });
  return fc.tuple(...each).map((pairs) => pairs.flat());
}

function queryValues(name: string, schema: Schema, target: Target, example: unknown): Arbitrary<unknown> {
  const { source } = target;
  if (name === 'filter' && Object.keys(source.filterable).length > 0) return filters(source.filterable, source);
  if (name === 'sort' && source.sortable.length > 0) return sorts(source.sortable);
  if (name === 'cursor') return fc.constantFrom('', 'x', 'e30.e30');
  const values = valuesOf(schema, source, name).filter((value) => !/\p{Surrogate}/u.test(JSON.stringify(value)));
  return example === undefined ? values : fc.oneof(values, fc.constant(example));
}

const VALUES: Record<string, (source: Source) => Arbitrary<unknown>> = {
  uuid: ({ idsFor }) => fc.constantFrom(...idsFor('')),
  integer: () => fc.integer({ min: -5, max: 5 }),
  bigint: () => fc.constantFrom(0, 1, 1999, '9007199254740993'),
  decimal: () => fc.constantFrom(0, 0.5, '2.000001', -1),
  boolean: () => fc.boolean(),
  date: () => fc.constantFrom('2026-01-01', '1999-12-31'),
  timestamp: () => fc.constantFrom('2026-01-01', '2026-11-24T09:30:00Z', '2026-11-24T09:30:00.123+02:00'),
};

function filters(fields: Readonly<Record<string, Filterable>>, source: Source): Arbitrary<unknown> {
  const condition = fc.constantFrom(...Object.entries(fields)).chain(([field, { type, operators, values }]) => {
    const word =
      VALUES[type.replace('[]', '')]?.(source) ?? fc.constantFrom('tea', '%a%', '', "'", '茶', ...(values ?? []));
    return fc.constantFrom(...operators).chain((op) => {
      const isList = /^(not_)?(in|any)$/.test(op);
      if (op.startsWith('is_')) return fc.constant({ field, op });
      return (isList ? fc.array(word, { minLength: 1, maxLength: 3 }) : word).map((value) => ({ field, op, value }));
    });
  });
  return fc.oneof(
    condition,
    fc.array(condition, { maxLength: 3 }),
    fc.array(condition, { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    condition.map((not) => ({ not })),
  );
}

const sorts = (names: readonly string[]): Arbitrary<string> =>
  fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 })
    .map((some) => some.map((name, index) => (index % 2 === 0 ? name : `-${name}:nullsfirst`)).join());

function headers(parameters: Parameter[], target: Target): Arbitrary<Record<string, string>> {
  const each = parameters.map(({ name, required = false, schema }) => {
    const values = headerValues(name, schema, target);
    const weight = required ? 9 : 1;
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant({}) },
      { weight, arbitrary: values.map((value) => ({ [name.toLowerCase()]: value })) },
    );
  });
  return fc.tuple(...each).map((some) => Object.assign({}, ...some) as Record<string, string>);
}

function headerValues(name: string, schema: Schema | undefined, target: Target): Arbitrary<string> {
  switch (name) {
    case 'X-Fields':
      return masks(target);
    case 'If-Match':
      return fc.constant(CURRENT);
    case 'Idempotency-Key':
      return fc.uuid();
    default:
      return valuesOf(schema ?? { type: 'string' }, target.source, name).map((value) =>
        [...String(value)].map((letter) => (/[ -~]/.test(letter) ? letter : '?')).join(''),
      );
  }
}

/** Masks over what the answer shows, two relations deep. */
function masks({ operation, source }: Target): Arbitrary<string> {
  const { responses } = operation;
  const answer = responses['200'] ?? responses['201'];
  const schema: Schema = answer?.content?.['application/json']?.schema ?? {};
  const data = referred(schema, source).properties?.data?.items ?? schema;
  return maskOver(data, source, 0).map((mask) => `{${mask}}`);
}

function maskOver(schema: Schema, source: Source, depth: number): Arbitrary<string> {
  const { properties } = referred(schema, source);
  if (!properties) return fc.constant('*');
  // Made when it is needed: models refer to each other in circles.
  const field = fc.constantFrom(...Object.entries(properties)).chain(([name, each]) => {
    const inner = referred(each.items ?? each, source);
    if (!inner.properties) return fc.constant(name);
    if (depth === 2) return fc.constant(`${name}{*}`);
    return maskOver(inner, source, depth + 1).map((mask) => `${name}{${mask}}`);
  });
  const some = fc.array(field, { minLength: 1, maxLength: 4 }).map((names) => [...new Set(names)].join());
  return fc.oneof({ weight: 1, arbitrary: fc.constant('*') }, { weight: 5, arbitrary: some });
}

/** The component that a schema is, or may be. */
function referred(schema: Schema, source: Source): Schema {
  const { $ref } = schema.anyOf?.find((each) => each.$ref) ?? schema;
  return $ref === undefined ? schema : source.schemas[componentOf($ref)];
}
