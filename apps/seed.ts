import { type DataSource, In } from 'typeorm';
import { seedCatalog, seedStock } from '@app/catalog';
import { seedMinor } from '@app/minor';
import { seedOrders } from '@app/orders';
import { Account, DEMO_ACCOUNTS, type DemoAccount, seedAccounts, seedChannels, seedCompanies } from '@app/organization';

/**
 * Adds what is missing of the demo company, all of it or nothing; run again, it changes nothing. Its accounts have a public
 * password, so it is not for production.
 *
 * @returns the demo accounts, one per level
 */
export const seedDemo = (dataSource: DataSource): Promise<DemoAccount[]> =>
  dataSource.transaction(async (manager) => {
    const accounts = await seedAccounts(manager);
    await seedMinor(manager);
    await seedCompanies(manager);
    await seedChannels(manager);
    await seedCatalog(manager);
    await seedStock(manager);
    await seedOrders(manager);
    return accounts;
  });

/**
 * Seeds an installation that nobody has used yet.
 *
 * @returns the demo accounts that are there, with what it takes to sign in
 */
export async function seedFirstRun(dataSource: DataSource): Promise<DemoAccount[]> {
  const accounts = dataSource.getRepository(Account);
  if (!(await accounts.exists())) return seedDemo(dataSource);
  const present = await accounts.findBy({ email: In(DEMO_ACCOUNTS.map(({ email }) => email)) });
  return DEMO_ACCOUNTS.filter(({ email }) => present.some((account) => account.email === email));
}
