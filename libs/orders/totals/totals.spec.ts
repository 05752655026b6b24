import fc from 'fast-check';
import type { LineTerms, OrderTerms, Reduction } from './totals';
import { totalsOf } from './totals';

const none: Reduction = { percent: null, fixed: null };
const percent = (part: number | string): Reduction => ({ percent: part, fixed: null });
const fixed = (amount: number): Reduction => ({ percent: null, fixed: amount });
const line = (unitPrice: number, quantity: number, taxRate: number | string, discount = none): LineTerms => ({
  unitPrice,
  quantity,
  taxRate,
  discount,
});
const order = (terms: Partial<OrderTerms>): OrderTerms => ({
  taxDisplay: 'gross',
  taxExempt: false,
  lines: [],
  discounts: [],
  shipping: { price: 0, taxRate: 0 },
  ...terms,
});

/** What each line comes to (net, tax, gross), shipping, and the total, worked out by hand. */
type Sum = [net: number, tax: number, gross: number];
type Case = [what: string, terms: OrderTerms, lines: Sum[], shipping: Sum, total: Sum];

const CASES: Case[] = [
  // 19.99 × 3 = 59.97; 59.97 × 19 / 119 = 9.5750…
  ['gross prices in euros', order({ lines: [line(1999, 3, 19)] }), [[5039, 958, 5997]], [0, 0, 0], [5039, 958, 5997]],
  [
    // 59.97 × 0.19 = 11.3943
    'net prices in euros',
    order({ taxDisplay: 'net', lines: [line(1999, 3, 19)] }),
    [[5997, 1139, 7136]],
    [0, 0, 0],
    [5997, 1139, 7136],
  ],
  [
    // 0.50 × 0.07 = 0.035: half a cent is rounded up, for each line by itself
    'lines are rounded one by one',
    order({ taxDisplay: 'net', lines: [line(50, 1, 7), line(50, 1, 7)] }),
    [
      [50, 4, 54],
      [50, 4, 54],
    ],
    [0, 0, 0],
    [100, 8, 108],
  ],
  [
    // 1000 yen have no cents: 1000 × 10 / 110 = 90.909
    'yen, which have no minor unit',
    order({ lines: [line(1000, 1, 10), line(333, 2, 8)], shipping: { price: 500, taxRate: 10 } }),
    [
      [909, 91, 1000],
      // 666 × 8 / 108 = 49.33
      [617, 49, 666],
    ],
    // 500 × 10 / 110 = 45.45
    [455, 45, 500],
    [1981, 185, 2166],
  ],
  [
    // 1.250 dinars, 5 %: 3.750 × 0.05 = 0.1875 → 0.188
    'Kuwaiti dinars, which have three digits',
    order({ taxDisplay: 'net', lines: [line(1250, 3, 5)] }),
    [[3750, 188, 3938]],
    [0, 0, 0],
    [3750, 188, 3938],
  ],
  [
    // 10 % of 12.35 = 1.235 → 1.24, left 11.11; × 19 / 119 = 1.7739
    'a part off a line',
    order({ lines: [line(1235, 1, 19, percent(10))] }),
    [[934, 177, 1111]],
    [0, 0, 0],
    [934, 177, 1111],
  ],
  [
    'no more off a line than it costs',
    order({ lines: [line(500, 2, 19, fixed(5000))] }),
    [[0, 0, 0]],
    [0, 0, 0],
    [0, 0, 0],
  ],
  [
    // 1.00 off three lines of 1.00: 0.34, 0.33, 0.33
    'an amount off the order, spread over equal lines',
    order({ taxDisplay: 'net', lines: [line(100, 1, 0), line(100, 1, 0), line(100, 1, 0)], discounts: [fixed(100)] }),
    [
      [66, 0, 66],
      [67, 0, 67],
      [67, 0, 67],
    ],
    [0, 0, 0],
    [200, 0, 200],
  ],
  [
    // 10 % of 30.00, then 5.00: 8.00 over 10.00 and 20.00: 2.666… and 5.333…; taxes of what is left, 7.33 and 14.67
    'two discounts of the order, one after the other, over two rates',
    order({
      taxDisplay: 'net',
      lines: [line(1000, 1, 19), line(2000, 1, 7)],
      discounts: [percent(10), fixed(500)],
      shipping: { price: 490, taxRate: 19 },
    }),
    [
      [733, 139, 872],
      [1467, 103, 1570],
    ],
    [490, 93, 583],
    [2690, 335, 3025],
  ],
  [
    'whoever is exempt pays a net price as it is',
    order({ taxDisplay: 'net', taxExempt: true, lines: [line(1999, 3, 19)], shipping: { price: 490, taxRate: 19 } }),
    [[5997, 0, 5997]],
    [490, 0, 490],
    [6487, 0, 6487],
  ],
  [
    'and what is left of a gross price without its tax',
    order({ taxExempt: true, lines: [line(1999, 3, 19)] }),
    [[5039, 0, 5039]],
    [0, 0, 0],
    [5039, 0, 5039],
  ],
  [
    'rates may have digits behind the point',
    order({ taxDisplay: 'net', lines: [line(100_000, 1, '8.875')] }),
    [[100_000, 8875, 108_875]],
    [0, 0, 0],
    [100_000, 8875, 108_875],
  ],
];

