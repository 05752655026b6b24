import type { ScalarType } from '@app/shared/model';
import { comparable, parseValue, type Value } from './value';

const parse = (text: string, type: ScalarType, array = false): Value => parseValue(text, { type, array });

describe('a text', () => {
  it('stands for a number, a boolean, a list or an object where the field is one', () => {
    expect(parse('-12', 'integer')).toBe(-12);
    expect(parse('9007199254740991', 'bigint')).toBe(Number.MAX_SAFE_INTEGER);
    expect(parse('false', 'boolean')).toBe(false);
    expect(parse('["a","b"]', 'text', true)).toEqual(['a', 'b']);
    expect(parse('{"shelf":7}', 'json')).toEqual({ shelf: 7 });
  });

  it('stands for itself where the field is text, and where decimals would lose digits', () => {
    expect(parse('12', 'text')).toBe('12');
    expect(parse('12345678901234567.890', 'decimal')).toBe('12345678901234567.890');
  });

  it('stays a text where it is no such value, for the rules of the field to refuse', () => {
    expect(parse('1.5', 'integer')).toBe('1.5');
    expect(parse('', 'integer')).toBe('');
    expect(parse('yes', 'boolean')).toBe('yes');
  });

  it('must be JSON where the field holds JSON', () => {
    expect(() => parse('{shelf: 7}', 'json')).toThrow('must be JSON');
  });
});

describe('two values are one', () => {
  it.each<[ScalarType, Value | Date, Value | Date]>([
    ['decimal', '007.500', '7.5'],
    ['decimal', '-0.0', 0],
    ['decimal', '100', '100.000'],
    ['uuid', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
    ['timestamp', '2026-11-24T10:30:00+01:00', new Date('2026-11-24T09:30:00Z')],
    ['json', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ])('as %s: %p and %p', (type, a, b) => {
    expect(comparable(a, type)).toEqual(comparable(b, type));
  });

  it('unless the database would tell them apart', () => {
    expect(comparable('7.5', 'text')).not.toBe(comparable('7.50', 'text'));
    expect(comparable('0.1', 'decimal')).not.toBe(comparable('0.10000000000000000001', 'decimal'));
    expect(comparable('100', 'decimal')).not.toBe(comparable('1', 'decimal'));
    expect(comparable(null, 'decimal')).not.toBe(comparable(0, 'decimal'));
  });
});
