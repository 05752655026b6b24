import { v7 as uuid } from 'uuid';
import { Conflict, NotFound, Unprocessable } from '@app/shared/errors';
import { fieldsOf, isSameValue } from '@app/shared/model';
import { assertCurrency } from '../ledger/derive';
import type { HeldOrder } from '../ledger/held-order';
import { assertEditable } from '../order/order-header';
import { OrderDiscount } from './order-discount.entity';

/** What a new discount says. */
export type NewDiscount = Partial<
  Pick<
    OrderDiscount,
    'position' | 'source' | 'percent' | 'fixed' | 'reason' | 'externalReference' | 'metadata' | 'privateMetadata'
  >
>;

const CHANGEABLE = [
  'position',
  'percent',
  'fixed',
  'reason',
  'externalReference',
  'metadata',
  'privateMetadata',
] as const satisfies readonly (keyof NewDiscount)[];

/** Takes something off an order. @throws Conflict for one that is under way, Unprocessable for what is no discount */
export function addDiscount(held: HeldOrder, body: NewDiscount): OrderDiscount {
  const { order, discounts, events } = held;
  assertEditable(order);
  const last = Math.max(0, ...discounts.map(({ position }) => position));
  const discount = Object.assign<OrderDiscount, object>(new OrderDiscount(), {
    version: 1,
    source: 'manual',
    percent: null,
    fixed: null,
    reason: null,
    externalReference: null,
    metadata: {},
    privateMetadata: {},
    ...body,
    id: uuid(),
    orderId: order.id,
    position: body.position ?? last + 1,
    total: { amount: 0, currency: order.currency },
  });
  assertOne(discount, order.currency);
  discounts.push(discount);
  inTurn(held);
  const { id: discountId, source, percent, fixed, reason } = discount;
  events.push({ type: 'discount_added', parameters: { discountId, source, percent, fixed, reason } });
  return discount;
}

/** Changes what is taken off. @throws as {@link addDiscount} */
export function changeDiscount(held: HeldOrder, id: string, change: NewDiscount): void {
  assertEditable(held.order);
  const discount = findDiscount(held, id);
  const before = { ...discount };
  const fields = fieldsOf(OrderDiscount);
  const changed = CHANGEABLE.filter(
    (name) => change[name] !== undefined && !isSameValue(fields.get(name), change[name], before[name]),
  );
  if (changed.length === 0) return;
  Object.assign(discount, Object.fromEntries(changed.map((name) => [name, change[name]])));
  assertOne(discount, held.order.currency);
  discount.version++;
  inTurn(held);
  const changes = Object.fromEntries(
    changed.map((name) => [name, { old: before[name] ?? null, new: discount[name] ?? null }]),
  );
  held.events.push({ type: 'discount_changed', parameters: { discountId: id, changes } });
}

/** Takes it off no more. @throws as {@link addDiscount} */
export function removeDiscount(held: HeldOrder, id: string): void {
  assertEditable(held.order);
  const discount = findDiscount(held, id);
  if (discount.source !== 'manual') {
    throw new Conflict(`It comes of a ${discount.source}`, [], { code: 'discount_not_manual' });
  }
  held.discounts.splice(held.discounts.indexOf(discount), 1);
  const { source, percent, fixed, reason } = discount;
  held.events.push({ type: 'discount_removed', parameters: { discountId: id, source, percent, fixed, reason } });
}

/** Each takes of what the one before has left. */
const inTurn = ({ discounts }: HeldOrder): unknown =>
  discounts.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

function findDiscount({ discounts }: HeldOrder, id: string): OrderDiscount {
  const discount = discounts.find((each) => each.id === id);
  if (!discount) throw new NotFound(`There is no OrderDiscount with the id ${id}`);
  return discount;
}

function assertOne({ percent, fixed }: OrderDiscount, currency: string): void {
  const amount = fixed?.currency ? fixed : null;
  assertCurrency(amount, currency, 'fixed');
  if ((percent === null) === (amount === null)) {
    throw wrong('percent', 'either', 'Give a part or an amount, and not both');
  }
  if (amount && amount.amount < 0) throw wrong('fixed/amount', 'min', 'A discount is not below zero');
}

const wrong = (field: string, code: string, message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer: `/${field}`, code, message }], { code: 'order_discount' });
