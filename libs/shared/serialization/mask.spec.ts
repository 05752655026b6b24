import { decodeHeader, formatMask, type Mask, MASK_DEPTH, parseMask, WHOLE } from './mask';
import { MaskError } from './mask-error';

const canonical = (text: string): string | undefined => {
  const mask = parseMask(text);
  return mask && formatMask(mask);
};

const nested = (levels: number): string => 'a{'.repeat(levels) + 'b' + '}'.repeat(levels);

describe('The grammar of a mask', () => {
  it.each([
    // Outer braces, white space and every other character that means nothing.
    ['a,b', '{a,b}'],
    ['{a,b}', '{a,b}'],
    [' { a , b } ', '{a,b}'],
    ['a b', '{a,b}'],
    ['a;b', '{a,b}'],
    ['"a" \'b\'', '{a,b}'],
    ['a\tb\r\f$c', '{a,b,c}'],
    ['\u00a0\u2003{a}\u0085\u3000', '{a}'],
    ['a.b', '{a,b}'],
    ['a/b', '{a,b}'],
    ['a(b)', '{a,b}'],
    ['a?', '{a}'],
    ['$a', '{a}'],
    ['@a', '{a}'],
    ['[a]=%b&c…', '{a,b,c}'],
    // Line feeds are gone before anything else happens.
    ['na\nme', '{name}'],
    ['\n{a\n}\n', '{a}'],
    ['na\r\nme', '{na,me}'],
    // Commas.
    ['a,', '{a}'],
    ['{a,}', '{a}'],
    ['a{b,}', '{a{b}}'],
    ['a{b},', '{a{b}}'],
    // Sub-masks.
    ['a{b}', '{a{b}}'],
    ['a {b}', '{a{b}}'],
    ['a.{b}', '{a{b}}'],
    ['a{b}c', '{a{b},c}'],
    ['a{b} c{d}', '{a{b},c{d}}'],
    ['a{b{c}d}e', '{a{b{c},d},e}'],
    ['a{}', '{a{}}'],
    // The last mention counts, at the place of the first.
    ['a,a', '{a}'],
    ['a{b},a{c}', '{a{c}}'],
    ['a{b},a', '{a}'],
    ['a,a{b}', '{a{b}}'],
    ['a{b},c,a{d}', '{a{d},c}'],
    // Names.
    ['a-b', '{a-b}'],
    ['a:b', '{a:b}'],
    ['a_b', '{a_b}'],
    ['**', '{**}'],
    ['i*', '{i*}'],
    ['A,a', '{A,a}'],
    ['1,²,Ⅷ', '{1,²,Ⅷ}'],
    ['größe,имя,名前', '{größe,имя,名前}'],
    ['𝒳𐐷', '{𝒳𐐷}'],
    ['a\u0301b', '{a,b}'],
    ['a\ud800b', '{a,b}'],
    ['__proto__,constructor{toString}', '{__proto__,constructor{toString}}'],
    // The rest marker.
    ['*', '{*}'],
    ['*,a{b},*', '{*,a{b}}'],
    ['*{x}', '{*{x}}'],
    // Nothing selected.
    ['{}', '{}'],
    ['{ }', '{}'],
    [';', '{}'],
    ['\ufeff', '{}'],
  ])('reads %j as %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each(['', ' ', '\n', ' \t\r\n ', '\u00a0\u2029\u0085'])('takes %j for no mask at all', (text) => {
    expect(parseMask(text)).toBeUndefined();
  });

  it.each([
    [',a', 'Unexpected comma'],
    ['{,a}', 'Unexpected comma'],
    ['a,,b', 'Unexpected comma'],
    ['a{,b}', 'Unexpected comma'],
    ['a, ,b', 'Unexpected comma'],
    [',', 'Unexpected comma'],
    ['a{b}{c}', 'Unexpected opening bracket'],
    ['{{a}}', 'Unexpected opening bracket'],
    ['a,{b}', 'Unexpected opening bracket'],
    ['a{{b}}', 'Unexpected opening bracket'],
    [';{a}', 'Unexpected opening bracket'],
    ['{a}}', 'Unexpected closing bracket'],
    ['a}', 'Unexpected closing bracket'],
    ['}', 'Unexpected closing bracket'],
    ['{}{}', 'Unexpected closing bracket'],
    ['{a},{b}', 'Unexpected closing bracket'],
    ['{a}, {b}', 'Unexpected closing bracket'],
    ['{a', 'Missing closing bracket'],
    ['a{b', 'Missing closing bracket'],
    ['{', 'Missing closing bracket'],
    ['{a};', 'Missing closing bracket'],
    ['{a{b}', 'Missing closing bracket'],
    // The first problem counts.
    ['{,', 'Missing closing bracket'],
    ['a},,{', 'Unexpected closing bracket'],
    ['a{b,,', 'Unexpected comma'],
  ])('refuses %j: %s', (text, reason) => {
    expect(() => parseMask(text)).toThrow(new MaskError(`Mask parse error: ${reason}`));
  });
});

