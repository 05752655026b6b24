import type { EntityManager } from 'typeorm';
import { Conflict } from '@app/shared/errors';
import { Account } from './account.entity';

/** Whether an account is one of those that see to all others. */
export const isActiveAdmin = ({ level, status }: Account): boolean => level === 'admin' && status === 'active';

/**
 * Locks all administrators, so that two who demote each other take turns.
 *
 * @throws Conflict when it is the last one
 */
export async function assertAnotherAdmin(id: string, manager: EntityManager): Promise<void> {
  const admins = await manager.find(Account, {
    select: { id: true },
    where: { level: 'admin', status: 'active' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (admins.some((admin) => admin.id !== id)) return;
  throw new Conflict('The last administrator must stay one', [], { code: 'last_admin' });
}
