import { findCompaniesBy, Level, type Reach, type ReachContext, type Standing, worded } from '@app/shared/model';

/** What members do in a company: each also what those behind it may. */
export const ROLES = ['owner', 'manager', 'agent', 'buyer'] as const;
export type Role = (typeof ROLES)[number];

/**
 * SQL for the ids of the companies that an account works in: those it is a member of and, for staff, all below them
 * (`docs/decisions/0050`).
 *
 * @param least only those where it has at least this role
 */
export function companiesOf(
  { level, account }: Pick<ReachContext, 'level' | 'account'>,
  least: Role = 'buyer',
): string {
  const roles = ROLES.slice(0, ROLES.indexOf(least) + 1).map((role) => `'${role}'`);
  const mine = `mine.account_id = ${account}${least === 'buyer' ? '' : ` AND mine.role IN (${roles.join(', ')})`}`;
  if (level < Level.Agent) return `SELECT mine.company_id FROM account_place mine WHERE ${mine}`;
  return (
    `SELECT tree.company_id FROM account_place mine JOIN company_ancestor tree ON tree.ancestor_id = mine.company_id ` +
    `WHERE ${mine}`
  );
}

/** What an account has to be to have a standing that parts below know of. */
const LEAST: Readonly<Record<Standing, Role>> = { member: 'buyer', manager: 'manager', owner: 'owner' };

findCompaniesBy((row, least) => companiesOf(row, LEAST[least]));

/** Who has at least a role, for people. */
export const wordsFor = (least: Role): string =>
  `${least === 'buyer' ? 'every member' : `whoever is at least ${least}`} of its company or, as staff, of one above it`;

/**
 * The row belongs to a company: reached by its members and, from above, by staff. Administrators reach all.
 *
 * @param property the company's id
 * @param least the least role that is enough
 */
export const ofCompany = (property = 'companyId', least: Role = 'buyer'): Reach =>
  worded(
    wordsFor(least),
    (row) =>
      row.level >= Level.Admin ||
      (row.level > Level.Guest && `${row.column(property)} IN (${companiesOf(row, least)})`),
  );

/**
 * The row belongs to a company, or to none: then it is shared, and in the hands of all staff.
 *
 * @param property the company's id
 */
export const ofCompanyOrShared = (property = 'companyId', least: Role = 'buyer'): Reach =>
  worded(`${wordsFor(least)}, and for all staff where it has none`, (row) => {
    const own = ofCompany(property, least)(row);
    return typeof own === 'string' ? `(${row.column(property)} IS NULL OR ${own})` : own;
  });

/**
 * The row belongs to an account: reached by itself, and by managers of a company that it is a member of.
 *
 * @param property the account's id
 */
export const ofAccount = (property: string): Reach =>
  worded('the account itself, and for managers of a company that it is a member of', (row) => {
    const { level, account } = row;
    if (level >= Level.Admin) return true;
    const id = row.column(property);
    if (level < Level.Manager) return `${id} = ${account}`;
    const colleagues = `SELECT theirs.account_id FROM membership theirs WHERE theirs.company_id IN (${companiesOf(row)})`;
    return `${id} IN (SELECT ${account} UNION ALL ${colleagues})`;
  });

/**
 * Oneself, and those all of whose companies are in one's own hands: whoever also works for others is not one's to change.
 *
 * @param property the account's id
 */
export const inHands = (property: string): Reach =>
  worded('the account itself, and for owners of all of its companies', (row) => {
    const { level, account } = row;
    if (level >= Level.Admin) return true;
    const id = row.column(property);
    const memberships = `FROM membership theirs WHERE theirs.account_id = ${id}`;
    const elsewhere = `SELECT ${memberships} AND theirs.company_id NOT IN (${companiesOf(row, 'owner')})`;
    return `(${id} = ${account} OR EXISTS (SELECT ${memberships}) AND NOT EXISTS (${elsewhere}))`;
  });
