import type { EntityManager } from 'typeorm';
import { NotFound } from '@app/shared/errors';
import type { Person } from '@app/shared/personal-data';
import { Account } from '../account/account.entity';

/** Whose data an account stands for. @throws NotFound */
export async function personOf(
  accountId: string,
  manager: EntityManager,
): Promise<{ person: Person; account: Account }> {
  const account = await manager.findOneBy(Account, { id: accountId });
  if (!account) throw new NotFound(`There is no Account with the id ${accountId}`);
  const { email, emailConfirmedAt } = account;
  return { account, person: { accountId, confirmedEmail: emailConfirmedAt && email } };
}
