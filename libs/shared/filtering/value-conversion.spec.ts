import { resolveFilter } from './filter';
import { JsonNumber } from './json';
import { operators, operatorsOf } from './operator';
import type { ConditionLeaf } from './plan';
import { queryLimits } from './query-limits';
import { refusal } from './refusal.fixture';
import { product } from './shape.fixture';

const ID = '0192f0c1-2345-7abc-8def-0123456789ab';

const resolve = (field: string, op: string, value: unknown, limits = queryLimits): ConditionLeaf =>
  resolveFilter([{ pointer: 'filter', spec: [{ field, op, value }], alias: false }], product, limits) as ConditionLeaf;

const convert = (field: string, value: unknown): unknown => resolve(field, '==', value).value;

const refused = (field: string, op: string, value: unknown, pointer = 'filter/0/value'): void =>
  expect(refusal(() => resolve(field, op, value))).toMatchObject({ code: 'BadValue', pointer });

describe('section 7, what each type accepts', () => {
  it.each([
    ['stock', 5, '5'],
    ['stock', '5', '5'],
    ['stock', '-5', '-5'],
    ['stock', 5.5, '5.5'],
    ['stock', '5.5', '5.5'],
    ['stock', new JsonNumber('1e30'), `1${'0'.repeat(30)}`],
    ['views', new JsonNumber('9007199254740993'), '9007199254740993'],
    ['views', '9223372036854775808', '9223372036854775808'],
    ['price.amount', 1999, '1999'],
    ['weight', 19.99, '19.99'],
    ['weight', '19.990', '19.99'],
    ['weight', new JsonNumber('0.1234567890123456789'), '0.1234567890123456789'],
    ['total', 1, '1'],
    ['active', true, true],
    ['active', false, false],
    ['active', 'true', true],
    ['active', 'false', false],
    ['name', '', ''],
    ['name', ' Mug  ', ' Mug  '],
    ['name', "'; DROP TABLE product; --", "'; DROP TABLE product; --"],
    ['name', 'e\u0301', 'e\u0301'],
    ['name', '\u{1F600}', '\u{1F600}'],
    ['name', 'null', 'null'],
    ['releasedOn', '2026-11-24', '2026-11-24'],
    ['createdAt', '2026-11-24T12:00:00+02:00', '2026-11-24T10:00:00.000000Z'],
    ['createdAt', '2026-11-24T12:00:00', '2026-11-24T12:00:00.000000Z'],
    ['createdAt', '2026-11-24', '2026-11-24T00:00:00.000000Z'],
    ['id', ID, ID],
    ['id', ID.toUpperCase(), ID],
    ['status', 'draft', 'draft'],
    ['mood', 'any word', 'any word'],
  ])('%s takes %j', (field, value, converted) => {
    expect(convert(field, value)).toBe(converted);
  });

  it.each<[string, unknown[]]>([
    ['stock', ['', 'abc', '5abc', '0x5', ' 5', '1e3', 'null', 'NaN', true, false, [], [5], {}, 2 ** 60]],
    ['views', ['', 'abc', true, [], {}, 1e300, Infinity]],
    ['weight', ['', 'abc', '5abc', '0x5', '1,5', true, [], {}, new JsonNumber('1e1000000000')]],
    ['active', [0, 1, 'TRUE', 't', 'yes', '1', '', [], {}]],
    ['name', [5, 1.5, true, [], ['x'], {}, new JsonNumber('1.0'), 'a\0b', '\0', '\uD800', 'a\uDC00', '\uDC00\uD800']],
    [
      'releasedOn',
      ['', '2026-02-30', '2026-13-01', '24.11.2026', '2026-11-24T00:00:00Z', 'now', 'infinity', 5, true, []],
    ],
    [
      'createdAt',
      ['', '2026-02-30', 'now', 'infinity', '-infinity', 'today', '24/11/2026', 1764000000, 1764000000000, true],
    ],
    ['id', ['', 'x', ID.slice(1), `{${ID}}`, ID.replaceAll('-', ''), `urn:uuid:${ID}`, `${ID}\n`, 5, true, [ID], {}]],
    ['status', ['', 'DRAFT', 'unknown', 5, true, [], {}, '__proto__']],
    ['mood', [5, 'a\0']],
    ['labels', [5]],
  ])('%s refuses what does not fit', (field, values) => {
    const op = field === 'labels' ? 'any' : '==';
    for (const value of values) refused(field, op, value);
  });

  it('names the legal words of an enum, and the closest', () => {
    expect(refusal(() => resolve('status', '==', 'activ'))).toEqual({
      code: 'BadValue',
      message: 'Value `activ` of `status` must be one of draft, active, archived.',
      pointer: 'filter/0/value',
      suggestions: ['active'],
    });
  });

  it('compares an integer in the narrowest type that holds the values', () => {
    const typeOf = (field: string, op: string, value: unknown): string => resolve(field, op, value).valueType;
    expect(typeOf('stock', '>', 5)).toBe('integer');
    expect(typeOf('stock', '>', 2147483647)).toBe('integer');
    expect(typeOf('stock', '>', 2147483648)).toBe('bigint');
    expect(typeOf('stock', '>', -2147483648)).toBe('integer');
    expect(typeOf('stock', '>', -2147483649)).toBe('bigint');
    expect(typeOf('stock', '>', 5.5)).toBe('decimal');
    expect(typeOf('stock', '>', '9223372036854775807')).toBe('bigint');
    expect(typeOf('stock', '>', '9223372036854775808')).toBe('decimal');
    expect(typeOf('stock', 'in', [1, null, 2147483648])).toBe('bigint');
    expect(typeOf('stock', 'in', [])).toBe('integer');
    expect(typeOf('stock', 'is_null', undefined)).toBe('integer');
    expect(typeOf('views', '==', 5)).toBe('bigint');
    expect(typeOf('views', '==', 0.5)).toBe('decimal');
    expect(typeOf('scores', 'any', 0.5)).toBe('decimal');
    expect(typeOf('weight', '==', 5)).toBe('decimal');
    expect(typeOf('name', '==', '5')).toBe('text');
  });
});

