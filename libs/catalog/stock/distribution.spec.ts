import fc from 'fast-check';
import { distribute, type Supply, type Wanted } from './distribution';

const tea = 'tea';
const line = (quantity: number, key = 'a', variantId = tea): Wanted => ({ key, variantId, quantity });
const supply = (stockId: string, free: number, kept?: Record<string, number>): Supply => ({
  stockId,
  variantId: tea,
  free,
  kept: kept && new Map(Object.entries(kept)),
});
const summary = (...args: Parameters<typeof distribute>): unknown =>
  distribute(...args).takes.map(({ key, stockId, quantity, backordered }) => [key, stockId, quantity, backordered]);

describe('Pieces are taken', () => {
  it.each<[string, Wanted[], Supply[], boolean, unknown[]]>([
    ['from the first warehouse that has all', [line(5)], [supply('a', 3), supply('b', 5)], false, [['a', 'b', 5, 0]]],
    ['from the first, where two have all', [line(2)], [supply('a', 3), supply('b', 5)], false, [['a', 'a', 2, 0]]],
    [
      'from several, where none has all',
      [line(7)],
      [supply('a', 3), supply('b', 5)],
      false,
      [
        ['a', 'a', 3, 0],
        ['a', 'b', 4, 0],
      ],
    ],
    [
      'line by line from what is left',
      [line(3), line(3, 'b')],
      [supply('a', 3), supply('b', 3)],
      false,
      [
        ['a', 'a', 3, 0],
        ['b', 'b', 3, 0],
      ],
    ],
    [
      'where none is left, on account of the first',
      [line(5)],
      [supply('a', 1), supply('b', 1)],
      true,
      [
        ['a', 'a', 4, 3],
        ['a', 'b', 1, 0],
      ],
    ],
    ['from what is owed already: not at all', [line(1)], [supply('a', -4)], true, [['a', 'a', 1, 1]]],
    ['from what is kept for the line', [line(3)], [supply('a', 0, { a: 3 })], false, [['a', 'a', 3, 0]]],
    [
      'from what is kept for the line, before what is free',
      [line(3), line(2, 'b')],
      [supply('a', 2, { a: 3 })],
      false,
      [
        ['a', 'a', 3, 0],
        ['b', 'a', 2, 0],
      ],
    ],
  ])('%s', (_, wanted, supplies, backorder, expected) => {
    expect(summary(wanted, supplies, backorder)).toEqual(expected);
  });
});

describe('Too little', () => {
  it('is named line by line, with what there is', () => {
    const wanted = [line(2), line(4, 'b'), line(1, 'c', 'coffee')];
    const { shortages } = distribute(wanted, [supply('a', 3)], false);
    expect(shortages).toEqual([
      { ...wanted[1], available: 1 },
      { ...wanted[2], available: 0 },
    ]);
  });

  it('is what nobody may owe: no warehouse serves the channel', () => {
    expect(distribute([line(1)], [], true).shortages).toHaveLength(1);
  });
});

it('Never more is taken than there is, and exactly what is wanted, whatever comes', () => {
  const wanted = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
  const frees = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 4 });
  fc.assert(
    fc.property(wanted, frees, fc.boolean(), (quantities, numbers, backorder) => {
      const lines = quantities.map((quantity, index) => line(quantity, String(index)));
      const supplies = numbers.map((free, index) => supply(String(index), free));
      const { takes, shortages } = distribute(lines, supplies, backorder);
      for (const { stockId, free } of supplies) {
        const there = takes.filter((take) => take.stockId === stockId);
        const taken = there.reduce((sum, { quantity, backordered }) => sum + quantity - backordered, 0);
        expect(taken).toBeLessThanOrEqual(Math.max(0, free));
      }
      for (const { key, quantity } of lines) {
        const own = takes.filter((take) => take.key === key);
        const isShort = shortages.some((shortage) => shortage.key === key);
        expect(own.reduce((sum, take) => sum + take.quantity, 0)).toBe(isShort ? 0 : quantity);
        if (!backorder) expect(own.every(({ backordered }) => backordered === 0)).toBe(true);
      }
    }),
  );
});