const sum = ({ net, tax, gross }: { net: number; tax: number; gross: number }): Sum => [net, tax, gross];

describe('an order adds up', () => {
  it.each(CASES)('%s', (_, terms, lines, shipping, total) => {
    const totals = totalsOf(terms);
    expect(totals.lines.map((each) => sum(each.total))).toEqual(lines);
    expect([sum(totals.shipping), sum(totals.total)]).toEqual([shipping, total]);
  });

  const amount = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
  const rate = fc.constantFrom<number | string>(0, 5, 7, '8.875', 10, 19, '25.5', 100);
  const reduction = fc.oneof(
    fc.constant(none),
    fc.integer({ min: 0, max: 1_000_000 }).map((part) => percent((part / 10_000).toFixed(4))),
    amount(5_000_000).map(fixed),
  );
  const terms: fc.Arbitrary<OrderTerms> = fc.record({
    taxDisplay: fc.constantFrom('net' as const, 'gross' as const),
    taxExempt: fc.boolean(),
    lines: fc.array(
      fc.record({
        unitPrice: amount(10_000_000_000),
        quantity: fc.integer({ min: 1, max: 10_000 }),
        discount: reduction,
        taxRate: rate,
      }),
      { maxLength: 12 },
    ),
    discounts: fc.array(reduction, { maxLength: 3 }),
    shipping: fc.record({ price: amount(100_000), taxRate: rate }),
  });

  it('whatever is ordered: lines and shipping are the total, and discounts are spread to the last unit', () => {
    fc.assert(
      fc.property(terms, (each) => {
        const { lines, discounts, subtotal, discount, shipping, total } = totalsOf(each);
        const add = (values: number[]): number => values.reduce((all, value) => all + value, 0);
        for (const part of ['net', 'tax', 'gross'] as const) {
          expect(add(lines.map((one) => one.total[part])) + shipping[part]).toBe(total[part]);
        }
        const shown = each.taxDisplay;
        if (!each.taxExempt) expect(subtotal - discount + shipping[shown]).toBe(total[shown]);
        expect(add(lines.map((one) => one.orderDiscount))).toBe(add(discounts));
        expect(add(lines.map((one) => one.discount + one.orderDiscount))).toBe(discount);
        for (const one of lines) {
          expect(one.total.net + one.total.tax).toBe(one.total.gross);
          expect(Math.min(one.discount, one.orderDiscount, one.total.net, one.total.tax)).toBeGreaterThanOrEqual(0);
          expect(one.discount + one.orderDiscount).toBeLessThanOrEqual(one.amount);
        }
      }),
    );
  });

  it('but no order is so large that its amounts are no longer exact', () => {
    const huge = order({ lines: [line(Number.MAX_SAFE_INTEGER, 2, 19)] });
    expect(() => totalsOf(huge)).toThrow('too large');
  });
});
