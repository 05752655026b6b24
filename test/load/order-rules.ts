import {
  type Book,
  type BookLine,
  type BookPayment,
  type BookPieces,
  dueOf,
  keptOf,
  moneyOf,
  nextOf,
  owedOf,
  paymentStatusOf,
  piecesIn,
  priceOf,
  restOf,
} from './order-book';
import { type Attempt, chosen, moneyIn } from './order-life';

/** What has to come of an attempt: a refusal that changes nothing, or events and what is in the book afterwards. */
export type Outcome = { refused: 409 | 422 } | { events: string[]; write: (id: string) => void };

const CONFLICT: Outcome = { refused: 409 };
const WRONG: Outcome = { refused: 422 };

const done = (events: string[], write: (id: string) => void): Outcome => ({ events, write });

/** What the rules of the guides make of an attempt of somebody who may do it, where there is something to do it to. */
export function outcomeOf(attempt: Attempt, book: Book): Outcome {
  const { what } = attempt;
  switch (what) {
    case 'confirmation':
    case 'completion':
    case 'cancellation':
      return advance(attempt, book);
    case 'pay':
      return pay(attempt, book);
    case 'charge':
    case 'void':
      return take(attempt, book);
    case 'refund':
    case 'refundLine':
      return refund(attempt, book);
    case 'pack':
      return pack(attempt, book);
    case 'shipment':
    case 'delivery':
    case 'unship':
      return move(attempt, book);
    case 'return':
    case 'receipt':
    case 'unreturn':
      return comeBack(attempt, book);
    default:
      return change(attempt, book);
  }
}

const NEXT = { confirmation: 'confirmed', completion: 'completed', cancellation: 'cancelled' } as const;

function advance({ what }: Attempt, book: Book): Outcome {
  const to = NEXT[what as keyof typeof NEXT];
  if (!nextOf(book).includes(to)) return CONFLICT;
  return done([to], () => {
    book.status = to;
    if (to !== 'cancelled') return;
    book.credited = 0;
    // What is promised is asked back by jobs.
    for (const payment of book.payments) if (payment.authorised > 0) payment.charging += restOf(payment);
    for (const { variantId, quantity, fulfilled } of book.lines) {
      stockOf(book, variantId).allocated -= quantity - fulfilled;
    }
  });
}

const takesMoney = ({ status }: Book): boolean => ['placed', 'confirmed', 'completed'].includes(status);

function pay(attempt: Attempt, book: Book): Outcome {
  if (!takesMoney(book)) return CONFLICT;
  const amount = moneyIn(attempt)?.amount ?? dueOf(book);
  if (amount <= 0) return WRONG;
  const charged = attempt.flag ? amount : 0;
  return done([charged ? 'payment_charged' : 'payment_authorised'], (id) => {
    book.payments.push({ id, authorised: amount, charged, refunded: 0, cancelled: 0, charging: 0 });
  });
}

function take(attempt: Attempt, book: Book): Outcome {
  const payment = chosen(book.payments, attempt) as BookPayment;
  if (attempt.what === 'charge' && !takesMoney(book)) return CONFLICT;
  if (!['authorised', 'charged'].includes(paymentStatusOf(payment))) return CONFLICT;
  const rest = restOf(payment);
  // What is let go is all that is left.
  const amount = (attempt.what === 'charge' && moneyIn(attempt)?.amount) || rest;
  if (rest === 0 || amount > rest) return CONFLICT;
  if (attempt.what === 'charge') return done(['payment_charged'], () => void (payment.charged += amount));
  return done(['payment_voided'], () => void (payment.cancelled += amount));
}

