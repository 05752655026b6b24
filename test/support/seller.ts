import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Company, Membership } from '@app/organization';

/** The company that sells what tests make, where they say nothing else. */
export const SELLER = '01900000-0000-7000-8000-00000000abcd';

/** Makes sure that there is a seller. */
export async function ensureSeller({ manager }: { manager: EntityManager } | DataSource): Promise<string> {
  const row = { id: SELLER, name: 'Seller' };
  await manager.createQueryBuilder().insert().into(Company).values(row).orIgnore().execute();
  return SELLER;
}

/** Makes an account a manager of the seller. */
export async function joinSeller(dataSource: DataSource, accountId: string): Promise<void> {
  const companyId = await ensureSeller(dataSource);
  await dataSource.getRepository(Membership).insert({ id: uuid(), accountId, companyId, role: 'manager' });
}
