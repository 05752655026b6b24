import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Channel, ShippingMethod } from '@app/organization';
import { Conflict, Unprocessable } from '@app/shared/errors';
import { fieldsOf, isSameValue } from '@app/shared/model';
import { assertCurrency } from '../ledger/derive';
import type { HeldOrder } from '../ledger/held-order';
import type { Order } from './order.entity';

/** What may be said of an order whatever has become of it: it moves neither money nor goods. */
const BOOKKEEPING = ['externalReference', 'metadata', 'privateMetadata'] as const;

/** What decides on money, goods and where they go. */
const TERMS = [
  'customerId',
  'email',
  'buyerCompanyId',
  'taxExempt',
  'billingAddress',
  'shippingAddress',
  'shippingMethodId',
  'shippingPrice',
] as const;

/** What of that is about a person. */
const PERSONAL: ReadonlySet<string> = new Set(['email', 'billingAddress', 'shippingAddress']);

/** Fills in what follows from the channel of a new order. @throws Unprocessable for a channel that sells nothing now */
export async function openOrder(order: Order, manager: EntityManager): Promise<void> {
  const channel = await manager.findOneByOrFail(Channel, { id: order.channelId });
  if (!channel.active) throw wrong('channelId', 'inactive', 'Nothing is sold in this channel');
  const { companyId, currency, taxDisplay } = channel;
  const [nothing, untaxed] = [
    { amount: 0, currency },
    { net: 0, tax: 0, gross: 0, currency },
  ];
  order.id ??= uuid();
  Object.assign(order, { companyId, currency, taxDisplay, subtotal: nothing, discount: nothing, charged: nothing });
  Object.assign(order, { shipping: untaxed, total: untaxed, status: 'draft', number: null });
  const started = { version: 1, eventCount: 0, eventHead: null, metadata: {}, privateMetadata: {}, taxExempt: false };
  for (const [name, value] of Object.entries({ origin: 'staff', ...started, ...DERIVED })) {
    if (order[name as keyof Order] === undefined) Object.assign(order, { [name]: value });
  }
}

const DERIVED = { credited: 0, chargeStatus: 'full', fulfilmentStatus: 'unfulfilled', shippingTaxRate: '0.000' };

/** Makes sure that the delivery of an order is one of its channel, and keeps what it is called. */
export async function nameDelivery(order: Order, manager: EntityManager): Promise<void> {
  assertCurrency(order.shippingPrice, order.currency, 'shippingPrice');
  if (!order.shippingMethodId) {
    order.shippingMethodName = null;
    return;
  }
  const method = await manager.findOneByOrFail(ShippingMethod, { id: order.shippingMethodId });
  if (method.channelId !== order.channelId) {
    throw wrong('shippingMethodId', 'channel', 'The shipping method is of another channel');
  }
  order.shippingMethodName = method.name;
}

/**
 * Writes down what of an order has changed.
 *
 * @throws Conflict for terms of an order that is under way
 */
export function noteChanges({ order, events }: Pick<HeldOrder, 'order' | 'events'>, before: Order): void {
  const fields = fieldsOf(before.constructor as never);
  const changed = [...TERMS, ...BOOKKEEPING].filter(
    (name) => !isSameValue(fields.get(name), order[name], before[name]),
  );
  const closed = changed.filter((name) => TERMS.some((term) => term === name));
  if (closed.length > 0) assertEditable(order, closed);
  if (changed.length === 0) return;
  const changes = (isPersonal: boolean): [string, unknown][] =>
    changed
      .filter((name) => PERSONAL.has(name) === isPersonal)
      .map((name) => [name, { old: before[name] ?? null, new: order[name] ?? null }]);
  const personal = changes(true);
  events.push({
    type: 'changed',
    parameters: { fields: changed, changes: Object.fromEntries(changes(false)) },
    ...(personal.length > 0 && { personal: Object.fromEntries(personal) }),
  });
}

/**
 * Makes sure that what is ordered may still be changed: until it is confirmed.
 *
 * @throws Conflict naming the fields
 */
export function assertEditable({ status }: Pick<Order, 'status'>, fields: readonly string[] = []): void {
  if (status === 'draft' || status === 'placed') return;
  const message = `The order is ${status}: what is ordered stays as it is`;
  throw new Conflict(
    message,
    fields.map((field) => ({ pointer: `/${field}`, code: 'closed', message })),
    { code: 'order_closed' },
  );
}

const wrong = (field: string, code: string, message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer: `/${field}`, code, message }], { code: `wrong_${code}` });
