import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Account } from '../account/account.entity';
import type { Role } from '../company/company-reach';
import { Company } from '../company/company.entity';
import { Membership } from '../membership/membership.entity';

/** A group of sellers, and two who buy from them; parents first. */
const COMPANIES: readonly { key: string; name: string; parent?: string }[] = [
  { key: 'group', name: 'Tradepost Group' },
  { key: 'tea-coffee', name: 'Tradepost Tea & Coffee', parent: 'group' },
  { key: 'tea-shop', name: 'Tradepost Tea Shop', parent: 'tea-coffee' },
  { key: 'roastery', name: 'Tradepost Roastery', parent: 'tea-coffee' },
  { key: 'tableware', name: 'Tradepost Tableware', parent: 'group' },
  { key: 'cafe', name: 'Corner Café' },
  { key: 'hotel', name: 'Harbour Hotel' },
];

/** Whoever may see most sees a part of the group, so that the rest is missed. */
const MEMBERSHIPS: readonly { email: string; company: string; role: Role }[] = [
  { email: 'admin@tradepost.example', company: 'group', role: 'owner' },
  { email: 'manager@tradepost.example', company: 'tea-coffee', role: 'owner' },
  { email: 'agent@tradepost.example', company: 'tea-shop', role: 'agent' },
  { email: 'customer@tradepost.example', company: 'cafe', role: 'buyer' },
];

const referenceOf = (key: string): string => `demo:${key}`;

/** Adds the demo companies that are missing, with the demo accounts as members; what somebody has made of the others stays. */
export async function seedCompanies(manager: EntityManager): Promise<void> {
  const ids = new Map<string, string>();
  for (const { key, name, parent } of COMPANIES) {
    const externalReference = referenceOf(key);
    const present = await manager.findOneBy(Company, { externalReference });
    const id = present?.id ?? uuid();
    const parentId = parent === undefined ? null : ids.get(parent);
    if (!present) await manager.insert(Company, { id, name, externalReference, parentId });
    ids.set(key, id);
  }
  for (const { email, company, role } of MEMBERSHIPS) {
    const account = await manager.findOneBy(Account, { email });
    const place = { accountId: account?.id ?? '', companyId: ids.get(company) };
    if (!account || (await manager.existsBy(Membership, place))) continue;
    await manager.insert(Membership, { ...place, id: uuid(), role });
  }
}
