import { v7 as uuid } from 'uuid';
import { Conflict, NotFound, Unprocessable } from '@app/shared/errors';
import { fieldsOf, isSameValue, type Money } from '@app/shared/model';
import { assertCurrency } from '../ledger/derive';
import type { Act, HeldOrder } from '../ledger/held-order';
import { assertEditable } from '../order/order-header';
import { priceLines } from '../pricing/price-lines';
import { promise, release } from '../pricing/supply';
import { catalogOf } from './catalog-entries';
import { OrderLine } from './order-line.entity';

/** What a new line says: something of the catalog, or something else under a name and a price. */
export type NewLine = Pick<OrderLine, 'quantity'> &
  Partial<
    Pick<
      OrderLine,
      | 'variantId'
      | 'productName'
      | 'variantName'
      | 'sku'
      | 'unitPrice'
      | 'discountPercent'
      | 'discountFixed'
      | 'discountReason'
      | 'taxClassId'
      | 'position'
      | 'externalReference'
      | 'metadata'
      | 'privateMetadata'
    >
  >;

/** What can be said anew of a line. */
export type LineChange = Partial<Omit<NewLine, 'variantId' | 'productName' | 'variantName' | 'sku'>>;

const CHANGEABLE = [
  'quantity',
  'unitPrice',
  'discountPercent',
  'discountFixed',
  'discountReason',
  'taxClassId',
  'position',
  'externalReference',
  'metadata',
  'privateMetadata',
] as const satisfies readonly (keyof LineChange)[];

/**
 * Adds lines to an order; what is placed already is promised pieces at once.
 *
 * @returns the new lines
 * @throws Conflict for an order that is under way, and where there is too little in stock
 * @throws Unprocessable for what has no name or no price, or is sold by another company
 */
export async function addLines(held: HeldOrder, bodies: readonly NewLine[], act: Act): Promise<OrderLine[]> {
  const added = await putLines(held, bodies, act);
  if (held.order.status === 'placed') await promise(held.order, added, act);
  return added;
}

/** The same without a promise of pieces, for who promises those of all lines afterwards. @throws as {@link addLines} */
export async function putLines(held: HeldOrder, bodies: readonly NewLine[], act: Act): Promise<OrderLine[]> {
  const { order } = held;
  assertEditable(order);
  const known = await catalogOf(
    bodies.flatMap(({ variantId }) => variantId ?? []),
    order.companyId,
    act.manager,
  );
  const last = Math.max(0, ...held.lines.map(({ position }) => position));
  const added = bodies.map((body, index) => {
    const found = body.variantId ? known.get(body.variantId) : undefined;
    if (found && !found.isSold) {
      throw unprocessable('variantId', 'seller', 'Another company sells this');
    }
    const name = body.productName ?? found?.productName;
    if (name === undefined) {
      throw unprocessable('productName', 'required', 'What is not in the catalog needs a name');
    }
    if (!found && !body.unitPrice) {
      throw unprocessable('unitPrice', 'required', 'What is not in the catalog needs a price');
    }
    const line = Object.assign<OrderLine, object>(new OrderLine(), {
      ...DEFAULTS(order.currency),
      ...body,
      id: uuid(),
      orderId: order.id,
      productName: name,
      variantName: body.variantName ?? found?.variantName ?? null,
      sku: body.sku ?? found?.sku ?? null,
      variantId: body.variantId ?? null,
      // Null is said as well: no class.
      taxClassId: body.taxClassId === undefined ? (found?.taxClassId ?? null) : body.taxClassId,
      position: body.position ?? last + index + 1,
    });
    keepPrice(line, body.unitPrice, order.currency);
    assertDiscount(line, order.currency);
    return line;
  });
  await priceLines(order, added, act.manager);
  held.lines.push(...added);
  for (const { id: lineId, variantId, sku, productName, quantity, unitPrice } of added) {
    held.events.push({
      type: 'line_added',
      parameters: { lineId, variantId, sku, productName, quantity, unitPrice },
    });
  }
  return added;
}

