import type { EntityManager } from 'typeorm';
import { BulkTable, Convoy, type Sowing } from '@app/shared/seed';
import { Account } from '../account/account.entity';
import { Channel } from '../channel/channel.entity';
import { Company } from '../company/company.entity';
import { Membership } from '../membership/membership.entity';

/** Every fifth buyer has branches, which are companies below it. */
const BRANCHES = { every: 5, most: 4 };

const COUNTRIES = ['DE', 'AT', 'FR'];

/**
 * Sows those who sell, each with a channel, and those who buy: companies with branches, and people, who have been invited and have no
 * password.
 *
 * @returns how many rows there are of what; undefined where they are there already
 */
export async function seedParties(sowing: Sowing): Promise<Record<string, number> | undefined> {
  const { manager, key, scale, random, begin, progress } = sowing;
  if (await manager.existsBy(Company, { externalReference: `${key}/seller-1` })) return undefined;
  // Loaded late, for it takes a while and nothing else needs it.
  const { faker } = await import('@faker-js/faker/locale/de');
  faker.seed(random.integer(0, 0x7fffffff));
  const companies = new BulkTable(manager, Company);
  const channels = new BulkTable(manager, Channel);
  const accounts = new BulkTable(manager, Account);
  const memberships = new BulkTable(manager, Membership);
  const counts = { company: 0, channel: scale.sellers, account: 0, membership: 0 };

  const addCompany = (name: string, reference: string, parentId: string | null): string => {
    const id = random.uuid(begin);
    const externalReference = `${key}/${reference}`;
    companies.add({ id, createdAt: begin, updatedAt: begin, name: name.slice(0, 200), externalReference, parentId });
    counts.company++;
    return id;
  };
  const addAccount = (index: number): string => {
    const id = random.uuid(begin);
    const [firstName, lastName] = [faker.person.firstName(), faker.person.lastName()];
    const email = `${mailName(firstName)}.${mailName(lastName)}.${index}@${key}.example`;
    accounts.add({ id, createdAt: begin, updatedAt: begin, email, firstName, lastName, locale: 'de-DE' });
    counts.account++;
    return id;
  };

  const group = await groupOf(manager);
  for (let seller = 1; seller <= scale.sellers; seller++) {
    const name = `${faker.company.name()} Handel`;
    const companyId = addCompany(name, `seller-${seller}`, group);
    channels.add({
      ...{ id: random.uuid(begin), createdAt: begin, updatedAt: begin, companyId, name, slug: `${key}-${seller}` },
      ...{ currency: 'EUR', countries: COUNTRIES, taxDisplay: seller % 2 === 0 ? 'net' : 'gross' },
    });
  }
  for (let buyer = 1; buyer <= scale.buyers; buyer++) {
    const name = faker.company.name();
    const companyId = addCompany(name, `buyer-${buyer}`, null);
    const accountId = addAccount(buyer);
    memberships.add({
      id: random.uuid(begin),
      createdAt: begin,
      updatedAt: begin,
      accountId,
      companyId,
      role: 'owner',
    });
    counts.membership++;
    const branches = buyer % BRANCHES.every === 0 ? random.integer(1, BRANCHES.most) : 0;
    for (let branch = 1; branch <= branches; branch++) {
      addCompany(`${name}, ${faker.location.city()}`, `buyer-${buyer}/branch-${branch}`, companyId);
    }
  }
  for (let index = 1; index <= scale.customers; index++) addAccount(scale.buyers + index);
  await new Convoy([companies, channels, accounts, memberships]).end();
  progress('Parties', counts.company + counts.account, counts.company + counts.account);
  return counts;
}

/** The company that the sellers are a part of, so that the demo accounts reach them. */
async function groupOf(manager: EntityManager): Promise<string | null> {
  const group = await manager.findOneBy(Company, { externalReference: 'demo:tea-coffee' });
  return group?.id ?? null;
}

const mailName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