function refund(attempt: Attempt, book: Book): Outcome {
  const line = attempt.what === 'refundLine' ? (chosen(book.lines, attempt) as BookLine) : undefined;
  if (line && attempt.quantity > line.quantity - line.refunded) return WRONG;
  const amountOfLine = line && priceOf(moneyOf(book).lines[book.lines.indexOf(line)], line, attempt.quantity);
  const left = (payment: BookPayment): number => payment.charged - payment.refunded;
  const payment = line
    ? book.payments.findLast((each) => left(each) >= (amountOfLine ?? 0))
    : (chosen(book.payments, attempt) as BookPayment);
  if (!payment) return CONFLICT;
  const amount = amountOfLine ?? moneyIn(attempt)?.amount ?? left(payment);
  if (amount <= 0 || amount > left(payment)) return CONFLICT;
  return done(['payment_refunded'], () => {
    const overpaid = Math.max(0, keptOf(book) - owedOf(book));
    if (book.status !== 'cancelled') book.credited += Math.max(0, amount - overpaid);
    payment.refunded += amount;
    if (line) line.refunded += attempt.quantity;
  });
}

function pack(attempt: Attempt, book: Book): Outcome {
  if (book.status !== 'confirmed') return CONFLICT;
  const left = (line: BookLine): number =>
    line.quantity - line.fulfilled - piecesIn(book.fulfilments, 'pending', line.id);
  const one = attempt.pick > 1 ? (chosen(book.lines, attempt) as BookLine) : undefined;
  if (one && attempt.quantity > left(one)) return WRONG;
  const pieces = new Map(
    one
      ? [[one.id, attempt.quantity]]
      : book.lines.filter((line) => left(line) > 0).map((line): [string, number] => [line.id, left(line)]),
  );
  if (pieces.size === 0) return CONFLICT;
  return done(attempt.flag ? ['fulfilment_created', 'fulfilment_shipped'] : ['fulfilment_created'], (id) => {
    const fulfilment: BookPieces = { id, status: 'pending', pieces };
    book.fulfilments.push(fulfilment);
    if (attempt.flag) ship(fulfilment, book, 1);
  });
}

function ship(fulfilment: BookPieces, book: Book, sign: 1 | -1): void {
  fulfilment.status = sign > 0 ? 'shipped' : 'cancelled';
  for (const [lineId, quantity] of fulfilment.pieces) {
    const line = lineOf(book, lineId);
    line.fulfilled += sign * quantity;
    stockOf(book, line.variantId).onHand -= sign * quantity;
    stockOf(book, line.variantId).allocated -= sign * quantity;
  }
}

function move(attempt: Attempt, book: Book): Outcome {
  const fulfilment = chosen(book.fulfilments, attempt) as BookPieces;
  const { status, pieces } = fulfilment;
  if (attempt.what === 'delivery') {
    if (status !== 'shipped') return CONFLICT;
    return done(['fulfilment_delivered'], () => void (fulfilment.status = 'delivered'));
  }
  if (attempt.what === 'shipment') {
    if (book.status !== 'confirmed' || status !== 'pending') return CONFLICT;
    return done(['fulfilment_shipped'], () => ship(fulfilment, book, 1));
  }
  if (status === 'pending') return done(['fulfilment_cancelled'], () => void (fulfilment.status = 'cancelled'));
  if (book.status !== 'confirmed' || status !== 'shipped') return CONFLICT;
  const isBack = [...pieces].some(([id, count]) => lineOf(book, id).fulfilled - count < lineOf(book, id).returned);
  return isBack ? CONFLICT : done(['fulfilment_cancelled'], () => ship(fulfilment, book, -1));
}

function comeBack(attempt: Attempt, book: Book): Outcome {
  if (attempt.what === 'return') {
    if (!['confirmed', 'completed'].includes(book.status)) return CONFLICT;
    const line = chosen(book.lines, attempt) as BookLine;
    const left = line.fulfilled - line.returned - piecesIn(book.returns, 'requested', line.id);
    if (attempt.quantity > left) return WRONG;
    const coming = { pieces: new Map([[line.id, attempt.quantity]]), restock: attempt.pick > 1 };
    const events = attempt.flag ? ['return_requested', ...receiptOf(coming)] : ['return_requested'];
    return done(events, (id) => {
      const row: BookPieces = { id, status: 'requested', ...coming };
      book.returns.push(row);
      if (attempt.flag) receive(row, book);
    });
  }
  const row = chosen(book.returns, attempt) as BookPieces;
  if (row.status !== 'requested') return CONFLICT;
  if (attempt.what === 'unreturn') return done(['return_cancelled'], () => void (row.status = 'cancelled'));
  // What was announced may have been taken back as never shipped meanwhile.
  const isGone = [...row.pieces].some(([id, count]) => lineOf(book, id).returned + count > lineOf(book, id).fulfilled);
  return isGone ? WRONG : done(receiptOf(row), () => receive(row, book));
}

