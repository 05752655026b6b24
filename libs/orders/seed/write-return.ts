import type { Course, Desk } from './course';

const REASONS = ['Does not fit', 'Not as in the picture', 'Arrived damaged', 'Changed my mind'];
/** What arrived damaged is not sold again. */
const DAMAGED = 2;

/** Some pieces of the first line come back. */
export function writeReturn(
  step: 'returnRequested' | 'returned',
  at: Date,
  course: Course,
  { tables, book, random }: Desk,
): void {
  const { sale, chain, fate, paymentId } = course;
  const [{ id: orderLineId, good, quantity: sold }] = sale.lines;
  const returnId = `${paymentId.slice(0, 24)}${sale.id.slice(24)}`;
  if (step === 'returned') {
    chain.say('return_received', at, { returnId });
    return restock(at, returnId, course);
  }
  const quantity = random.integer(1, sold);
  const reason = random.integer(0, REASONS.length - 1);
  const isSoldAgain = reason !== DAMAGED;
  chain.say('return_requested', at, { returnId, lines: [{ orderLineId, quantity }] });
  const receivedAt = fate.get('returned') ?? null;
  const stamp = { createdAt: at, updatedAt: receivedAt ?? at };
  tables.returns.add({
    ...{ id: returnId, ...stamp, orderId: sale.id, status: receivedAt ? 'received' : 'requested', receivedAt },
    reason: REASONS[reason],
  });
  const warehouseId = isSoldAgain ? sale.shop.warehouseId : null;
  tables.returnLines.add({
    id: random.uuid(at),
    ...stamp,
    returnId,
    orderLineId,
    quantity,
    restock: isSoldAgain,
    warehouseId,
  });
  if (!receivedAt) return;
  course.returned[0] = quantity;
  if (isSoldAgain) book.expect({ good, quantity, at: receivedAt, reference: sale.id });
  course.isSoldAgain = isSoldAgain;
}

function restock(at: Date, returnId: string, { sale, chain, returned, isSoldAgain }: Course): void {
  if (!isSoldAgain) return;
  const [{ good }] = sale.lines;
  const line = { variantId: good.variantId, warehouseId: sale.shop.warehouseId, quantity: returned[0] };
  chain.say('stock_restocked', at, { returnId, lines: [line] });
}
