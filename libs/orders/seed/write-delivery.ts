import type { Course, Desk } from './course';

const CARRIERS = ['DHL', 'DPD', 'GLS', 'Post'];

/** All pieces of the order leave the warehouse together, and arrive. */
export function writeDelivery(
  step: 'shipped' | 'delivered',
  at: Date,
  course: Course,
  { tables, book, random }: Desk,
): void {
  const { sale, chain, paymentId, fate } = course;
  // One of a kind for each order; nobody looks for a pattern in identifiers.
  const fulfilmentId = `${sale.id.slice(0, 24)}${paymentId.slice(24)}`;
  if (step === 'delivered') return chain.say('fulfilment_delivered', at, { fulfilmentId });
  const { warehouseId } = sale.shop;
  const packed = sale.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  chain.say('fulfilment_created', at, { fulfilmentId, warehouseId, lines: packed });
  chain.say('fulfilment_shipped', at, { fulfilmentId });
  const deliveredAt = fate.get('delivered') ?? null;
  const carrier = random.pick(CARRIERS);
  tables.fulfilments.add({
    ...{ id: fulfilmentId, createdAt: at, updatedAt: deliveredAt ?? at, orderId: sale.id, warehouseId, carrier },
    ...{ status: deliveredAt ? 'delivered' : 'shipped', shippedAt: at, deliveredAt },
    trackingNumber: String(random.integer(10 ** 8, 10 ** 9 - 1)),
  });
  for (const line of packed) {
    tables.fulfilmentLines.add({ id: random.uuid(at), createdAt: at, updatedAt: at, fulfilmentId, ...line });
  }
  for (const { good, quantity } of sale.lines) book.sell(good, quantity, at, sale.id);
}
