import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import type { DatabaseConfig } from '@app/shared/config';
import { breakageOf } from './breakage';
import { describeStatement, splitStatements } from './plan-statement';
import { connected, pendingMigrations } from './migrate';
import type { Schema } from './schema';

/** A statement that a migration would run. */
export interface PlannedStatement {
  text: string;
  /** The table whose lock matters; null where it is none that exists. */
  table: string | null;
  /** The lock that it takes on the table, as PostgreSQL calls it; null: none that others wait for. */
  lock: string | null;
  /** How many rows the table has, about. */
  rows: number | null;
  /** What it takes from the version before it, in words; null: that one goes on as it was. */
  breaks: string | null;
}

export interface PlannedMigration {
  name: string;
  statements: PlannedStatement[];
}

/**
 * What the pending migrations would do, told by themselves to a connection that runs nothing. Their statements do not depend on
 * the data.
 */
export async function planMigrations(config: DatabaseConfig, schema: Schema): Promise<PlannedMigration[]> {
  const pending = new Set(await pendingMigrations(config, schema));
  return connected(config, schema, async (dataSource) => {
    const sizes = await tableSizes(dataSource);
    const plan: PlannedMigration[] = [];
    const named = dataSource.migrations.map((migration) => ({
      migration,
      name: migration.name ?? migration.constructor.name,
    }));
    for (const { migration, name } of named.sort((one, other) => timeOf(one.name) - timeOf(other.name))) {
      if (!pending.has(name)) continue;
      const all = await statementsOf(migration, dataSource);
      const statements = all.map((text): PlannedStatement => {
        const { table, lock } = describeStatement(text);
        const rows = table === null ? undefined : sizes.get(table);
        // Nobody waits for a table that the plan itself makes, or misses what is in it.
        const breaks = table !== null && rows === undefined ? null : breakageOf(text, all);
        return rows === undefined
          ? { text, table: null, lock: null, rows: null, breaks }
          : { text, table, lock, rows, breaks };
      });
      plan.push({ name, statements });
    }
    return plan;
  });
}

/** The statements of a migration, told by itself to a connection that runs nothing. */
export async function statementsOf(migration: MigrationInterface, connection?: DataSource): Promise<string[]> {
  const said: string[] = [];
  const runner = { connection, query: (text: string) => Promise.resolve(void said.push(text)) };
  await migration.up(runner as unknown as QueryRunner);
  return said.flatMap(splitStatements);
}

/** Migrations run in the order of the milliseconds that their names end with. */
const timeOf = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0);

/** As the planner of PostgreSQL has them. */
async function tableSizes(dataSource: DataSource): Promise<Map<string, number>> {
  const tables = await dataSource.query<{ name: string; rows: string }[]>(
    `SELECT relname AS name, greatest(reltuples, 0)::bigint AS rows FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
  );
  return new Map(tables.map(({ name, rows }) => [name, Number(rows)]));
}
