import fc from 'fast-check';
import type { Problem } from '@app/shared/errors';
import { parseJson } from './json-body';

const parse = (text: string): unknown => parseJson(Buffer.from(text));

function refusalOf(body: Uint8Array): Problem {
  try {
    parseJson(body);
  } catch (error) {
    return error as Problem;
  }
  throw new Error('accepted');
}

function keysIn(text: string): string[] {
  const keys: string[] = [];
  JSON.parse(text, (key, value: unknown) => {
    keys.push(key);
    return value;
  });
  return keys;
}

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('parseJson', () => {
  it('reads what JSON.stringify wrote, or refuses it with 400 for a forbidden key', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        try {
          expect(JSON.stringify(parse(text))).toBe(text);
        } catch (error) {
          if ((error as Problem).code !== 'forbidden_key') throw error;
          expect(keysIn(text).some((key) => key === 'prototype' || key in {})).toBe(true);
        }
      }),
      { examples: [[{ valueOf: 0 }], [[{ prototype: null }]], [{ proto: {} }]] },
    );
  });

  it('answers 400 to any bytes that it does not read', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          parseJson(bytes);
        } catch (error) {
          expect((error as Problem).status).toBe(400);
        }
      }),
    );
  });

  it('skips a byte order mark', () => {
    expect(parse('\ufeff{"a":1}')).toEqual({ a: 1 });
  });

  it.each([
    ['', 'empty_body', 'The body is empty'],
    [' ', 'invalid_json', 'The body is not valid JSON: Unexpected end of JSON input'],
    ['{"a":1,}', 'invalid_json', 'position 7'],
    ['{"__proto__":{"admin":true}}', 'forbidden_key', '__proto__'],
    ['{"a":[{"\\u005f_proto__":1}]}', 'forbidden_key', '__proto__'],
    ['{"constructor":{"prototype":{}}}', 'forbidden_key', 'constructor'],
    [nested(101), 'too_deep', '100'],
    [nested(500_000), 'too_deep', '100'],
  ])('refuses %.30s', (text, code, reason) => {
    const problem = refusalOf(Buffer.from(text));
    expect(problem).toMatchObject({ status: 400, code });
    expect(problem.message).toContain(reason);
  });

  it('takes a hundred levels', () => {
    expect(parse(nested(100))).toEqual(JSON.parse(nested(100)));
  });

  it('refuses what is not UTF-8', () => {
    expect(refusalOf(Buffer.from([0x22, 0xff, 0x22])).message).toBe('The body is not valid JSON: it is not UTF-8');
  });
});