describe('section 2, what each operator accepts', () => {
  it.each(['>', '<', '>=', '<=', 'like', 'ilike', 'not_ilike'])('%s takes no null', (op) => {
    refused('name', op, null);
  });

  it.each(['in', 'not_in'])('%s takes lists only', (op) => {
    for (const value of ['a', 'a,b', { 0: 'a', length: 1 }, null, 5]) refused('name', op, value);
    refused('stock', op, [1, 'x'], 'filter/0/value/1');
    refused('name', op, ['a', ['b']], 'filter/0/value/1');
    expect(resolve('stock', op, [1, '2', null]).value).toEqual(['1', '2', null]);
  });

  it.each([
    ['labels', ['==', '!=', '>', 'like', 'in', 'not_in']],
    ['active', ['>', '<', '>=', '<=', 'like', 'any']],
    ['name', ['any', 'not_any']],
    ['stock', ['like', 'ilike', 'not_ilike', 'any']],
    ['status', ['like', 'ilike']],
    ['id', ['like', 'any']],
    ['createdAt', ['like', 'not_any']],
  ])('%s knows no %j', (field, ops) => {
    for (const op of ops) refused(field, op, 'x', 'filter/0/op');
  });

  it('says which operators a field has', () => {
    const { message, suggestions } = refusal(() => resolve('active', '>', true));
    expect(message).toBe('Operator `gt` does not apply to `active`, only eq, ne, in, not_in, is_null, is_not_null.');
    expect(suggestions).toEqual(operatorsOf({ type: 'boolean', array: false }));
  });

  it('a list is no element', () => {
    refused('labels', 'any', ['a']);
    refused('labels', 'not_any', {});
  });

  it('every operator applies to something', () => {
    const used = new Set([
      ...operatorsOf({ type: 'text', array: false }),
      ...operatorsOf({ type: 'text', array: true }),
    ]);
    expect([...new Set(operators.values())].sort()).toEqual([...used].sort());
  });
});

describe('patterns', () => {
  it.each(['%mug%', '_', '', '100\\%', 'a\\\\', '\\\\\\\\', "%'%"])('%j is taken as given', (pattern) => {
    for (const op of ['like', 'ilike', 'not_ilike']) expect(resolve('name', op, pattern).value).toBe(pattern);
  });

  it.each(['\\', 'a\\', '\\\\\\'])('%j ends in a single backslash', (pattern) => {
    for (const op of ['like', 'ilike', 'not_ilike']) refused('name', op, pattern);
  });

  it.each([5, true, ['%'], {}, '%\0', '%\uD800'])('%j is none', (pattern) => {
    refused('name', 'like', pattern);
  });
});

describe('section 11, limits of values', () => {
  it('a text has 1000 characters and not 1001', () => {
    for (const op of ['==', '!=', '>']) {
      expect(resolve('name', op, 'x'.repeat(1000)).value).toHaveLength(1000);
      refused('name', op, 'x'.repeat(1001));
    }
    expect(resolve('name', 'in', ['x'.repeat(1000)]).value).toHaveLength(1);
    refused('name', 'in', ['x'.repeat(1001)], 'filter/0/value/0');
    expect(resolve('labels', 'any', 'x'.repeat(1000)).value).toHaveLength(1000);
    refused('labels', 'any', 'x'.repeat(1001));
  });

  it('a pattern has 256 characters and not 257', () => {
    for (const op of ['like', 'ilike', 'not_ilike']) {
      expect(resolve('name', op, '%'.repeat(256)).value).toHaveLength(256);
      refused('name', op, '%'.repeat(257));
    }
  });

  it('a list has 1000 values and not 1001', () => {
    const list = (length: number): number[] => Array.from({ length }, (_, i) => i);
    for (const op of ['in', 'not_in']) {
      expect(resolve('stock', op, list(1000)).value).toHaveLength(1000);
      for (const length of [1001, 10_000]) refused('stock', op, list(length));
    }
  });

  it('a number has 1000 digits and not 1001', () => {
    for (const field of ['stock', 'views', 'weight']) {
      expect(resolve(field, '>', '9'.repeat(1000)).value).toHaveLength(1000);
      refused(field, '>', '9'.repeat(1001));
      refused(field, '>', new JsonNumber('1e1000'));
    }
  });

  it('has other limits where they are configured', () => {
    const limits = { ...queryLimits, text: 3, pattern: 2, listValues: 1, digits: 2 };
    expect(resolve('name', '==', 'abc', limits).value).toBe('abc');
    expect(refusal(() => resolve('name', '==', 'abcd', limits)).code).toBe('BadValue');
    expect(refusal(() => resolve('name', 'like', 'abc', limits)).code).toBe('BadValue');
    expect(refusal(() => resolve('name', 'in', ['a', 'b'], limits)).code).toBe('BadValue');
    expect(refusal(() => resolve('stock', '==', 100, limits)).code).toBe('BadValue');
  });
});
