import fc from 'fast-check';
import { JsonNumber, parseJson, spell } from './json';

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(spell(parseJson(text))).toBe(spell(JSON.parse(text)));
      }),
    );
  });

  it('reads strings that look like structure', () => {
    for (const number of [1, 1.5]) {
      const value = { 'a"{[': ['}],:1', '\\', '\\"', ' ', '\u{1F600}'], '': {}, b: [], number };
      expect(parseJson(JSON.stringify(value))).toEqual(value);
    }
  });

  it.each(['9007199254740993', '-9007199254740993', '1.10', '1.0', '1e3', '0.1234567890123456789', '1e400'])(
    'keeps %s as it was written',
    (text) => {
      expect(parseJson(`{"a":[${text}]}`)).toEqual({ a: [new JsonNumber(text)] });
    },
  );

  it.each(['0', '5', '-5', '19.99', '9007199254740991', '0.1'])('reads %s as a number', (text) => {
    expect(parseJson(text)).toBe(Number(text));
  });

  it('makes __proto__ an own key', () => {
    for (const text of ['{"__proto__":{"field":"name"}}', '{"__proto__":{"field":1.5}}']) {
      const value = parseJson(text);
      expect(Object.keys(value as object)).toEqual(['__proto__']);
      expect((value as { field?: unknown }).field).toBeUndefined();
    }
  });

  it('takes the last of two equal keys', () => {
    for (const last of ['2', '2.5']) expect(parseJson(`{"a":1,"a":${last}}`)).toEqual({ a: Number(last) });
  });

  it('reads 100,000 levels', () => {
    for (const inner of ['', '1.50']) {
      expect(Array.isArray(parseJson('['.repeat(100_000) + inner + ']'.repeat(100_000)))).toBe(true);
    }
  });

  it.each(['', '{', '[1,]', "{'a':1}", 'undefined', '01', '[1] 2', '"\n"'])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});

describe('spell', () => {
  it('writes a string without quotes and anything else as JSON', () => {
    expect(spell('a "b"')).toBe('a "b"');
    expect(spell(null)).toBe('null');
    expect(spell(true)).toBe('true');
    expect(spell(['a', 1])).toBe('["a",1]');
    expect(spell({ a: null })).toBe('{"a":null}');
    expect(spell([parseJson('1.10')])).toBe('[1.10]');
  });

  it('shortens what is long or deep', () => {
    expect(spell('x'.repeat(1000))).toHaveLength(201);
    expect(spell(parseJson('['.repeat(50_000) + ']'.repeat(50_000)))).toBe('[[[…]]]');
  });
});
