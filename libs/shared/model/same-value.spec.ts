import type { FieldDefinition, ScalarType } from './definition';
import { Level } from './level';
import { MoneyValue } from './money';
import { fieldsOf } from './registry';
import { isSameValue } from './same-value';

const audience = { name: 'field', visibleTo: Level.Guest, writableBy: Level.Guest, nullable: true };

const scalar = (type: ScalarType): FieldDefinition => ({
  ...audience,
  kind: 'scalar',
  type,
  array: false,
  filterable: true,
  sortable: true,
});

const money: FieldDefinition = { ...audience, kind: 'embedded', type: () => MoneyValue };

const eur = (amount: unknown): object => Object.assign(new MoneyValue(), { amount, currency: 'EUR' });

describe('two values of a field are the same', () => {
  it.each([
    ['decimal', '1.500', 1.5],
    ['decimal', '100', 100],
    ['decimal', '0.000', '-0'],
    ['decimal', '12345678901234567890.10', '12345678901234567890.1'],
    ['bigint', '5', 5],
    ['timestamp', new Date('2026-11-24T09:30:00Z'), '2026-11-24T10:30:00.000+01:00'],
    ['uuid', '01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000A'],
    ['text', 'a', 'a'],
    ['text', null, undefined],
    ['json', { a: 1, b: [2] }, { b: [2], a: 1 }],
  ] as const)('as %s: %p and %p', (type, a, b) => {
    expect(isSameValue(scalar(type), a, b)).toBe(true);
  });

  it('as money, whatever class it is of, and whatever nothing looks like', () => {
    expect(isSameValue(money, eur(5), { currency: 'EUR', amount: 5 })).toBe(true);
    expect(isSameValue(money, null, { amount: null, currency: null })).toBe(true);
  });
});

describe('two values of a field are different', () => {
  it.each([
    ['decimal', '1.500', 1.05],
    ['decimal', '100', '1'],
    ['decimal', '-1', '1'],
    ['decimal', '0', null],
    ['timestamp', new Date('2026-11-24T09:30:00Z'), '2026-11-24T09:30:00.001Z'],
    ['text', 'a', 'A'],
    ['text', '', null],
    ['json', { a: 1 }, { a: '1' }],
  ] as const)('as %s: %p and %p', (type, a, b) => {
    expect(isSameValue(scalar(type), a, b)).toBe(false);
  });

  it('as money, in either part', () => {
    expect(isSameValue(money, eur(5), eur(6))).toBe(false);
    expect(isSameValue(money, eur(5), { amount: 5, currency: 'USD' })).toBe(false);
    expect(isSameValue(money, eur(0), null)).toBe(false);
    expect([...fieldsOf(MoneyValue).keys()]).toEqual(['amount', 'currency']);
  });
});
