import fc from 'fast-check';
import { resolveList } from './list';
import { parseListBody, parseListQuery } from './list-query';
import { operatorsOf, operators } from './operator';
import type { ListPlan } from './plan';
import { QueryError } from './query-error';
import { refusal } from './refusal.fixture';
import { product } from './shape.fixture';

const inQuery = (query: Record<string, string>): ListPlan => resolveList(parseListQuery(query), product);
const inBody = (body: unknown): ListPlan => resolveList(parseListBody(body), product);

describe('resolveList', () => {
  it('makes a plan of nothing', () => {
    expect(inQuery({})).toEqual({ sort: [], page: { pageNumber: 1, pageSize: 20 }, count: 'exact' });
  });

  it('passes search, count and cursor on', () => {
    expect(inQuery({ q: 'tea', count: 'estimated', cursor: 'abc' })).toMatchObject({
      q: 'tea',
      count: 'estimated',
      cursor: 'abc',
    });
  });

  it('reports the first problem in the order of detection', () => {
    const leaf = { field: 'stock', value: 5 };
    const steps: [string, string, unknown, string][] = [
      ['a filter’s format', 'filter', [leaf, {}], 'BadFilterFormat'],
      ['a field', 'filter', [leaf, { field: 'nonsense', value: 5 }], 'FieldNotFound'],
      ['a value', 'filter', [{ field: 'stock', value: 'x' }, leaf], 'BadValue'],
      ['a sort’s format', 'sort', [{ field: 'nonsense', direction: 'asc' }, {}], 'BadSortFormat'],
      ['a sort’s field', 'sort', [{ field: 'nonsense', direction: 'asc' }], 'FieldNotFound'],
      ['a page', 'pageSize', -1, 'InvalidPage'],
    ];
    steps.forEach(([, key, value, code], index) => {
      const later = Object.fromEntries(steps.slice(index + 1).map(([, k, v]) => [k, v]));
      // Filter and sort have two or three problems each, of which a body can show one at a time.
      expect(refusal(() => inBody({ ...later, [key]: value }))).toMatchObject({ code });
    });
  });

  it('checks all fields of a filter before any value, and models with fields, leaf by leaf', () => {
    const badValue = { field: 'stock', value: 'x' };
    const badField = { field: 'nonsense', value: 5 };
    const badModel = { model: 'Order', field: 'id', value: 5 };
    const pointerOf = (filter: unknown): string => refusal(() => inBody({ filter })).pointer;
    expect(pointerOf([badValue, { or: [badField, badModel] }])).toBe('filter/1/or/0/field');
    expect(pointerOf([badValue, { or: [badModel, badField] }])).toBe('filter/1/or/0/model');
    expect(pointerOf([{ not: [badValue] }, badValue])).toBe('filter/0/not/0/value');
  });

  it('is not stopped by a broken sort before it has seen the filter', () => {
    expect(refusal(() => inQuery({ sort: '[', pageSize: 'x', 'filter[nonsense]': '1' })).code).toBe('FieldNotFound');
    expect(refusal(() => inQuery({ sort: '[', pageSize: 'x' })).code).toBe('BadSortFormat');
  });
});

describe('whatever a client sends', () => {
  const names = [
    ...product.fields.keys(),
    'price.amount',
    'variants.sku',
    'company.name',
    '__proto__',
    'constructor',
    'x',
  ];
  const anyValue = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(null, '\0', '5'),
  );
  const leaf = fc.record(
    {
      field: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, anyValue),
      op: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...operators.keys()) }, anyValue),
      value: fc.oneof(anyValue, fc.array(anyValue, { maxLength: 3 })),
      model: fc.constantFrom(undefined, null, 'Product', 'Company', 'Supplier', 5),
    },
    { requiredKeys: ['field'] },
  );
  const filter = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.record({ or: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ and: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ not: fc.array(tie('node'), { maxLength: 2 }) }),
      anyValue,
    ),
  })).node;
  const sort = fc.array(
    fc.record({ field: fc.constantFrom(...names), direction: fc.constantFrom('asc', 'desc', 'up') }),
  );

  /** Nothing but a QueryError with a code, a text and no trace of the implementation. */
  const holds = (run: () => unknown): void => {
    try {
      run();
    } catch (error) {
      expect(error).toBeInstanceOf(QueryError);
      expect((error as QueryError).message).not.toMatch(/undefined|\[object|function|passwordHash/);
    }
  };

  it('is answered by a plan or a QueryError: any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => holds(() => inBody(value))));
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => holds(() => inBody({ filter: a, sort: b }))));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => holds(() => inBody({ pageNumber: a, pageSize: b }))),
    );
  });

  it('is answered by a plan or a QueryError: nearly right filters and sorts', () => {
    fc.assert(
      fc.property(filter, sort, (a, b) => holds(() => inBody({ filter: a, sort: b }))),
      { numRuns: 1000 },
    );
  });

  it('is answered by a plan or a QueryError: any query string', () => {
    const key = fc.oneof(
      fc.constantFrom('filter', 'sort', 'pageNumber', 'pageSize', 'q', 'count', 'cursor', '__proto__'),
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...operators.keys())).map(([f, op]) => `filter[${f}][${op}]`),
      fc.string(),
    );
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.array(fc.string(), { maxLength: 2 }));
    fc.assert(
      fc.property(fc.dictionary(key, value), (query) => holds(() => resolveList(parseListQuery(query), product))),
      { numRuns: 1000 },
    );
  });

  it('means the same in a query string and in a body', () => {
    fc.assert(
      fc.property(filter, (spec) => {
        const answer = (run: () => unknown): unknown => {
          try {
            return run();
          } catch (error) {
            return [(error as QueryError).code, (error as QueryError).pointer];
          }
        };
        const text = JSON.stringify(spec);
        expect(answer(() => inQuery({ filter: text }))).toEqual(
          answer(() => inBody({ filter: JSON.parse(text) as unknown })),
        );
      }),
    );
  });

  it('means the same as an alias and as JSON', () => {
    const leaves = [...product.fields.values()].flatMap((field) =>
      field.kind !== 'scalar' || !field.definition.filterable || field.definition.type === 'json'
        ? []
        : operatorsOf(field.definition).map((op) => ({ field: field.name, op })),
    );
    const text = fc.oneof(
      fc.stringMatching(/^[a-z0-9.-]{0,5}$/),
      fc.constantFrom('5', '1.50', 'true', 'draft', '2026-11-24'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        ({ field, op }, values) => {
          const outcome = (query: Record<string, string>): unknown => {
            try {
              return inQuery(query).filter;
            } catch (error) {
              return (error as QueryError).code;
            }
          };
          const isList = op === 'in' || op === 'not_in';
          const isNull = op === 'is_null' || op === 'is_not_null';
          const alias = isNull ? 'true' : isList ? values.join(',') : values[0];
          const spec = JSON.stringify({ field, op, value: isList ? values : values[0] });
          expect(outcome({ [`filter[${field}][${op}]`]: alias })).toEqual(outcome({ filter: spec }));
        },
      ),
      { numRuns: 500 },
    );
  });
});
