import type { QueryRunner } from 'typeorm';

/**
 * Builds an index of a table that is there, while others write to it; in a migration with `transaction = false`. One that was broken
 * off is there, and serves nothing: it is dropped first, so that the migration can be run again.
 *
 * @param on the table and what is indexed, as behind `CREATE INDEX … ON`
 */
export async function buildIndex(runner: QueryRunner, name: string, on: string): Promise<void> {
  await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS "${name}"`);
  await runner.query(`CREATE INDEX CONCURRENTLY "${name}" ON ${on}`);
}
