import { Conflict, Forbidden, NotFound } from '@app/shared/errors';
import type { ModelClass } from '@app/shared/model';
import type { Resources, Write } from '@app/shared/resource';
import { holdOrder, type HeldOrder } from '../ledger/held-order';
import type { OrderStatus } from '../order/order-machine';
import { Order } from '../order/order.entity';

/**
 * Holds an order for who may change it.
 *
 * @throws NotFound for what is out of reach, Forbidden for what may only be read
 */
export async function holdFor(id: string, resources: Resources, { manager, caller }: Write): Promise<HeldOrder> {
  const rights = await resources.rightsTo(Order, id, caller.actor, manager);
  if (rights === 'none') throw new NotFound(`There is no Order with the id ${id}`);
  if (rights === 'read') throw new Forbidden('You may read this Order, but not change it');
  return holdOrder(id, manager);
}

/** Holds an order for who may see it: its buyer, too. @throws NotFound for what is out of reach */
export async function holdReached(id: string, resources: Resources, { manager, caller }: Write): Promise<HeldOrder> {
  const rights = await resources.rightsTo(Order, id, caller.actor, manager);
  if (rights === 'none') throw new NotFound(`There is no Order with the id ${id}`);
  return holdOrder(id, manager);
}

/**
 * Holds the order that a part of it, such as a payment, belongs to, for who may change the part.
 *
 * @param reachSuffices for who may see it, too: the buyer
 * @throws as {@link holdFor}
 */
export async function holdByPart<T extends { id: string; orderId: string }>(
  model: ModelClass<T>,
  id: string,
  resources: Resources,
  { manager, caller }: Write,
  reachSuffices = false,
): Promise<HeldOrder> {
  const rights = await resources.rightsTo(model, id, caller.actor, manager);
  if (rights === 'none') throw new NotFound(`There is no ${model.name} with the id ${id}`);
  if (rights === 'read' && !reachSuffices) {
    throw new Forbidden(`You may read this ${model.name}, but not change it`);
  }
  const { tableName } = manager.connection.getMetadata(model);
  const [{ orderId }] = await manager.query<[{ orderId: string }]>(
    `SELECT order_id AS "orderId" FROM "${tableName}" WHERE id = $1`,
    [id],
  );
  return holdOrder(orderId, manager);
}

/** @throws Conflict (`illegal_state`) when the order is in none of these statuses */
export function assertStatus({ order }: HeldOrder, ...statuses: readonly OrderStatus[]): void {
  if (statuses.includes(order.status)) return;
  throw new Conflict(`The order is ${order.status}; that is for orders that are ${statuses.join(' or ')}`, [], {
    code: 'illegal_state',
  });
}
