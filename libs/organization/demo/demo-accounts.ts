import { type EntityManager, In } from 'typeorm';
import { AuthConfig, loadConfig } from '@app/shared/config';
import type { LevelName } from '@app/shared/model';
import { Account } from '../account/account.entity';
import { createAccount } from '../account/create-account';
import { PasswordService } from '../auth/password.service';

/** An account of the demo company, with what it takes to sign in. */
export interface DemoAccount {
  email: string;
  level: LevelName;
  password: string;
}

/** The password of all demo accounts; it is public, so they exist in no production. */
const PASSWORD = 'tradepost-demo';

/** One account per level. */
export const DEMO_ACCOUNTS: readonly (DemoAccount & { firstName: string; lastName: string })[] = [
  {
    level: 'customer',
    email: 'customer@tradepost.example',
    firstName: 'Cleo',
    lastName: 'Customer',
    password: PASSWORD,
  },
  { level: 'agent', email: 'agent@tradepost.example', firstName: 'Arno', lastName: 'Agent', password: PASSWORD },
  { level: 'manager', email: 'manager@tradepost.example', firstName: 'Mira', lastName: 'Manager', password: PASSWORD },
  { level: 'admin', email: 'admin@tradepost.example', firstName: 'Adam', lastName: 'Admin', password: PASSWORD },
];

/** Adds the demo accounts that are missing; what somebody has made of the others stays. @returns all of them */
export async function seedAccounts(manager: EntityManager): Promise<DemoAccount[]> {
  const passwords = new PasswordService(loadConfig(AuthConfig));
  const present = await manager.findBy(Account, { email: In(DEMO_ACCOUNTS.map(({ email }) => email)) });
  const taken = new Set(present.map(({ email }) => email));
  for (const { password, ...account } of DEMO_ACCOUNTS) {
    if (!taken.has(account.email)) await createAccount(account, password, { manager, passwords });
  }
  return DEMO_ACCOUNTS.map(({ email, level, password }) => ({ email, level, password }));
}
