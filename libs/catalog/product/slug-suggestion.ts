import type { DataSource } from 'typeorm';
import { Conflict, toProblem } from '@app/shared/errors';

/** So many are suggested. */
const SUGGESTED = 3;
/** The most characters of a slug. */
const LONGEST = 120;

/**
 * Does what may fail for a slug that is taken, and says then which ones like it are free.
 *
 * @param table whose slug it is
 * @param slug as the body has it
 * @throws Conflict with suggestions
 */
export async function suggestingSlugs<T>(
  work: Promise<T>,
  { table, slug, source }: { table: string; slug: unknown; source: DataSource },
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const problem = toProblem(error);
    const isTaken = problem instanceof Conflict && problem.errors.some(({ pointer }) => pointer === '/slug');
    if (!isTaken || typeof slug !== 'string') throw error;
    const suggestions = await freeSlugs(table, slug, source);
    throw new Conflict(
      problem.message,
      problem.errors.map((each) => (each.pointer === '/slug' ? { ...each, suggestions } : each)),
      { code: problem.code, cause: error },
    );
  }
}

/** `sencha-2`, `sencha-3` and so on, as far as nobody has them. */
async function freeSlugs(table: string, slug: string, source: DataSource): Promise<string[]> {
  const base = slug.replace(/-\d+$/, '').slice(0, LONGEST - 4);
  const rows = await source.query<{ slug: string }[]>(
    `SELECT $1 || '-' || n AS slug FROM generate_series(2, 999) n
     WHERE NOT EXISTS (SELECT FROM "${table}" WHERE slug = $1 || '-' || n) ORDER BY n LIMIT ${SUGGESTED}`,
    [base],
  );
  return rows.map((row) => row.slug);
}
