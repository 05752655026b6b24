import type { EntityManager } from 'typeorm';
import { recordChanges, TERMINAL } from '@app/shared/audit';
import { Conflict, NotFound } from '@app/shared/errors';
import { Account, ACCOUNT_STATUSES, type AccountStatus } from '../account/account.entity';
import { assertAnotherAdmin, isActiveAdmin } from '../account/last-admin';

/** What somebody at a terminal may change of an account; the hash of a new password is no field. */
export interface AccountChange extends Partial<Pick<Account, 'level' | 'status'>> {
  passwordHash?: string;
}

/** The account of an address, in any case of letters, locked. @throws NotFound */
export async function lockAccount(email: string, manager: EntityManager): Promise<Account> {
  const where = { email: email.toLowerCase() };
  const account = await manager.findOne(Account, { where, lock: { mode: 'pessimistic_write' } });
  if (!account) throw new NotFound(`There is no account with the address ${where.email}`);
  return account;
}

/**
 * Changes a locked account, which ends its tokens, and writes it down. Nothing happens where it is so already.
 *
 * @throws Conflict where the status cannot follow, or the last administrator would be gone
 */
export async function changeAccount(before: Account, change: AccountChange, manager: EntityManager): Promise<Account> {
  const { passwordHash, ...fields } = change;
  const next = { version: before.version + 1, authVersion: before.authVersion + 1 };
  const after = Object.assign(new Account(), before, fields, next);
  const isSame = after.level === before.level && after.status === before.status;
  if (isSame && passwordHash === undefined) return before;
  const following: readonly AccountStatus[] = ACCOUNT_STATUSES[before.status];
  if (after.status !== before.status && !following.includes(after.status)) {
    throw new Conflict(`The account is ${before.status}: it cannot be ${after.status}`);
  }
  if (isActiveAdmin(before) && !isActiveAdmin(after)) await assertAnotherAdmin(before.id, manager);
  const { level, status, version, authVersion } = after;
  await manager.update(
    Account,
    { id: before.id },
    { level, status, version, authVersion, ...(passwordHash && { passwordHash }) },
  );
  await recordChanges(manager, TERMINAL, [{ model: Account, action: 'updated', before, after }]);
  return after;
}
