import { literalOf } from './csv-statement';

describe('A value in the text of a statement', () => {
  it.each([
    ["O'Hara'); DROP TABLE product; --", "'O''Hara''); DROP TABLE product; --'"],
    ['\\', "'\\'"],
    [true, 'true'],
    [null, 'NULL'],
    [['a', null, "'"], "ARRAY['a', NULL, '''']"],
    [[], 'ARRAY[]'],
  ])('%j is written as %s', (value, text) => {
    expect(literalOf(value)).toBe(text);
  });

  it.each([['a\0b'], [['\0']], [1], [undefined], [{}], [Symbol('x')]])('is refused when it is %p', (value) => {
    expect(() => literalOf(value)).toThrow(TypeError);
  });
});