const receiptOf = ({ restock }: Pick<BookPieces, 'restock'>): string[] =>
  restock ? ['return_received', 'stock_restocked'] : ['return_received'];

function receive(row: BookPieces, book: Book): void {
  row.status = 'received';
  for (const [lineId, quantity] of row.pieces) {
    const line = lineOf(book, lineId);
    line.returned += quantity;
    if (row.restock) stockOf(book, line.variantId).onHand += quantity;
  }
}

/** What is ordered and what it costs: until it is confirmed. */
function change(attempt: Attempt, book: Book): Outcome {
  const { what, quantity, variantId, price } = attempt;
  const isNew = what !== 'delivery price' || attempt.amount !== book.shipping;
  if (!isNew) return done([], () => undefined);
  if (book.status !== 'placed') return CONFLICT;
  const free = (variant: string): number => stockOf(book, variant).onHand - stockOf(book, variant).allocated;
  if (what === 'addLine') {
    if (quantity > free(variantId)) return CONFLICT;
    return priced(book, ['line_added'], (id) => {
      const counters = { fulfilled: 0, returned: 0, refunded: 0 };
      book.lines.push({ id, variantId, price, quantity, percent: attempt.flag ? 10 : 0, ...counters });
      stockOf(book, variantId).allocated += quantity;
    });
  }
  if (what === 'discount') {
    const taken = attempt.flag ? { percent: quantity * 5 } : { fixed: attempt.amount };
    return priced(book, ['discount_added'], (id) => void book.discounts.push({ id, ...taken }));
  }
  if (what === 'undiscount') {
    const discount = chosen(book.discounts, attempt);
    return priced(
      book,
      ['discount_removed'],
      () => void book.discounts.splice(book.discounts.indexOf(discount as never), 1),
    );
  }
  if (what === 'delivery price') {
    return priced(book, ['changed'], () => void (book.shipping = attempt.amount));
  }
  const line = chosen(book.lines, attempt) as BookLine;
  if (what === 'removeLine') {
    // What refunds name stays, so that it can be said what they were for.
    if (book.lines.length === 1 || line.refunded > 0) return CONFLICT;
    return priced(book, ['line_removed'], () => {
      stockOf(book, line.variantId).allocated -= line.quantity;
      book.lines.splice(book.lines.indexOf(line), 1);
    });
  }
  const more = quantity - line.quantity;
  if (more > free(line.variantId)) return CONFLICT;
  return priced(book, more === 0 ? [] : ['line_changed'], () => {
    line.quantity = quantity;
    stockOf(book, line.variantId).allocated += more;
  });
}

/** A change with what it does to the price: what gets cheaper after money has gone back is not credited twice. */
function priced(book: Book, events: string[], write: (id: string) => void): Outcome {
  return done(events, (id) => {
    const before = moneyOf(book).total.gross;
    write(id);
    const cheaper = before - moneyOf(book).total.gross;
    if (cheaper !== 0) events.push('repriced');
    book.credited = Math.max(0, book.credited - Math.max(0, cheaper));
  });
}

function lineOf({ lines }: Book, id: string): BookLine {
  return lines.find((line) => line.id === id) as BookLine;
}

const stockOf = ({ stock }: Book, variantId: string): { onHand: number; allocated: number } =>
  stock.get(variantId) as { onHand: number; allocated: number };
