import { PickType } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { sqlState } from '@app/shared/database';
import { checked, Conflict, Unprocessable } from '@app/shared/errors';
import { passwordWeakness } from '../auth/password-strength';
import type { PasswordService } from '../auth/password.service';
import { Account, type AccountStatus } from './account.entity';

/** What a new account says of itself. */
export class NewAccount extends PickType(Account, ['email', 'firstName', 'lastName', 'level']) {}

/**
 * The fields of a new account, checked, the address in lower case.
 *
 * @throws ValidationFailed
 */
export function newAccount(fields: NewAccount): NewAccount {
  return checked(NewAccount, { ...fields, email: fields.email.toLowerCase() });
}

/** @throws Unprocessable when the password is too easy to guess */
export async function assertStrong(password: string, { email }: Pick<NewAccount, 'email'>): Promise<void> {
  const weakness = await passwordWeakness(password, email);
  if (!weakness) return;
  const error = { pointer: '/password', code: 'weak_password', message: weakness };
  throw new Unprocessable(weakness, [error], { code: 'weak_password' });
}

/**
 * Adds an account that can sign in at once.
 *
 * @throws Conflict when there is one with this address
 */
export async function createAccount(
  account: NewAccount,
  password: string,
  { manager, passwords }: { manager: EntityManager; passwords: PasswordService },
): Promise<NewAccount & { id: string; version: number; status: AccountStatus }> {
  const row = { ...account, id: uuid(), version: 1, status: 'active' as const };
  const passwordHash = await passwords.hash(password);
  try {
    await manager.insert(Account, { ...row, passwordHash });
  } catch (error) {
    const isTaken = sqlState(error) === '23505';
    throw isTaken ? new Conflict(`There is an account with the address ${account.email} already`) : error;
  }
  return row;
}
