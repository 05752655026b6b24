import 'reflect-metadata';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { cli, expectFailure, ON_A_TERMINAL, type Outcome } from './cli';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const run = (args: string[], env: Record<string, string> = {}): Promise<Outcome> =>
  cli(args, { env: { DATABASE_URL: database.url, ...env } });
const runJson = async (args: string[], env?: Record<string, string>): Promise<Record<string, unknown>> => {
  const { code, stdout, stderr } = await run([...args, '--json'], env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
};
const production = { NODE_ENV: 'production', JWT_SECRET: 'a-secret-that-only-the-tests-know-of' };

/** Everything that the organization and the catalog hold. */
async function contents(): Promise<unknown[][]> {
  const tables: unknown[][] = [];
  for (const table of ['account', 'category', 'product', 'variant']) {
    tables.push((await client.query(`SELECT * FROM ${table} ORDER BY id`)).rows);
  }
  return tables;
}
const counts = async (): Promise<number[]> => (await contents()).map((rows) => rows.length);

describe('db:seed', () => {
  it('adds the demo company: an account per level, and a small catalog', async () => {
    const { code, stdout } = await run(['db:seed']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'Level\tE-mail address\tPassword\n' +
        ['customer', 'agent', 'manager', 'admin']
          .map((level) => `${level}\t${level}@tradepost.example\ttradepost-demo\n`)
          .join(''),
    });
    expect(await counts()).toEqual([4, 5, 6, 9]);
    const { rows } = await client.query<{ level: string; status: string }>('SELECT level, status FROM account');
    expect(rows.map(({ level }) => level).sort()).toEqual(['admin', 'agent', 'customer', 'manager']);
    expect(rows.every(({ status }) => status === 'active')).toBe(true);
  });

  it('changes nothing the second time, and adds only what is missing', async () => {
    await client.query(`UPDATE product SET name = 'Renamed' WHERE slug = 'sencha'`);
    const before = await contents();
    await runJson(['db:seed']);
    expect(await contents()).toEqual(before);
    await client.query('TRUNCATE stock CASCADE');
    await client.query(`DELETE FROM product WHERE slug = 'house-espresso'`);
    expect(await counts()).toEqual([4, 5, 5, 7]);
    await runJson(['db:seed']);
    expect(await counts()).toEqual([4, 5, 6, 9]);
  });

  it('is run in production with --force only', async () => {
    expect(expectFailure(await run(['db:seed'], production))).toMatch(/production.*--force/);
  });
});

describe('db:reset', () => {
  it('deletes nothing without being told to', async () => {
    expect(expectFailure(await run(['db:reset']))).toBe('error: db:reset deletes all data; say --yes if you mean it');
    expect(await counts()).toEqual([4, 5, 6, 9]);
  });

  it('deletes nothing in production, whatever it is told', async () => {
    expect(expectFailure(await run(['db:reset', '--yes'], production))).toMatch(/never run in production/);
    expect(await counts()).toEqual([4, 5, 6, 9]);
  });

  it('builds the database anew', async () => {
    const { host, pathname } = new URL(database.url);
    expect(await runJson(['db:reset', '--yes'])).toEqual({ database: `the database ${pathname.slice(1)} on ${host}` });
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('repairs a database whose schema is no longer of any use', async () => {
    await client.query('DROP TABLE product CASCADE; CREATE TABLE product (id integer)');
    await runJson(['db:reset', '--yes']);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
});

describe('db:migrate', () => {
  beforeEach(() => client.query('DROP SCHEMA IF EXISTS public, bullmq CASCADE; CREATE SCHEMA public'));

  it('runs what is pending, and nothing the second time', async () => {
    const { migrated } = await runJson(['db:migrate']);
    expect(migrated).toEqual(expect.arrayContaining([expect.stringMatching(/^Catalog\d+$/)]));
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(await run(['db:migrate'])).toEqual({ code: 0, stdout: 'The database is up to date\n', stderr: '' });
  });

  it('shows on a terminal how far it is', async () => {
    const { code, stdout, stderr } = await run(['db:migrate'], ON_A_TERMINAL);
    const { length } = stdout.split(', ');
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(new RegExp(`Migrations .+ 100% \\| ${length} of ${length} `)),
    ]);
  });

  it('makes the tables of the queues where there is no Redis', async () => {
    await runJson(['db:migrate']);
    const { rows } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'bullmq'`);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is what production asks for before anything else', async () => {
    const args = ['create:account', '--email', 'ada@shop.example', '--level', 'admin', '--password-stdin'];
    const env = { ...production, DATABASE_URL: database.url };
    const first = await cli(args, { env, input: 'correct horse battery' });
    expect(expectFailure(first)).toMatch(/^error: The database lacks \d+ migrations \(.*\); run db:migrate first$/);
    await runJson(['db:migrate'], production);
    expect((await cli(args, { env, input: 'correct horse battery' })).code).toBe(0);
    expect(await counts()).toEqual([1, 0, 0, 0]);
  });

  it('is left by Ctrl-C while it waits for another process that migrates', async () => {
    await client.query('SELECT pg_advisory_lock(7217263)');
    let interrupted = false;
    const { code, stdout, stderr } = await cli(['db:migrate'], {
      env: { DATABASE_URL: database.url },
      onStart: (child) =>
        void eventually(async () => {
          const { rows } = await client.query(
            `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_try_advisory_lock%'
               AND pid <> pg_backend_pid()`,
          );
          expect(rows).toHaveLength(1);
          interrupted = child.kill('SIGINT');
        }, 60_000),
    });
    await client.query('SELECT pg_advisory_unlock(7217263)');
    expect({ interrupted, code, stdout }).toEqual({ interrupted: true, code: 130, stdout: '' });
    expect(stderr).toMatch(/^error: Interrupted[^\n]*\n$/);
  });
});
