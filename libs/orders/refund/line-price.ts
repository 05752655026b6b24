import Big from 'big.js';

/** What a line has cost, and what of it was given back. */
export interface PricedLine {
  /** Pieces. */
  quantity: number;
  /** What all of them cost, in minor units. */
  total: number;
}

/**
 * The price of further pieces of a line: the first of them are counted as taken. Whatever the steps, all pieces together cost
 * exactly the total.
 *
 * @param taken so many were counted before
 */
export function priceOfPieces({ quantity, total }: PricedLine, taken: number, pieces: number): number {
  const upTo = (count: number): number =>
    new Big(total).times(count).div(quantity).round(0, Big.roundHalfUp).toNumber();
  return upTo(taken + pieces) - upTo(taken);
}
