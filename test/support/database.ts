import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of a test file's own. */
export interface TestDatabase {
  url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

// Any number, but not that of the migrations, which run while it is held.
const TEMPLATE_LOCK = 7_217_264;

/** Makes a database with the newest schema and no rows, as a copy of one that is migrated once per run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await withAdmin(provideTemplate);
  const name = `${run()}_${randomBytes(6).toString('hex')}`;
  await withAdmin(async (admin) => {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
    // Only a machine that goes down could lose what is committed so, and nobody would miss it.
    await admin.query(`ALTER DATABASE ${name} SET synchronous_commit = off`);
  });
  return {
    url: urlOf(name),
    drop: () => withAdmin((admin) => dropDatabase(admin, name)),
  };
}

/** The first worker to come migrates while the others wait; a name without "new" stands for a finished template. */
async function provideTemplate(admin: Client): Promise<string> {
  const name = `${run()}_template`;
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return name;
  await dropDatabase(admin, `${name}_new`);
  await admin.query(`CREATE DATABASE ${name}_new`);
  // Imported here, for it brings all of the product's models, and only one worker of a run needs them for this.
  const { migrateTemplate, writeContract } = await import('./template.js');
  await migrateTemplate(urlOf(`${name}_new`));
  await writeContract();
  await admin.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
  return name;
}

/** Drops the databases whose names match a regular expression and pass the check. */
export async function dropDatabases(pattern: string, check: (name: string) => boolean = () => true): Promise<void> {
  await withAdmin(async (admin) => {
    const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname ~ $1', [
      pattern,
    ]);
    for (const { datname } of rows) if (check(datname)) await dropDatabase(admin, datname);
  });
}

async function dropDatabase(admin: Client, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** Connects to the server that global-setup.ts chose; the end of the connection releases its locks. */
async function withAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Begins the name of every database of this run; global-setup.ts chose it. */
function run(): string {
  return process.env.TEST_RUN ?? 'tradepost_test';
}

function urlOf(database: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = database;
  return url.href;
}
