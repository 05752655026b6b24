import { BadValue } from './bad-value';

/** How many digits behind the point each currency has, by code; whoever keeps the currencies says it. */
export type Exponents = ReadonlyMap<string, number>;

/**
 * A decimal amount in minor units, exactly: `19.9` EUR → 1990, `19` JPY → 19.
 *
 * @param text digits with a point; behind it, zeros beyond what the currency has are fine
 * @param currency its code
 * @throws BadValue for what is no amount of the currency, or for a currency that nobody knows
 */
export function minorUnits(text: string, currency: string, exponents: Exponents): number {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new BadValue(`"${text}" is no decimal number as in 1234.50`);
  const [, sign, whole, fraction = ''] = match;
  const exponent = exponents.get(currency);
  if (exponent === undefined) throw new BadValue(`there is no currency "${currency}"`);
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > exponent) {
    throw new BadValue(`${text} has more digits behind the point than ${currency}: ${exponent}`);
  }
  const amount = Number(`${sign}${whole}${digits.padEnd(exponent, '0')}`);
  if (!Number.isSafeInteger(amount)) throw new BadValue(`${text} is too large`);
  // Zero has no sign.
  return amount || 0;
}
