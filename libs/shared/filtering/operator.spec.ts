import { resolveFilter } from './filter';
import { outline } from './outline.fixture';
import type { Condition } from './plan';
import { refusal } from './refusal.fixture';
import { product } from './shape.fixture';

const resolve = (spec: unknown): Condition | undefined =>
  resolveFilter([{ pointer: 'filter', spec, alias: false }], product);

const tree = (spec: unknown): string | undefined => outline(resolve(spec));

describe('section 2, operators', () => {
  it.each([
    ['==', 'eq'],
    ['eq', 'eq'],
    ['!=', 'ne'],
    ['ne', 'ne'],
    ['>', 'gt'],
    ['gt', 'gt'],
    ['<', 'lt'],
    ['lt', 'lt'],
    ['>=', 'ge'],
    ['ge', 'ge'],
    ['<=', 'le'],
    ['le', 'le'],
    ['like', 'like'],
    ['ilike', 'ilike'],
    ['not_ilike', 'not_ilike'],
  ])('%s is %s', (op, operator) => {
    expect(tree({ field: 'name', op, value: 'x' })).toBe(`name ${operator} "x"`);
  });

  it.each([[{}], [{ op: null }], [{ op: '' }]])('%j means eq', (op) => {
    expect(tree({ field: 'name', value: 'a', ...op })).toBe('name eq "a"');
  });

  it('takes lists for in and not_in, also empty ones', () => {
    expect(tree({ field: 'name', op: 'in', value: ['x', null] })).toBe('name in ["x",null]');
    expect(tree({ field: 'name', op: 'not_in', value: [] })).toBe('name not_in []');
  });

  it('takes one element for any and not_any', () => {
    expect(tree({ field: 'labels', op: 'any', value: 'x' })).toBe('labels any "x"');
    expect(tree({ field: 'scores', op: 'not_any', value: 5 })).toBe('scores not_any "5"');
    expect(tree({ field: 'labels', op: 'any', value: null })).toBe('labels any null');
  });

  it('makes null tests of == null and != null', () => {
    expect(tree({ field: 'stock', value: null })).toBe('stock is_null null');
    expect(tree({ field: 'stock', op: '!=', value: null })).toBe('stock is_not_null null');
    expect(tree({ field: 'labels', value: null })).toBe('labels is_null null');
  });

  it('ignores the value of a null test', () => {
    expect(tree({ field: 'stock', op: 'is_null' })).toBe('stock is_null null');
    expect(tree({ field: 'stock', op: 'is_null', value: false })).toBe('stock is_null null');
    expect(tree({ field: 'stock', op: 'is_not_null', value: ['x'] })).toBe('stock is_not_null null');
  });

  it.each(['not_like', 'between', 'contains', 'startswith', '=', '<>', 'EQ', 'nin', ' eq', '__proto__', 'constructor'])(
    'knows no %s',
    (op) => {
      expect(refusal(() => resolve({ field: 'name', op, value: 'x' }))).toMatchObject({
        code: 'BadFilterFormat',
        message: `Operator \`${op}\` not valid.`,
        pointer: 'filter/op',
      });
    },
  );

  it.each([
    [0, '0'],
    [false, 'false'],
    [true, 'true'],
    [[], '[]'],
    [['=='], '["=="]'],
    [{}, '{}'],
  ])('refuses op %j', (op, spelled) => {
    expect(refusal(() => resolve({ field: 'name', op, value: 'x' }))).toMatchObject({
      code: 'BadFilterFormat',
      message: `Operator \`${spelled}\` not valid.`,
    });
  });

  it('suggests the nearest operators', () => {
    expect(refusal(() => resolve({ field: 'name', op: 'not_like', value: 'x' })).suggestions).toContain('not_ilike');
  });

  it.each(['==', '!=', '>', 'like', 'in', 'not_in', 'any'])('demands a value for %s', (op) => {
    expect(refusal(() => resolve([{ field: 'name', op }]))).toMatchObject({
      code: 'BadFilterFormat',
      message: '`value` must be provided.',
      pointer: 'filter/0',
    });
  });
});
