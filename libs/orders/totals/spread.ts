import Big from 'big.js';

/**
 * Spreads an amount over weights so that the shares add up to it exactly: each gets what is due to it rounded down, and those
 * that lost most by that get one unit more; of two that lost the same, the first (method of the largest remainder).
 *
 * @param amount not negative; where all weights are 0, so must it be
 * @param weights not negative; no share is greater than its weight while the amount is not greater than their sum
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total.plus(weight), new Big(0));
  if (amount === 0) return weights.map(() => 0);
  const due = weights.map((weight) => new Big(amount).times(weight));
  const shares = due.map((each) => each.div(sum).round(0, Big.roundDown).toNumber());
  const remainders = due.map((each, index) => each.minus(sum.times(shares[index])));
  const rest = shares.reduce((left, share) => left - share, amount);
  const order = weights.map((_, index) => index).sort((a, b) => remainders[b].cmp(remainders[a]) || a - b);
  for (const index of order.slice(0, rest)) shares[index]++;
  return shares;
}
