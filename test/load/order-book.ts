import type { OrderStatus } from '@app/orders';

/** A line as it is in the book; prices are with tax, in minor units. */
export interface BookLine {
  id: string;
  variantId: string;
  price: number;
  quantity: number;
  /** Of its price. */
  percent: number;
  fulfilled: number;
  returned: number;
  /** Pieces whose price was given back. */
  refunded: number;
}

/** Amounts of a payment, as in the guide. */
export interface BookPayment {
  id: string;
  authorised: number;
  charged: number;
  refunded: number;
  cancelled: number;
  /** Asked for by a job, which nobody does here. */
  charging: number;
}

/** A fulfilment or a return. */
export interface BookPieces {
  id: string;
  status: 'pending' | 'shipped' | 'delivered' | 'cancelled' | 'requested' | 'received';
  /** By line. */
  pieces: ReadonlyMap<string, number>;
  restock?: boolean;
}

/** What an order is by a book that is kept beside the system, with arithmetic of its own; it reads nothing but new ids. */
export interface Book {
  id: string;
  status: OrderStatus;
  lines: BookLine[];
  discounts: { id: string; percent?: number; fixed?: number }[];
  shipping: number;
  payments: BookPayment[];
  fulfilments: BookPieces[];
  returns: BookPieces[];
  credited: number;
  stock: Map<string, { onHand: number; allocated: number }>;
}

/** German tax, which prices contain. */
const RATE = 19n;

/** The nearest whole number; of two that are as near, the greater. */
const nearest = (dividend: bigint, divisor: bigint): number => Number((2n * dividend + divisor) / (2n * divisor));

const part = (amount: number, percent: number): number => nearest(BigInt(amount) * BigInt(percent), 100n);

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

const taxIn = (amount: number): number => nearest(BigInt(amount) * RATE, 100n + RATE);

/** What the order comes to: of lines after all discounts, in their order, and as a whole. */
export function moneyOf({ lines, discounts, shipping }: Pick<Book, 'lines' | 'discounts' | 'shipping'>): {
  lines: number[];
  subtotal: number;
  discount: number;
  total: { net: number; tax: number; gross: number };
} {
  const full = lines.map(({ price, quantity }) => price * quantity);
  const left = lines.map(({ percent }, index) => full[index] - part(full[index], percent));
  let rest = sum(left);
  for (const { percent, fixed } of discounts) rest -= Math.min(rest, fixed ?? part(rest, percent ?? 0));
  const taken = sum(left) - rest;
  const shares = largestRemainders(taken, left);
  const own = left.map((amount, index) => amount - shares[index]);
  const gross = sum(own) + shipping;
  const tax = sum([...own, shipping].map(taxIn));
  const subtotal = sum(full);
  return { lines: own, subtotal, discount: subtotal - sum(own), total: { net: gross - tax, tax, gross } };
}

function largestRemainders(amount: number, weights: readonly number[]): number[] {
  const all = BigInt(sum(weights));
  if (all === 0n) return weights.map(() => 0);
  const due = weights.map((weight, index) => {
    const exact = BigInt(weight) * BigInt(amount);
    return { index, share: Number(exact / all), lost: exact % all };
  });
  const missing = amount - sum(due.map(({ share }) => share));
  const first = [...due].sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1));
  for (const each of first.slice(0, missing)) each.share++;
  return due.map(({ share }) => share);
}

/** What so many further pieces of a line cost: all of them together cost its total. */
export function priceOf(total: number, { quantity, refunded }: BookLine, pieces: number): number {
  const upTo = (count: number): number => nearest(BigInt(total) * BigInt(count), BigInt(quantity));
  return upTo(refunded + pieces) - upTo(refunded);
}

/** What was kept of the buyer's money. */
export const keptOf = ({ payments }: Book): number => sum(payments.map(({ charged, refunded }) => charged - refunded));

export const owedOf = (book: Book): number => moneyOf(book).total.gross - book.credited;

export function chargeStatusOf(book: Book): string {
  const [kept, owed] = [keptOf(book), owedOf(book)];
  if (kept === owed) return 'full';
  if (kept > owed) return 'overcharged';
  return kept === 0 ? 'none' : 'partial';
}

export function fulfilmentStatusOf({ lines }: Book): string {
  const [ordered, fulfilled, returned] = (['quantity', 'fulfilled', 'returned'] as const).map((of) =>
    sum(lines.map((line) => line[of])),
  );
  if (fulfilled === 0) return 'unfulfilled';
  if (returned > 0) return returned === fulfilled ? 'returned' : 'partially_returned';
  return fulfilled === ordered ? 'fulfilled' : 'partial';
}

export function paymentStatusOf({ authorised, charged, refunded, cancelled }: BookPayment): string {
  if (charged > 0) return charged === refunded ? 'refunded' : 'charged';
  if (authorised > cancelled) return 'authorised';
  return cancelled > 0 ? 'voided' : 'pending';
}

/** What is promised of a payment and was neither taken nor let go, nor asked for. */
export const restOf = ({ authorised, charged, cancelled, charging }: BookPayment): number =>
  authorised - charged - cancelled - charging;

/** What is neither paid nor promised. */
export const dueOf = (book: Book): number =>
  owedOf(book) -
  sum(
    book.payments.map(
      ({ authorised, cancelled, charged, charging, refunded }) =>
        Math.max(authorised - cancelled, charged + charging) - refunded,
    ),
  );

/** Pieces of a line that are in parts of one status. */
export const piecesIn = (parts: readonly BookPieces[], status: BookPieces['status'], lineId: string): number =>
  sum(parts.filter((each) => each.status === status).map(({ pieces }) => pieces.get(lineId) ?? 0));

/** Where it may go, by staff. */
export function nextOf(book: Book): OrderStatus[] {
  const fulfilled = fulfilmentStatusOf(book);
  const isFree =
    ['unfulfilled', 'returned'].includes(fulfilled) &&
    book.fulfilments.every(({ status }) => status !== 'pending') &&
    keptOf(book) === 0;
  const cancelled: OrderStatus[] = isFree ? ['cancelled'] : [];
  if (book.status === 'placed') return ['confirmed', ...cancelled];
  if (book.status !== 'confirmed') return [];
  const isDone = book.lines.every((line) => line.fulfilled === line.quantity) && keptOf(book) >= owedOf(book);
  return isDone ? ['completed', ...cancelled] : cancelled;
}
