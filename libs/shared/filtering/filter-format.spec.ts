import { resolveFilter } from './filter';
import { parseJson } from './json';
import { outline } from './outline.fixture';
import type { Condition } from './plan';
import { queryLimits } from './query-limits';
import { refusal } from './refusal.fixture';
import { product } from './shape.fixture';

const resolve = (spec: unknown, limits = queryLimits): Condition | undefined =>
  resolveFilter([{ pointer: 'filter', spec, alias: false }], product, limits);

const tree = (spec: unknown): string | undefined => outline(resolve(spec));
const [a, b, c] = ['a', 'b', 'c'].map((value) => ({ field: 'name', value }));
const [A, B, C] = ['a', 'b', 'c'].map((value) => `name eq "${value}"`);

describe('section 1, shapes', () => {
  it.each([[[]], [[[]]], [[[], [[]]]]])('%j is no condition', (spec) => {
    expect(resolve(spec)).toBeUndefined();
  });

  it('takes no filter as no condition', () => {
    expect(resolveFilter([], product)).toBeUndefined();
  });

  it('takes one object instead of a list', () => {
    expect(tree(a)).toBe(A);
    expect(tree({ or: [a, b] })).toBe(`or(${A}, ${B})`);
  });

  it('takes a list as AND and flattens lists in it', () => {
    expect(tree([a, b])).toBe(`and(${A}, ${B})`);
    expect(tree([[a, [b]], [], c])).toBe(`and(${A}, ${B}, ${C})`);
  });

  it('flattens a list inside a function into the function', () => {
    expect(tree({ or: [[a, b], c] })).toBe(`or(${A}, ${B}, ${C})`);
    expect(tree({ not: [[a]] })).toBe(`not(${A})`);
  });

  it('ignores keys that it does not know', () => {
    expect(tree({ ...a, comment: 'x', Op: '>', AND: 5 })).toBe(A);
  });

  it('is case-sensitive', () => {
    expect(refusal(() => resolve({ Field: 'name', value: 'a' })).message).toBe(
      '`field` is a mandatory filter attribute.',
    );
    expect(refusal(() => resolve({ OR: [a] })).message).toBe('`field` is a mandatory filter attribute.');
    expect(refusal(() => resolve({ ...a, op: 'EQ' })).message).toBe('Operator `EQ` not valid.');
  });
});

describe('section 4, boolean functions', () => {
  it('nest freely and mix with leaves', () => {
    expect(tree([a, { not: [{ or: [b, { and: [a, c] }] }] }])).toBe(`and(${A}, not(or(${B}, and(${A}, ${C}))))`);
  });

  it('of one argument stand for it', () => {
    expect(tree({ or: [a] })).toBe(A);
    expect(tree({ and: [{ or: [a] }] })).toBe(A);
  });

  it.each([
    ['or', { a: 1 }],
    ['and', 'x'],
    ['or', null],
    ['not', { ...{ field: 'name', value: 'a' } }],
    ['not', 5],
  ])('%s takes no %j', (name, value) => {
    expect(refusal(() => resolve([{ [name]: value }]))).toEqual({
      code: 'BadFilterFormat',
      message: `\`${name}\` value must be an iterable across the function arguments`,
      pointer: `filter/0/${name}`,
      suggestions: [],
    });
  });

  it.each([
    [{ or: [] }, '`or` must have one or more arguments', 'filter/or'],
    [{ and: [] }, '`and` must have one or more arguments', 'filter/and'],
    [{ not: [] }, '`not` must have one argument', 'filter/not'],
    [{ not: [a, b] }, '`not` must have one argument', 'filter/not'],
    [{ or: [[]] }, '`or` must have one or more arguments', 'filter/or'],
    [{ and: [[], [[]]] }, '`and` must have one or more arguments', 'filter/and'],
    [{ not: [[]] }, '`not` must have one argument', 'filter/not'],
    [{ not: [[a, b]] }, '`not` must have one argument', 'filter/not'],
    [{ or: [{ and: [[]] }] }, '`and` must have one or more arguments', 'filter/or/0/and'],
  ])('%j is refused', (spec, message, pointer) => {
    expect(refusal(() => resolve(spec))).toMatchObject({ code: 'BadFilterFormat', message, pointer });
  });

  it.each([
    [{ or: [a], and: [b] }],
    [{ or: [a], not: [b] }],
    [{ and: [a], not: [b] }],
    [{ or: [a], and: [b], not: [c] }],
    [{ or: [a], ...b }],
    [{ not: [a], field: null }],
  ])('%j is ambiguous', (spec) => {
    expect(refusal(() => resolve([a, spec]))).toMatchObject({ code: 'BadFilterFormat', pointer: 'filter/1' });
  });
});

