import { Unprocessable } from '@app/shared/errors';
import type { Money } from '@app/shared/model';
import type { ChargeStatus, FulfilmentStatus } from '../order/order.entity';
import { totalsOf } from '../totals/totals';
import type { HeldOrder } from './held-order';

/** The amount of money that may not be there: TypeORM reads it as an object that is full of nulls. */
export const amountOf = (money: Money | null | undefined): number | null => money?.amount ?? null;

/** Makes the sums of an order, and how far it is fulfilled, those of what is in it. @throws Unprocessable for too large amounts */
export function derive({ order, lines, discounts }: HeldOrder, shippingPrice: number): void {
  const { currency } = order;
  const money = (amount: number): Money => ({ amount, currency });
  const totals = totalsOf({
    taxDisplay: order.taxDisplay,
    taxExempt: order.taxExempt,
    lines: lines.map(({ unitPrice, quantity, discountPercent, discountFixed, taxRate }) => ({
      unitPrice: unitPrice.amount,
      quantity,
      taxRate,
      discount: { percent: discountPercent, fixed: amountOf(discountFixed) },
    })),
    discounts: discounts.map(({ percent, fixed }) => ({ percent, fixed: amountOf(fixed) })),
    shipping: { price: shippingPrice, taxRate: order.shippingTaxRate },
  });
  for (const [index, line] of lines.entries()) {
    const { discount, orderDiscount, unit, total } = totals.lines[index];
    Object.assign(line, { discount: money(discount), orderDiscount: money(orderDiscount) });
    Object.assign(line, { unit: { ...unit, currency }, total: { ...total, currency } });
  }
  for (const [index, discount] of discounts.entries()) discount.total = money(totals.discounts[index]);
  order.subtotal = money(totals.subtotal);
  order.discount = money(totals.discount);
  order.shipping = { ...totals.shipping, currency };
  order.total = { ...totals.total, currency };
  order.fulfilmentStatus = fulfilmentStatusOf(lines);
}

/** How much of what is owed for an order is paid; of nothing, all. */
export function chargeStatusOf(charged: number, owed: number): ChargeStatus {
  if (charged > owed) return 'overcharged';
  if (charged === owed) return 'full';
  return charged === 0 ? 'none' : 'partial';
}

/** How much of an order is with the buyer. */
export function fulfilmentStatusOf(
  lines: readonly { quantity: number; fulfilled: number; returned: number }[],
): FulfilmentStatus {
  const sum = (of: 'quantity' | 'fulfilled' | 'returned'): number => lines.reduce((all, line) => all + line[of], 0);
  const [quantity, fulfilled, returned] = [sum('quantity'), sum('fulfilled'), sum('returned')];
  if (fulfilled === 0) return 'unfulfilled';
  if (returned === fulfilled) return 'returned';
  if (returned > 0) return 'partially_returned';
  return fulfilled === quantity ? 'fulfilled' : 'partial';
}

/** @throws Unprocessable for money in another currency than that of the order, naming the field */
export function assertCurrency(money: Money | null | undefined, currency: string, field: string): void {
  if (!money?.currency || money.currency === currency) return;
  const message = `The order is in ${currency}`;
  throw new Unprocessable(message, [{ pointer: `/${field}/currency`, code: 'currency', message }], {
    code: 'wrong_currency',
  });
}
