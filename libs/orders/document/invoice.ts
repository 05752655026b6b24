import Big from 'big.js';
import { type Markup, markup, type MarkupValue } from '@app/shared/page';
import { isOver, owedOf } from '../ledger/credit';
import type { OrderLine } from '../order-line/order-line.entity';
import type { Order } from '../order/order.entity';
import type { DocumentData } from './document-data';
import { buyerLines, dayText, documentPage, factList, lineName } from './document-page';
import { moneyText } from './money-text';

/** What is taxed at one rate. */
export interface TaxShare {
  /** In percent. */
  rate: string;
  net: number;
  tax: number;
}

/** The tax of an order by its rates, the lowest first; they add up to the tax of the order. */
export function taxShares({ order, lines }: Pick<DocumentData, 'order' | 'lines'>): TaxShare[] {
  const shares = new Map<string, TaxShare>();
  const taxed = [
    ...lines.map(({ taxRate, total }) => ({ taxRate, total })),
    { taxRate: order.shippingTaxRate, total: order.shipping },
  ];
  for (const { taxRate, total } of taxed) {
    if (total.net === 0 && total.tax === 0) continue;
    const rate = order.taxExempt ? '0' : new Big(taxRate).toString();
    const share = shares.get(rate) ?? { rate, net: 0, tax: 0 };
    shares.set(rate, { rate, net: share.net + total.net, tax: share.tax + total.tax });
  }
  return [...shares.values()].sort((a, b) => new Big(a.rate).cmp(b.rate));
}

/** The invoice of a placed order, as a page that prints well. */
export function invoicePage(data: DocumentData): string {
  const { order, lines, exponent } = data;
  const money = moneyText(order.currency, exponent);
  const number = order.number ?? order.externalReference ?? order.id;
  const facts = factList([
    ['Invoice', String(number)],
    ['Date', order.placedAt && dayText(order.placedAt)],
    ['Payment', order.chargeStatus === 'full' ? (isRefunded(order) ? 'Refunded' : 'Paid') : null],
  ]);
  const heads = ['Item', 'Quantity', 'Unit price', 'VAT', 'Amount'];
  const content = markup`<table>
<thead><tr>${heads.map((head, index) => markup`<th scope="col"${index > 0 && markup` class="number"`}>${head}</th>`)}</tr></thead>
<tbody>${lines.map((line) => row(line, data, money))}</tbody>
<tfoot>${sums(data, money).map(
    ([name, amount, isTotal]) =>
      markup`<tr${isTotal && markup` class="total"`}><td colspan="4" class="number">${name}</td><td class="number">${amount}</td></tr>`,
  )}</tfoot>
</table>
<p>${order.taxExempt ? 'No tax is taken.' : `Prices are ${order.taxDisplay === 'net' ? 'without' : 'with'} tax.`}</p>`;
  return documentPage(
    `Invoice ${number}`,
    data,
    buyerLines(data, order.billingAddress ?? order.shippingAddress),
    facts,
    content,
  );
}

function row(
  line: OrderLine,
  { order: { taxDisplay, taxExempt } }: DocumentData,
  money: (n: number) => string,
): Markup {
  const amount = line.unitPrice.amount * line.quantity - line.discount.amount;
  const discount =
    line.discount.amount > 0 &&
    markup`<br><small>${line.discountReason ?? 'Discount'}: −${money(line.discount.amount)}</small>`;
  const cells: MarkupValue[] = [
    line.quantity,
    money(line.unitPrice.amount),
    taxExempt ? '–' : `${new Big(line.taxRate).toString()} %`,
    money(taxExempt && taxDisplay === 'gross' ? line.total.net + line.orderDiscount.amount : amount),
  ];
  return markup`<tr><td>${lineName(line)}${discount}</td>${cells.map((cell) => markup`<td class="number">${cell}</td>`)}</tr>\n`;
}

/** Whether all that was paid has gone back. */
const isRefunded = ({ charged, credited }: Order): boolean => charged.amount === 0 && credited > 0;

type Sum = readonly [name: string, amount: string, isTotal?: boolean];

function sums(data: DocumentData, money: (amount: number) => string): Sum[] {
  const { order, discounts } = data;
  const { total, shipping, taxDisplay, charged, credited } = order;
  const due = isOver(order.status) ? 0 : owedOf(order) - charged.amount;
  return [
    ...discounts.map(({ reason, total: { amount } }): Sum => [reason ?? 'Discount', `−${money(amount)}`]),
    ...(shipping.gross > 0
      ? [[order.shippingMethodName ?? 'Delivery', money(shipping[order.taxExempt ? 'net' : taxDisplay])] as const]
      : []),
    ['Without tax', money(total.net)],
    ...taxShares(data)
      .filter(({ tax }) => tax > 0)
      .map(({ rate, net, tax }): Sum => [`VAT ${rate} % of ${money(net)}`, money(tax)]),
    ['Total', money(total.gross), true],
    ...(credited > 0 ? [['Credit', `−${money(credited)}`] as const] : []),
    ...(charged.amount > 0 ? [['Paid', `−${money(charged.amount)}`] as const] : []),
    ...(due > 0 ? [['Due', money(due), true] as const] : []),
  ];
}
