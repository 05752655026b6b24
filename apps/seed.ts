import { type DataSource, In } from 'typeorm';
import { seedCatalog, seedProducts, seedStock } from '@app/catalog';
import { seedMinor } from '@app/minor';
import { seedOrders, seedSales, seedVoucher } from '@app/orders';
import {
  Account,
  DEMO_ACCOUNTS,
  type DemoAccount,
  seedAccounts,
  seedChannels,
  seedCompanies,
  seedParties,
  seedSelling,
} from '@app/organization';
import { transact } from '@app/shared/database';
import { type Progress, type Seed, sow } from '@app/shared/seed';

/**
 * Adds what is missing of the demo company, all of it or nothing; run again, it changes nothing. Its accounts have a public
 * password: in production, there are none.
 *
 * @returns the demo accounts, one per level
 */
export const seedDemo = (dataSource: DataSource, withAccounts = true): Promise<DemoAccount[]> =>
  transact(dataSource, async (manager) => {
    const accounts = withAccounts ? await seedAccounts(manager) : [];
    await seedMinor(manager);
    await seedCompanies(manager);
    await seedChannels(manager);
    await seedSelling(manager);
    await seedCatalog(manager);
    await seedStock(manager);
    await seedVoucher(manager);
    await seedOrders(manager);
    return accounts;
  });

/** What can be sown, lowest first: each rests on those before it. */
const SOWN = { organization: seedParties, catalog: seedProducts, orders: seedSales } as const;
export type SownPart = keyof typeof SOWN;
export const SOWN_PARTS = Object.keys(SOWN) as SownPart[];

/**
 * Sows as much as a seed says, beside what is there, each part in a transaction of its own; what is there already stays.
 *
 * @returns how many rows came into which table
 */
export async function sowParts(
  dataSource: DataSource,
  parts: readonly SownPart[],
  seed: Seed,
  progress: Progress,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const part of SOWN_PARTS.filter((each) => parts.includes(each))) {
    const sown = await sow(dataSource, seed, progress, SOWN[part]);
    for (const [table, rows] of Object.entries(sown ?? {})) counts[table] = (counts[table] ?? 0) + rows;
  }
  // The planner is to know at once.
  for (const table of Object.keys(counts)) await dataSource.query(`ANALYZE "${table}"`);
  return counts;
}

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
