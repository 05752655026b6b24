import fc from 'fast-check';
import { maskValue } from './json-mask';
import { type Mask, parseMask } from './mask';

const filtered = (value: unknown, mask: string): string => JSON.stringify(maskValue(value, parseMask(mask) as Mask));

describe('A mask on free JSON', () => {
  it.each([
    ['shows keys that are there, in mask order', '{"a":1,"b":2,"c":3}', 'c,a,x', '{"c":3,"a":1}'],
    ['shows nothing where it names nothing that is there', '{"a":1}', 'x', '{}'],
    ['adds the rest for *', '{"a":1,"b":2,"c":3}', 'c,*', '{"c":3,"a":1,"b":2}'],
    ['adds the rest for * wherever it stands', '{"a":1,"b":2,"c":3}', '*,c', '{"c":3,"a":1,"b":2}'],
    ['has no use for a sub-mask of *', '{"a":{"b":1}}', '*{x}', '{"a":{"b":1}}'],
    ['recurses', '{"a":{"b":{"c":1,"d":2},"e":3}}', 'a{b{d}}', '{"a":{"b":{"d":2}}}'],
    ['recurses beside *', '{"a":{"b":1,"c":2},"d":3}', 'a{b},*', '{"a":{"b":1},"d":3}'],
    ['shows nothing inside for an empty sub-mask', '{"a":{"b":1},"c":2}', 'a{}', '{"a":{}}'],
    ['shows a null that was asked for whole', '{"a":null}', 'a', '{"a":null}'],
    ['drops a null that was asked for with a sub-mask', '{"a":null,"b":1}', 'a{x},b', '{"b":1}'],
    ['shows such a null as part of the rest', '{"a":null,"b":1}', 'b,a{x},*', '{"b":1,"a":null}'],
    ['filters lists element by element', '[{"a":1,"b":2},{"b":3}]', 'a', '[{"a":1},{}]'],
    ['filters lists within lists', '[[{"a":1,"b":2}],[]]', 'a', '[[{"a":1}],[]]'],
    ['filters lists under keys', '{"a":[{"b":1,"c":2},null,3]}', 'a{b}', '{"a":[{"b":1},null,3]}'],
    ['passes null through', 'null', 'a', 'null'],
    ['passes numbers through', '42', 'a', '42'],
    ['passes strings through', '"abc"', 'a', '"abc"'],
    ['passes booleans through', 'false', 'a', 'false'],
    ['passes scalars under a sub-mask through', '{"a":"b","c":0}', 'a{b},c{d}', '{"a":"b","c":0}'],
    ['does not see inherited properties', '{}', 'constructor,toString{name},__proto__', '{}'],
    ['takes __proto__ for a key', '{"__proto__":{"a":1,"b":2}}', '__proto__{a}', '{"__proto__":{"a":1}}'],
    ['takes __proto__ for part of the rest', '{"__proto__":1,"a":2}', 'a,*', '{"a":2,"__proto__":1}'],
  ])('%s', (_, value, mask, expected) => {
    expect(filtered(JSON.parse(value), mask)).toBe(expected);
  });

  it('pollutes no prototype', () => {
    maskValue(JSON.parse('{"__proto__":{"polluted":1}}'), parseMask('__proto__{*},*') as Mask);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('leaves the value as it was', () => {
    const value = { a: [{ b: 1, c: 2 }], d: { e: null } };
    const before = structuredClone(value);
    maskValue(value, parseMask('a{b},d{e}') as Mask);
    expect(value).toEqual(before);
  });

  it('is not limited by the depth of the value', () => {
    let value: unknown = { a: 1, b: 2 };
    for (let depth = 0; depth < 100_000; depth++) value = [value];
    let inside = maskValue(value, parseMask('a') as Mask);
    while (Array.isArray(inside)) inside = inside[0];
    expect(inside).toEqual({ a: 1 });
  });

  it('shows what it showed when it is applied to its own result', () => {
    const key = fc.constantFrom('a', 'b', 'c', '__proto__');
    const mask = fc.constantFrom('a', 'b{a},*', 'c{a{b},*},a', 'a{},b', '*', '__proto__{a},b{c}', 'x');
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.dictionary(key, fc.jsonValue({ maxDepth: 3 })),
        mask,
        (json, keyed, text) => {
          for (const value of [JSON.parse(json) as unknown, keyed, [keyed]]) {
            const once = filtered(value, text);
            expect(filtered(JSON.parse(once), text)).toBe(once);
          }
        },
      ),
    );
  });
});