describe('A parsed mask', () => {
  it('maps names to sub-masks or to the mark of a whole field, in order', () => {
    const mask = parseMask('b,a{c},d{}') as Mask;
    expect([...mask.keys()]).toEqual(['b', 'a', 'd']);
    expect(mask.get('b')).toBe(WHOLE);
    expect(mask.get('a')).toEqual(new Map([['c', WHOLE]]));
    expect(mask.get('d')).toEqual(new Map());
  });

  it('has a canonical text without spaces', () => {
    const inner: Mask = new Map([['__proto__', WHOLE]]);
    const mask: Mask = new Map<string, Mask | typeof WHOLE>([
      ['b', WHOLE],
      ['a', inner],
      ['*', WHOLE],
      ['c', new Map()],
    ]);
    expect(formatMask(mask)).toBe('{b,a{__proto__},*,c{}}');
  });

  it('may be nested 64 levels deep, and no deeper', () => {
    expect(MASK_DEPTH).toBe(64);
    expect(canonical(nested(64))).toBe(`{${nested(64)}}`);
    expect(canonical(`{${nested(64)}}`)).toBe(`{${nested(64)}}`);
    expect(() => parseMask(nested(65))).toThrow(new MaskError('Mask parse error: Nesting too deep'));
    expect(() => parseMask('a{'.repeat(50_000))).toThrow(new MaskError('Mask parse error: Nesting too deep'));
  });

  it('may have any number of sub-masks side by side', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `f${index}{a}`).join(',');
    expect(canonical(text)).toBe(`{${text}}`);
  });
});

describe('A mask error', () => {
  it('carries the code that clients are told', () => {
    const error = new MaskError('Mask parse error: Unexpected comma');
    expect(error).toBeInstanceOf(Error);
    expect({ ...error, message: error.message }).toEqual({
      name: 'MaskError',
      code: 'MaskError',
      pointer: 'X-Fields',
      message: 'Mask parse error: Unexpected comma',
    });
  });
});

describe('The mask header', () => {
  const asNodeHasIt = (bytes: Buffer): string => bytes.toString('latin1');

  it('is absent when it was not sent', () => {
    expect(decodeHeader(undefined)).toBeUndefined();
  });

  it('is read as UTF-8 when it is UTF-8', () => {
    expect(decodeHeader(asNodeHasIt(Buffer.from('größe,имя,名前')))).toBe('größe,имя,名前');
  });

  it('is read as Latin-1 otherwise', () => {
    expect(decodeHeader(asNodeHasIt(Buffer.from('größe', 'latin1')))).toBe('größe');
    expect(decodeHeader(asNodeHasIt(Buffer.from([0xc3])))).toBe('Ã');
  });

  it('is the union of all its values when it was sent more than once', () => {
    expect(canonical(decodeHeader(['a,b{c}', 'd,b']) ?? '')).toBe('{a,b,d}');
    expect(decodeHeader(['a', asNodeHasIt(Buffer.from('größe'))])).toBe('a, größe');
  });

  it('cannot be sent more than once in outer braces', () => {
    expect(() => parseMask(decodeHeader(['{a}', '{b}']) ?? '')).toThrow(MaskError);
  });
});
