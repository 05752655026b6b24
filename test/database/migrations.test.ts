import 'reflect-metadata';
import { DataSource, type QueryRunner } from 'typeorm';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions, migrate, type Migration } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';

let database: TestDatabase;
let config: DatabaseConfig;
let dataSource: DataSource;

beforeEach(async () => {
  database = await createTestDatabase();
  config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  dataSource = await new DataSource(dataSourceOptions(config, schema)).initialize();
});
afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** What TypeORM would still change to make the tables those of the entities. */
const differences = async (): Promise<string[]> =>
  (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

/** What is in the schema besides what extensions and TypeORM itself have put there. */
const contents = async (): Promise<string[]> => {
  const rows = await dataSource.query<{ name: string }[]>(`
    SELECT kind || ' ' || name AS name FROM (
      SELECT 'pg_class'::regclass AS catalog, oid, 'relation' AS kind, relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S', 'p')
      UNION ALL SELECT 'pg_proc'::regclass, oid, 'function', proname FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace
      UNION ALL SELECT 'pg_type'::regclass, oid, 'type', typname FROM pg_type
        WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
    ) object
    WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = catalog AND objid = object.oid AND deptype = 'e')
      AND name NOT IN ('migrations', 'migrations_id_seq', 'typeorm_metadata')
    ORDER BY 1`);
  return rows.map(({ name }) => name);
};

it('builds the tables that the entities describe', async () => {
  expect(await differences()).toEqual([]);
});

it('finds a column that no migration has made', async () => {
  await dataSource.query('ALTER TABLE "product" DROP COLUMN "description" CASCADE');
  expect((await differences()).join()).toContain('"description"');
});

it('is taken back step by step to nothing, and built again', async () => {
  const full = await contents();
  expect(full).toEqual(expect.arrayContaining(['relation product', 'relation account']));
  while ((await done()) > 0) await dataSource.undoLastMigration({ transaction: 'each' });
  expect(await contents()).toEqual([]);
  await migrate(config, schema);
  expect(await contents()).toEqual(full);
  expect(await differences()).toEqual([]);
});

class Beside1999999999000 implements Migration {
  readonly name = 'Beside1999999999000';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX CONCURRENTLY "beside" ON "tag" ("id")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "beside"');
  }
}

it('builds an index beside those who write, while other processes wait for their turn to migrate', async () => {
  const larger = { ...schema, migrations: [...schema.migrations, Beside1999999999000] };
  const holder = dataSource.createQueryRunner();
  await holder.query('SELECT pg_advisory_lock(7217263)');
  const both = Promise.all([migrate(config, larger), migrate(config, larger)]);
  await eventually(async () => {
    const [{ waiting }] = await dataSource.query<[{ waiting: number }]>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND query ~ 'SELECT pg_(try_)?advisory_lock' AND pid <> ALL ($1)`,
      [((await holder.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }]).map(({ pid }) => pid)],
    );
    expect(waiting).toBe(2);
  });
  await holder.query('SELECT pg_advisory_unlock(7217263)');
  await holder.release();
  expect((await both).flat()).toEqual(['Beside1999999999000']);
});

const done = async (): Promise<number> =>
  (await dataSource.query<{ count: number }[]>('SELECT count(*)::integer AS count FROM migrations'))[0].count;
