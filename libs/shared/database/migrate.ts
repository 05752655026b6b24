import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import type { DatabaseConfig } from '@app/shared/config';
import { dataSourceOptions, sessionOptions } from './data-source';
import type { Schema } from './schema';

// Any number; every process that migrates waits for the same one.
const MIGRATION_LOCK = 7_217_263;

/** How often who waits for it asks again. */
const TURN_MS = 200;

/** A connection without statement timeout: an index on a large table takes its time. */
const migrationOptions = (config: DatabaseConfig, { migrations }: Schema): DataSourceOptions => ({
  // They know tables and no models.
  ...(dataSourceOptions(config, { entities: [], migrations }) as DataSourceOptions & { type: 'postgres' }),
  poolSize: 2,
  extra: { options: sessionOptions({ lock_timeout: 60_000 }) },
});

/** Opens a connection for the time of `work`. */
export async function connected<T>(
  config: DatabaseConfig,
  schema: Schema,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await new DataSource(migrationOptions(config, schema)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Is told how many migrations have run, of those that were pending. */
export type MigrationProgress = (done: number, total: number) => void;

/**
 * Runs pending migrations, each in a transaction of its own. Processes that start together take turns, and all but the
 * first find nothing to do.
 *
 * @returns the names of those that ran
 */
export const migrate = (config: DatabaseConfig, schema: Schema, progress?: MigrationProgress): Promise<string[]> =>
  connected(config, schema, async (dataSource) => {
    const runner = dataSource.createQueryRunner();
    await takeTurn(runner);
    try {
      if (progress) await tell(dataSource, progress);
      return (await dataSource.runMigrations({ transaction: 'each' })).map(({ name }) => name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  });

/** Asks again and again: a statement that waits is a snapshot, for whose end an index that is built CONCURRENTLY would wait. */
async function takeTurn(runner: QueryRunner): Promise<void> {
  for (;;) {
    const [{ mine }] = (await runner.query('SELECT pg_try_advisory_lock($1) AS mine', [MIGRATION_LOCK])) as [
      { mine: boolean },
    ];
    if (mine) return;
    await sleep(TURN_MS);
  }
}

/** TypeORM tells of migrations when all have run. */
async function tell(dataSource: DataSource, progress: MigrationProgress): Promise<void> {
  const { length: total } = await pendingOf(dataSource);
  let done = 0;
  if (total > 0) progress(done, total);
  for (const migration of dataSource.migrations) {
    const up = migration.up.bind(migration);
    migration.up = async (runner): Promise<void> => {
      await up(runner);
      progress(++done, total);
    };
  }
}

/** The names of migrations that this product brings and the database has not seen. */
export const pendingMigrations = (config: DatabaseConfig, schema: Schema): Promise<string[]> =>
  connected(config, schema, pendingOf);

async function pendingOf(dataSource: DataSource): Promise<string[]> {
  const [{ present }] = await dataSource.query<{ present: boolean }[]>(
    `SELECT to_regclass('migrations') IS NOT NULL AS present`,
  );
  const rows = present ? await dataSource.query<{ name: string }[]>('SELECT name FROM migrations') : [];
  const done = new Set(rows.map(({ name }) => name));
  return dataSource.migrations.map((each) => each.name ?? each.constructor.name).filter((name) => !done.has(name));
}
