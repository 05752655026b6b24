import Big from 'big.js';
import { Unprocessable } from '@app/shared/errors';

/** A number of percent, as a body says it or as the driver reads it. */
export type Percent = string | number;

/**
 * The nearest whole number of minor units; of two that are as near, the one further from zero (`docs/decisions/0078`).
 *
 * @throws Unprocessable for what no amount can hold exactly
 */
export function rounded(amount: Big): number {
  const whole = amount.round(0, Big.roundHalfUp).toNumber();
  if (!Number.isSafeInteger(whole)) {
    throw new Unprocessable('The amounts of the order are too large', [], { code: 'amount_too_large' });
  }
  // Minus zero is no amount.
  return whole + 0;
}

/** So many percent of an amount. */
export const percentOf = (amount: number, percent: Percent): number => rounded(new Big(amount).times(percent).div(100));

/** The price of so many pieces. @throws as {@link rounded} */
export const times = (price: number, quantity: number): number => rounded(new Big(price).times(quantity));
