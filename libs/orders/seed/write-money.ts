import { priceOfPieces } from '../refund/line-price';
import type { PaymentKind, PaymentOutcome } from '../payment-event/payment-event.entity';
import type { Course, Desk } from './course';

/** What the order costs is taken, or what has come back is given back for; both by hand. */
export function writeMoney(step: 'charged' | 'refunded', at: Date, course: Course, desk: Desk): void {
  const { sale, chain, paymentId } = course;
  const amount = step === 'charged' ? sale.totals.total.gross : refundOf(course);
  const kind: PaymentKind = step === 'charged' ? 'charge' : 'refund';
  const { currency } = sale.shop;
  const reference = desk.random.uuid(at);
  const outcome: PaymentOutcome = 'succeeded';
  desk.tables.paymentEvents.add({
    ...{ id: desk.random.uuid(at), createdAt: at, paymentId, kind, outcome, provider: 'manual', reference },
    amount: { amount, currency },
  });
  const parameters = { paymentId, kind, amount: { amount, currency }, reference };
  if (step === 'charged') {
    course.charged = amount;
    chain.say('payment_charged', at, parameters);
    if (!course.fate.has('refunded')) writePayment(at, course, desk);
  } else {
    course.refunded = amount;
    const refundId = writeRefund(at, amount, course, desk);
    chain.say('payment_refunded', at, { ...parameters, refundId, credited: amount });
    writePayment(course.fate.get('charged') ?? at, course, desk);
  }
}

/** Written when all of it is known. */
function writePayment(at: Date, { sale, chain, charged, refunded, paymentId: id }: Course, desk: Desk): void {
  const money = (amount: number): { amount: number; currency: string } => ({ amount, currency: sale.shop.currency });
  desk.tables.payments.add({
    ...{ id, createdAt: at, updatedAt: chain.at, orderId: sale.id, provider: 'manual', reference: id },
    ...{
      method: sale.buyer.buyerCompanyId ? 'bank_transfer' : 'card',
      status: refunded === charged ? 'refunded' : 'charged',
    },
    ...{ amount: money(charged), authorised: money(charged), charged: money(charged) },
    ...{ refunded: money(refunded), cancelled: money(0) },
  });
}

function writeRefund(
  at: Date,
  amount: number,
  { sale, paymentId, returned }: Course,
  { tables, random }: Desk,
): string {
  const id = random.uuid(at);
  const { currency } = sale.shop;
  const stamp = { createdAt: at, updatedAt: at };
  tables.refunds.add({
    ...{ id, ...stamp, orderId: sale.id, paymentId, status: 'succeeded', basis: 'lines' },
    amount: { amount, currency },
  });
  for (const [index, quantity] of returned.entries()) {
    if (quantity === 0) continue;
    const line = { id: random.uuid(at), ...stamp, refundId: id, orderLineId: sale.lines[index].id, quantity };
    tables.refundLines.add({ ...line, amount: { amount: priceOf(sale, index, quantity), currency } });
  }
  return id;
}

const refundOf = ({ sale, returned }: Course): number =>
  returned.reduce((sum, quantity, index) => sum + (quantity > 0 ? priceOf(sale, index, quantity) : 0), 0);

const priceOf = ({ lines, totals }: Course['sale'], index: number, pieces: number): number =>
  priceOfPieces({ quantity: lines[index].quantity, total: totals.lines[index].total.gross }, 0, pieces);
