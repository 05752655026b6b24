import type { Account, Company, Role } from '@app/organization';
import { bearer, tokenFor } from '../auth/people';
import { buildAccount, buildMembership } from '../support/builders';
import type { Api } from '../support/request';

/** An account with a place in a company. */
export async function buildMember(
  api: Api,
  company: Pick<Company, 'id'>,
  { role = 'owner', ...account }: Partial<Account> & { role?: Role } = {},
): Promise<Account> {
  const member = await buildAccount(api.dataSource, { level: 'manager', authVersion: 1, ...account });
  await buildMembership(api.dataSource, { accountId: member.id, companyId: company.id, role });
  return member;
}

/** The headers by which an account asks. */
export const as = (api: Api, account: Account): { headers: Record<string, string> } => bearer(tokenFor(api, account));
