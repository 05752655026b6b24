import { Level, levelName } from './level';
import { type Reach, type ReachContext, worded } from './reach';

/** How far somebody's rights in a company go: they belong to it, do its business, or decide on it. */
export type Standing = 'member' | 'manager' | 'owner';

type Companies = (row: ReachContext, least: Standing) => string;

let companies: Companies | undefined;

/**
 * Says what SQL finds the ids of an account's companies. The part that has the companies says it once, so that those below
 * it can have rows that are a company's own.
 */
export function findCompaniesBy(find: Companies): void {
  companies = find;
}

/**
 * The row is shared by all or, where it names a company, that company's own: reached by its members.
 *
 * @param property the company's id, which may be null
 * @param least with {@link Model}'s `change`: who of the company may change its own rows
 * @param shared the least level for those that are shared
 */
export const sharedOrOwn = (property: string, least: Standing = 'member', shared: Level = Level.Guest): Reach =>
  worded(`every ${least} of its company and, where it has none, for ${levelName(shared)} and above`, (row) => {
    if (row.level >= Level.Admin) return true;
    const id = row.column(property);
    const isShared = row.level >= shared ? `${id} IS NULL` : 'false';
    if (row.level === Level.Guest || !companies) return isShared;
    return `(${isShared} OR ${id} IN (${companies(row, least)}))`;
  });
