import type { EntityManager } from 'typeorm';
import type { Progress } from './sowing';

/** A smaller load goes in row by row, past all that watches over the tables: a test of what it brings. */
const FEW = 20_000;

/** What belongs to a table, but for its primary key and what others refer to. */
const PARTS = `
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS create,
       contype = 'f' AS "isLast"
FROM pg_constraint own WHERE conrelid = $1::regclass AND contype IN ('f', 'u', 'x')
  AND NOT EXISTS (SELECT FROM pg_constraint other WHERE other.contype = 'f' AND other.conindid = own.conindid AND other.oid <> own.oid
                  AND own.contype <> 'f')
UNION ALL
SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid), false
FROM pg_index WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')`;

/** What fills in texts to search for stays; all others look at a row at a time. */
const TRIGGERS = String.raw`
SELECT tgname AS name FROM pg_trigger
WHERE tgrelid = $1::regclass AND NOT tgisinternal AND tgenabled = 'O' AND tgname NOT LIKE '%\_search'`;

interface Part {
  drop: string;
  create: string;
  isLast: boolean;
}

/**
 * Does `work` while tables have neither indexes nor references nor triggers, which are made again, and so checked, at the end:
 * that takes minutes where row by row takes hours. All of it is in the transaction. A table that holds more rows than will come keeps
 * all it has.
 *
 * @param rows about how many rows each table gets
 */
export async function unindexed(
  manager: EntityManager,
  rows: Readonly<Record<string, number>>,
  progress: Progress,
  work: () => Promise<void>,
): Promise<void> {
  const parts: Part[] = [];
  const after: string[] = [];
  for (const [table, coming] of Object.entries(rows)) {
    if (!(await isMostlyNew(manager, table, coming))) continue;
    parts.push(...(await manager.query<Part[]>(PARTS, [`"${table}"`])));
    for (const { name } of await manager.query<{ name: string }[]>(TRIGGERS, [`"${table}"`])) {
      await manager.query(`ALTER TABLE "${table}" DISABLE TRIGGER "${name}"`);
      after.push(`ALTER TABLE "${table}" ENABLE TRIGGER "${name}"`);
    }
  }
  // References first, since they rest on the indexes of other tables.
  for (const { drop } of parts.toSorted((a, b) => Number(b.isLast) - Number(a.isLast))) await manager.query(drop);
  await work();
  await manager.query(`SET LOCAL maintenance_work_mem = '512MB'`);
  const rebuilt = parts.toSorted((a, b) => Number(a.isLast) - Number(b.isLast)).map(({ create }) => create);
  for (const [index, statement] of [...rebuilt, ...after].entries()) {
    if (index < rebuilt.length) progress('Indexes', index, rebuilt.length);
    await manager.query(statement);
  }
  if (rebuilt.length > 0) progress('Indexes', rebuilt.length, rebuilt.length);
}

async function isMostlyNew(manager: EntityManager, table: string, coming: number): Promise<boolean> {
  if (coming < FEW) return false;
  const [{ present }] = await manager.query<{ present: number }[]>(
    `SELECT count(*)::integer AS present FROM (SELECT FROM "${table}" LIMIT ${coming}) AS found`,
  );
  return present < coming;
}
