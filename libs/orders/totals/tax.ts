import Big from 'big.js';
import type { TaxedMoney } from './taxed-money';
import { type Percent, rounded } from './rounding';

/** How prices are meant, and whether tax is taken at all. */
export interface TaxTerms {
  /** Prices are without tax, or with it. */
  taxDisplay: 'net' | 'gross';
  taxExempt: boolean;
}

/** An amount with its tax, in minor units. */
export type Taxed = Omit<TaxedMoney, 'currency'>;

/**
 * Takes the tax of an amount: on top of a price without it, out of a price with it. Whoever is exempt pays what is left of a
 * price with tax.
 *
 * @param amount in minor units, as prices are shown
 * @param rate in percent of the net amount
 */
export function taxed(amount: number, rate: Percent, { taxDisplay, taxExempt }: TaxTerms): Taxed {
  if (taxDisplay === 'net') {
    const tax = taxExempt ? 0 : rounded(new Big(amount).times(rate).div(100));
    return { net: amount, tax, gross: rounded(new Big(amount).plus(tax)) };
  }
  const tax = rounded(new Big(amount).times(rate).div(new Big(rate).plus(100)));
  const net = amount - tax;
  return taxExempt ? { net, tax: 0, gross: net } : { net, tax, gross: amount };
}