/** Changes a line. @throws as {@link addLines} */
export async function changeLine(held: HeldOrder, id: string, change: LineChange, act: Act): Promise<OrderLine> {
  const { order } = held;
  assertEditable(order);
  const line = findLine(held, id);
  const before = { ...line };
  const fields = fieldsOf(OrderLine);
  const changed = CHANGEABLE.filter(
    (name) => change[name] !== undefined && !isSameValue(fields.get(name), change[name], before[name]),
  );
  if (changed.length === 0) return line;
  Object.assign(line, Object.fromEntries(changed.map((name) => [name, change[name]])));
  if (line.quantity < line.fulfilled) {
    throw unprocessable('quantity', 'fulfilled', `${line.fulfilled} of them were shipped already`);
  }
  if (changed.includes('unitPrice')) keepPrice(line, line.unitPrice, order.currency);
  assertDiscount(line, order.currency);
  line.version++;
  if (changed.includes('quantity')) {
    // Of more, one may cost less; what was placed keeps its price.
    if (order.status === 'draft') await priceLines(order, [line], act.manager);
    else await adjust(held, line, line.quantity - before.quantity, act);
  }
  const changes = changed.map((name) => [name, { old: before[name] ?? null, new: line[name] ?? null }]);
  held.events.push({
    type: 'line_changed',
    parameters: { lineId: id, changes: Object.fromEntries(changes) as object },
  });
  return line;
}

/** Takes a line out of an order. @throws Conflict also for the last line of a placed order, and for what was shipped */
export async function removeLine(held: HeldOrder, id: string, act: Act): Promise<void> {
  const { order } = held;
  assertEditable(order);
  const line = findLine(held, id);
  if (line.fulfilled > 0) throw new Conflict('It was shipped already', [], { code: 'line_fulfilled' });
  if (order.status === 'placed' && held.lines.length === 1) {
    throw new Conflict('It is the last line: cancel the order instead', [], { code: 'last_line' });
  }
  held.lines.splice(held.lines.indexOf(line), 1);
  if (order.status === 'placed') await release([{ line }], order, act);
  const { variantId, sku, productName, quantity } = line;
  held.events.push({ type: 'line_removed', parameters: { lineId: id, variantId, sku, productName, quantity } });
}

/** Promises more pieces to a line, or takes some back. */
async function adjust({ order }: HeldOrder, line: OrderLine, more: number, act: Act): Promise<void> {
  if (more > 0) await promise(order, [{ ...line, quantity: more }], act);
  else await release([{ line, quantity: -more }], order, act);
}

const DEFAULTS = (currency: string): object => ({
  version: 1,
  fulfilled: 0,
  returned: 0,
  priceKept: false,
  discountPercent: null,
  discountFixed: null,
  discountReason: null,
  taxClassId: null,
  taxRate: '0.000',
  externalReference: null,
  metadata: {},
  privateMetadata: {},
  undiscountedUnitPrice: { amount: 0, currency },
});

function keepPrice(line: OrderLine, price: Money | undefined, currency: string): void {
  if (!price) return;
  assertCurrency(price, currency, 'unitPrice');
  if (price.amount < 0) throw unprocessable('unitPrice/amount', 'min', 'A price is not below zero');
  line.priceKept = true;
  line.undiscountedUnitPrice = price;
}

function assertDiscount({ discountPercent, discountFixed }: OrderLine, currency: string): void {
  const fixed = discountFixed?.currency ? discountFixed : null;
  assertCurrency(fixed, currency, 'discountFixed');
  if (fixed && fixed.amount < 0) throw unprocessable('discountFixed/amount', 'min', 'A discount is not below zero');
  if (fixed && discountPercent !== null) {
    throw unprocessable('discountFixed', 'either', 'Give a part or an amount, not both');
  }
}

function findLine({ lines }: HeldOrder, id: string): OrderLine {
  const line = lines.find((each) => each.id === id);
  if (!line) throw new NotFound(`There is no OrderLine with the id ${id}`);
  return line;
}

/** A value of a line that breaks a rule. */
export const unprocessable = (field: string, code: string, message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer: `/${field}`, code, message }], { code: 'order_line' });
