import type { EntityManager } from 'typeorm';
import type { ImportPlan } from './plan';
import { type ImportRow, refuse } from './row';
import { keyOf } from './row-key';

/** Keys of a file may be many, so the database keeps them, as long as the transaction lasts. */
export const prepareKeys = (manager: EntityManager): Promise<unknown> =>
  manager.query('CREATE TEMPORARY TABLE import_key (key text PRIMARY KEY, line integer NOT NULL) ON COMMIT DROP');

/** Refuses rows with the key of an earlier row: they would take turns in the database, and every import would change it. */
export async function refuseRepeated(
  plan: ImportPlan,
  manager: EntityManager,
  batch: readonly ImportRow[],
): Promise<void> {
  const { path } = plan.key;
  const first = new Map<string, ImportRow>();
  for (const row of batch) {
    const key = keyOf(plan, row);
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier) refuse(row, path, repeats(earlier.line));
    else first.set(key, row);
  }
  const seen = await manager.query<{ key: string; line: number }[]>(
    'INSERT INTO import_key SELECT * FROM unnest($1::text[], $2::integer[])' +
      ' ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING key, line',
    [[...first.keys()], [...first.values()].map(({ line }) => line)],
  );
  for (const { key, line } of seen) {
    const row = first.get(key);
    if (row && row.line !== line) refuse(row, path, repeats(line));
  }
}

const repeats = (line: number): string => `is that of line ${line}, too`;
