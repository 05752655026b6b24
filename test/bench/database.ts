import { Client } from 'pg';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { migrate, startEmbedded } from '@app/shared/database';
import { schema } from '../../apps/schema';

/** A database with the newest schema that lives as long as the run. */
export interface BenchDatabase {
  url: string;
  /** E.g. `15.20`. */
  version: string;
  /** The processes that serve connections of an application; its name begins the names of all of them. */
  backendsOf(application: string): Promise<number[]>;
  drop(): Promise<void>;
}

interface Server {
  url: string;
  stop(): Promise<void>;
}

const LOCAL = 'postgres://postgres@127.0.0.1:5432/postgres';

/** Makes it on the server of TEST_DATABASE_URL, else on one of this machine, else on the embedded one. */
export async function createDatabase(): Promise<BenchDatabase> {
  const server = await findServer();
  const name = `tradepost_bench_${process.pid}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server.url), { pathname: name }).href;
  await migrate(loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url }), schema);
  const [{ version }] = await administer(server, `SELECT current_setting('server_version') AS version`);
  return {
    url,
    version: version.split(' ')[0],
    backendsOf: async (application) => {
      const rows = await administer(
        server,
        'SELECT pid FROM pg_stat_activity WHERE datname = $1 AND starts_with(application_name, $2)',
        [name, application],
      );
      return rows.map(({ pid }) => Number(pid));
    },
    drop: async () => {
      await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

async function findServer(): Promise<Server> {
  const named = process.env.TEST_DATABASE_URL;
  if (named || (await answers(LOCAL))) return { url: named ?? LOCAL, stop: () => Promise.resolve() };
  return startEmbedded({ folder: '.tradepost/bench', log: console.log });
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function administer({ url }: Server, sql: string, values: string[] = []): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
