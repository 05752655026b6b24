import type { EntityManager } from 'typeorm';
import { Account } from '@app/organization';
import type { Order } from '../order/order.entity';

/** Where mail about an order goes: the address that it names, or that of its customer. */
export async function documentAddress(
  { email, customerId }: Pick<Order, 'email' | 'customerId'>,
  manager: EntityManager,
): Promise<string | null> {
  if (email !== null || customerId === null) return email;
  return (await manager.findOneBy(Account, { id: customerId, status: 'active' }))?.email ?? null;
}
