import Big from 'big.js';

/**
 * Writes amounts of a currency as they stand on documents.
 *
 * @param exponent digits of its minor unit (ISO 4217), which may not be those that a locale shows
 */
export function moneyText(currency: string, exponent: number): (amount: number) => string {
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  // As text, so that no digit is lost on the way through a floating point number.
  return (amount) => format.format(new Big(amount).div(new Big(10).pow(exponent)).toFixed(exponent) as `${number}`);
}
