import { chargeStatusOf, fulfilmentStatusOf } from '../ledger/derive';
import type { OrderStatus } from '../order/order-machine';
import type { Course, Desk } from './course';
import { expiryOf, type Fate } from './fate';
import { OrderChain } from './order-chain';
import type { Sale } from './sale';
import { writeDelivery } from './write-delivery';
import { writeMoney } from './write-money';
import { writeReturn } from './write-return';

/** Writes an order with all that has become of it. */
export function writeSale(sale: Sale, fate: Fate, desk: Desk): void {
  const { tables, random } = desk;
  const { id, placedAt, shop, totals } = sale;
  const chain = new OrderChain(id, tables.events, random);
  const paymentId = random.uuid(placedAt);
  const returned = sale.lines.map(() => 0);
  const course: Course = { sale, fate, chain, charged: 0, refunded: 0, paymentId, returned, isSoldAgain: false };
  const origin = sale.buyer.buyerCompanyId ? 'staff' : 'storefront';
  chain.say('created', placedAt, { origin });
  chain.say('placed', placedAt, { from: 'draft' });
  shop.last++;
  let status: OrderStatus = 'placed';
  for (const [step, at] of fate) {
    if (step === 'confirmed' || step === 'completed' || step === 'cancelled' || step === 'expired') {
      chain.say(step, at, { from: status });
      status = step;
    } else if (step === 'charged' || step === 'refunded') writeMoney(step, at, course, desk);
    else if (step === 'shipped' || step === 'delivered') writeDelivery(step, at, course, desk);
    else writeReturn(step, at, course, desk);
  }
  const isShipped = fate.has('shipped');
  if (!isShipped && (status === 'placed' || status === 'confirmed')) promise(sale, desk);
  writeLines(course, isShipped, desk);
  const { currency } = shop;
  const money = (amount: number): { amount: number; currency: string } => ({ amount, currency });
  const kept = course.charged - course.refunded;
  const fulfilled = sale.lines.map(({ quantity }, index) => ({
    ...{ quantity, fulfilled: isShipped ? quantity : 0, returned: returned[index] },
  }));
  tables.orders.add({
    ...{ id, createdAt: placedAt, updatedAt: chain.at, version: chain.count, companyId: shop.companyId },
    ...{ channelId: shop.channelId, number: shop.last, status, origin, ...sale.buyer, authorId: null },
    ...{ currency, taxDisplay: shop.taxDisplay, shippingAddress: null, shippingPrice: money(sale.shippingPrice) },
    shippingTaxRate: (sale.shippingPrice > 0 ? sale.taxRate : '0.000') as never,
    ...{ subtotal: money(totals.subtotal), discount: money(totals.discount) },
    ...{ shipping: { ...totals.shipping, currency }, total: { ...totals.total, currency } },
    // What has come back was paid for; it is not owed any more.
    ...{ charged: money(kept), credited: course.refunded },
    chargeStatus: chargeStatusOf(kept, totals.total.gross - course.refunded),
    ...{ fulfilmentStatus: fulfilmentStatusOf(fulfilled), placedAt, confirmedAt: fate.get('confirmed') ?? null },
    closedAt: fate.get('completed') ?? fate.get('cancelled') ?? fate.get('expired') ?? null,
    ...{ expiresAt: expiryOf(placedAt), eventCount: chain.count, eventHead: chain.head },
  });
}

/** Pieces that have not left yet are promised to the lines. */
function promise({ lines, placedAt }: Sale, { tables, book, random }: Desk): void {
  for (const { id: key, good, quantity } of lines) {
    book.promise(good, quantity);
    const stamp = { id: random.uuid(placedAt), createdAt: placedAt, updatedAt: placedAt };
    tables.allocations.add({ ...stamp, stockId: good.stockId, key, quantity });
  }
}

function writeLines({ sale, returned, chain }: Course, isShipped: boolean, { tables }: Desk): void {
  const { id: orderId, placedAt, lines, totals, taxRate, shop } = sale;
  const { currency } = shop;
  const money = (amount: number): { amount: number; currency: string } => ({ amount, currency });
  for (const [position, { id, good, quantity, discountPercent }] of lines.entries()) {
    const { discount, orderDiscount, unit, total } = totals.lines[position];
    const { variantId, productName, variantName, sku, price } = good;
    tables.lines.add({
      ...{ id, createdAt: placedAt, updatedAt: chain.at, orderId, position, variantId, productName, variantName, sku },
      ...{ quantity, fulfilled: isShipped ? quantity : 0, returned: returned[position], discountPercent },
      ...{ discountReason: discountPercent === null ? null : 'Season', taxRate: taxRate as never },
      ...{ unitPrice: money(price), undiscountedUnitPrice: money(price), discount: money(discount) },
      ...{ orderDiscount: money(orderDiscount), unit: { ...unit, currency }, total: { ...total, currency } },
    });
  }
}
