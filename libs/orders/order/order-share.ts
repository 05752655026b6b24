import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Like, Not } from 'typeorm';
import type { Address } from '@app/minor';
import { recordChanges } from '@app/shared/audit';
import { Conflict } from '@app/shared/errors';
import { type Erasure, type Person, PersonalData, type PersonalDataShare } from '@app/shared/personal-data';
import { holdOrders } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';
import { Fulfilment } from '../fulfilment/fulfilment.entity';
import { appendEvents } from '../order-event/append';
import { OrderLine } from '../order-line/order-line.entity';
import { OrderNote } from '../order-note/order-note.entity';
import { OrderReturn } from '../order-return/order-return.entity';
import { Payment } from '../payment/payment.entity';
import { Refund } from '../refund/refund.entity';
import { ReturnLine } from '../return-line/return-line.entity';
import { VoucherUse } from '../voucher-use/voucher-use.entity';
import type { OrderStatus } from './order-machine';
import { Order } from './order.entity';

/** In place of a text that has to be there. */
const ERASED = 'erased';

/** Somebody still waits for these, and has to be found. */
const UNDER_WAY: readonly OrderStatus[] = ['placed', 'confirmed'];

/** What somebody has ordered, and what they have said about orders. */
@Injectable()
@PersonalData('orders')
export class OrderShare implements PersonalDataShare {
  async read(person: Person, manager: EntityManager): Promise<object> {
    const { accountId } = person;
    const ids = await ordersOf(person, manager);
    const orders = await manager.find(Order, { where: { id: In(ids) }, order: { id: 'ASC' } });
    const lines = await manager.find(OrderLine, {
      where: { orderId: In(ids) },
      order: { orderId: 'ASC', position: 'ASC', id: 'ASC' },
    });
    const notes = await manager.find(OrderNote, { where: { authorId: accountId }, order: { id: 'ASC' } });
    const theirs = { where: { orderId: In(ids) }, order: { orderId: 'ASC', id: 'ASC' } } as const;
    const returns = await manager.find(OrderReturn, theirs);
    const returnLines = await manager.find(ReturnLine, {
      where: { returnId: In(returns.map(({ id }) => id)) },
      order: { returnId: 'ASC', id: 'ASC' },
    });
    // What the provider takes money from is between it and them.
    const payments = (await manager.find(Payment, theirs)).map(({ source: _, ...payment }) => payment);
    const refunds = await manager.find(Refund, theirs);
    const fulfilments = await manager.find(Fulfilment, theirs);
    return { orders, lines, notes, payments, refunds, fulfilments, returns, returnLines };
  }

  /** @throws Conflict while an order of theirs is under way */
  async erase(person: Person, { manager, origin }: Erasure): Promise<void> {
    const { accountId } = person;
    const ids = await ordersOf(person, manager);
    for (const { order, before } of await holdOrders(ids, manager)) {
      if (UNDER_WAY.includes(order.status)) {
        throw new Conflict('An order of theirs is still under way', [], { code: 'orders_under_way' });
      }
      if (isErased(order)) continue;
      order.email = null;
      order.billingAddress = withoutPerson(order.billingAddress);
      order.shippingAddress = withoutPerson(order.shippingAddress);
      order.version += 1;
      await saveRows(manager, Order, [order]);
      await recordChanges(manager, origin, [{ model: Order, action: 'erased', before: before.order, after: order }]);
      await appendEvents(order.id, [{ type: 'personal_data_erased' }], { manager, origin });
    }
    await manager.query(
      'UPDATE order_event SET personal = NULL, personal_salt = NULL WHERE order_id = ANY($1::uuid[]) AND personal IS NOT NULL',
      [ids],
    );
    await forgetReasons(ids, { manager, origin });
    await manager.update(VoucherUse, { orderId: In(ids), customer: Like('%@%') }, { customer: ERASED });
    for (const note of await manager.findBy(OrderNote, { authorId: accountId, body: Not(ERASED) })) {
      const after = { ...note, body: ERASED, version: note.version + 1 };
      await manager.update(OrderNote, { id: note.id }, { body: ERASED, version: after.version });
      await recordChanges(manager, origin, [{ model: OrderNote, action: 'erased', before: note, after }]);
    }
  }
}

/** The ids of what somebody has bought, by their account or, before they had one or beside it, as a guest. */
async function ordersOf({ accountId, confirmedEmail }: Person, manager: EntityManager): Promise<string[]> {
  const found = await manager.query<{ id: string }[]>(
    `SELECT id FROM "order" WHERE customer_id = $1
     UNION ALL SELECT id FROM "order" WHERE customer_id IS NULL AND lower(email) = $2`,
    [accountId, confirmedEmail],
  );
  return found.map(({ id }) => id);
}

/** Why somebody has given pieces back is in their words. */
async function forgetReasons(orderIds: readonly string[], { manager, origin }: Erasure): Promise<void> {
  const returns = await manager.findBy(OrderReturn, { orderId: In(orderIds) });
  const lines = await manager.findBy(ReturnLine, { returnId: In(returns.map(({ id }) => id)) });
  for (const [model, rows] of [[OrderReturn, returns] as const, [ReturnLine, lines] as const]) {
    for (const before of rows.filter(({ reason }) => reason !== null)) {
      const after = { ...before, reason: null, version: before.version + 1 };
      await manager.update<{ id: string; reason: string | null; version: number }>(model, before.id, {
        reason: null,
        version: after.version,
      });
      await recordChanges(manager, origin, [{ model, action: 'erased', before, after }]);
    }
  }
}

/** Whether there is nothing left of a person, as after an erasure before. */
const isErased = ({ email, billingAddress, shippingAddress }: Order): boolean =>
  email === null && [billingAddress, shippingAddress].every((address) => (address?.street ?? ERASED) === ERASED);

/** The country stays, which the tax depends on. No address is read as one of nulls. */
const withoutPerson = (address: Address | null): Address | null =>
  address?.country
    ? {
        ...{ street: ERASED, addition: null, city: ERASED, postalCode: null, region: null },
        ...{ country: address.country, recipient: null, phone: null },
      }
    : null;
