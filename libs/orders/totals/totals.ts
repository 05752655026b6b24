import Big from 'big.js';
import { type Percent, percentOf, rounded, times } from './rounding';
import { spread } from './spread';
import { taxed, type Taxed, type TaxTerms } from './tax';

/** Something that is taken off: a part, or an amount in minor units. */
export interface Reduction {
  percent: Percent | null;
  fixed: number | null;
}

/** What a line says of money; amounts are in minor units and as prices are shown, without tax or with it. */
export interface LineTerms {
  unitPrice: number;
  quantity: number;
  discount: Reduction;
  /** In percent. */
  taxRate: Percent;
}

/** What an order says of money. */
export interface OrderTerms extends TaxTerms {
  lines: readonly LineTerms[];
  /** Of the order as a whole, each from what the one before has left. */
  discounts: readonly Reduction[];
  shipping: { price: number; taxRate: Percent };
}

/** What a line comes to. */
export interface LineTotals {
  /** Before discounts. */
  amount: number;
  discount: number;
  /** Its share of the discounts of the order. */
  orderDiscount: number;
  unit: Taxed;
  total: Taxed;
}

/** What an order comes to: Σ lines + shipping = total, in net, tax and gross; subtotal − discount + shipping = total, as shown. */
export interface OrderTotals {
  lines: LineTotals[];
  /** What each discount of the order takes off. */
  discounts: number[];
  subtotal: number;
  discount: number;
  shipping: Taxed;
  total: Taxed;
}

/**
 * Adds up an order (`docs/guides/orders.md`). Each line is taxed and rounded once, as a whole; everything else is a sum.
 *
 * @throws Unprocessable for what no amount can hold exactly
 */
export function totalsOf(terms: OrderTerms): OrderTotals {
  const reduced = terms.lines.map((line) => {
    const amount = times(line.unitPrice, line.quantity);
    return { line, amount, discount: reductionOf(line.discount, amount) };
  });
  const left = reduced.map(({ amount, discount }) => amount - discount);
  const discounts = discountsOf(terms.discounts, sumOf(left));
  const shares = spread(sumOf(discounts), left);
  const lines = reduced.map(({ line, amount, discount }, index): LineTotals => ({
    amount,
    discount,
    orderDiscount: shares[index],
    unit: taxed(line.unitPrice, line.taxRate, terms),
    total: taxed(left[index] - shares[index], line.taxRate, terms),
  }));
  const shipping = taxed(terms.shipping.price, terms.shipping.taxRate, terms);
  const all = [...lines.map(({ total }) => total), shipping];
  return {
    lines,
    discounts,
    subtotal: sumOf(lines.map(({ amount }) => amount)),
    discount: sumOf(lines.flatMap(({ discount, orderDiscount }) => [discount, orderDiscount])),
    shipping,
    total: {
      net: sumOf(all.map(({ net }) => net)),
      tax: sumOf(all.map(({ tax }) => tax)),
      gross: sumOf(all.map(({ gross }) => gross)),
    },
  };
}

/** What a reduction takes off an amount: never more than there is. */
const reductionOf = ({ percent, fixed }: Reduction, amount: number): number =>
  Math.min(amount, fixed ?? (percent === null ? 0 : percentOf(amount, percent)));

function discountsOf(reductions: readonly Reduction[], amount: number): number[] {
  let left = amount;
  return reductions.map((reduction) => {
    const taken = reductionOf(reduction, left);
    left -= taken;
    return taken;
  });
}

const sumOf = (amounts: readonly number[]): number =>
  rounded(amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)));