describe('section 10, format errors', () => {
  it.each([
    [null, 'null', 'filter'],
    ['name', 'name', 'filter'],
    [5, '5', 'filter'],
    [true, 'true', 'filter'],
    [[a, null], 'null', 'filter/1'],
    [['filter', 'of', 'texts'], 'filter', 'filter/0'],
    [{ or: [a, [b, 1.5]] }, '1.5', 'filter/or/1/1'],
  ])('%j has an element that is no object', (spec, spelled, pointer) => {
    expect(refusal(() => resolve(spec))).toMatchObject({
      code: 'BadFilterFormat',
      message: `Filter spec \`${spelled}\` should be a dictionary.`,
      pointer,
    });
  });

  it.each([[{}], [{ value: 'x' }], [{ op: '==', value: 'x', model: 'Product' }]])('%j has no field', (spec) => {
    expect(refusal(() => resolve([spec]))).toMatchObject({
      code: 'BadFilterFormat',
      message: '`field` is a mandatory filter attribute.',
      pointer: 'filter/0',
    });
  });

  it('win over an unknown field before them', () => {
    const unknown = { field: 'unknown', value: 1 };
    expect(refusal(() => resolve([unknown, { or: [a, { field: 'name', op: 'x' }] }]))).toMatchObject({
      code: 'BadFilterFormat',
      pointer: 'filter/1/or/1/op',
    });
  });
});

describe('section 11, limits of form', () => {
  const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown =>
    Array.from({ length: levels }).reduce<unknown>(wrap, a);

  it.each<[string, (inner: unknown) => unknown]>([
    ['and', (inner) => ({ and: [inner] })],
    ['or', (inner) => ({ or: [inner, b] })],
    ['not', (inner) => ({ not: [inner] })],
  ])('%s is nested ten times and not eleven', (_, wrap) => {
    for (const list of [(spec: unknown) => spec, (spec: unknown) => [spec]]) {
      expect(resolve(list(nested(10, wrap)))).toBeDefined();
      expect(refusal(() => resolve(list(nested(11, wrap))))).toMatchObject({
        code: 'BadFilterFormat',
        message: 'Filter is nested more than 10 levels deep.',
      });
    }
  });

  it('lists inside the outermost list are levels as well', () => {
    expect(resolve([nested(10, (inner) => [inner])])).toBeDefined();
    expect(refusal(() => resolve([nested(11, (inner) => [inner])])).code).toBe('BadFilterFormat');
    expect(refusal(() => resolve({ or: [nested(10, (inner) => [inner])] })).code).toBe('BadFilterFormat');
  });

  it.each([100, 100_000])('refuses %d levels', (levels) => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"not":[', ']}'],
    ]) {
      const spec = parseJson(open.repeat(levels) + JSON.stringify(a) + close.repeat(levels));
      expect(refusal(() => resolve(spec))).toMatchObject({
        code: 'BadFilterFormat',
        message: 'Filter is nested more than 10 levels deep.',
      });
    }
  });

  it.each(['value', 'op', 'field', 'model'])('refuses depth in %s', (key) => {
    const deep = parseJson('['.repeat(100_000) + ']'.repeat(100_000));
    expect(refusal(() => resolve({ ...a, [key]: deep })).message).toContain('[[[…]]]');
  });

  it('has a hundred leaves and not more, in all filters together', () => {
    const leaves = (count: number): unknown[] => Array.from({ length: count }, () => a);
    expect(resolve(leaves(100))).toBeDefined();
    expect(refusal(() => resolve([leaves(50), { or: leaves(51) }]))).toMatchObject({
      code: 'BadFilterFormat',
      message: 'Filter has more than 100 conditions.',
      pointer: 'filter/1/or/50',
    });
    const parts = [50, 51].map((count) => ({ pointer: 'filter', spec: leaves(count), alias: false }));
    expect(refusal(() => resolveFilter(parts, product)).message).toBe('Filter has more than 100 conditions.');
  });

  it('has other limits where they are configured', () => {
    const limits = { ...queryLimits, nesting: 1, leaves: 2 };
    expect(resolve({ or: [a, b] }, limits)).toBeDefined();
    expect(refusal(() => resolve({ or: [{ not: [a] }] }, limits)).pointer).toBe('filter/or/0');
    expect(refusal(() => resolve({ or: [a, b, c] }, limits)).pointer).toBe('filter/or/2');
  });
});
