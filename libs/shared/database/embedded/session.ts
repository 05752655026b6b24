import { Client } from 'pg';
import type { Cluster } from './cluster';
import { codeOf } from './error';
import { hold } from './holders';
import { TRADEPOST } from './initialise';

const NO_SUCH_DATABASE = '3D000';
const DATABASE_EXISTS = '42P04';
const UNIQUE_VIOLATION = '23505';

/**
 * Logs in to a running server, which proves that it is the one of this cluster, for no other knows the password. Makes
 * the database where it is missing.
 * @param timeout Milliseconds for each answer: a server that is frozen accepts connections and says nothing.
 * @returns what tells that this process no longer uses the server.
 */
export async function enter(cluster: Cluster, port: number, timeout: number): Promise<() => void> {
  try {
    return await session(cluster, port, timeout, TRADEPOST, holdWhile);
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_DATABASE) throw error;
    await session(cluster, port, timeout, 'postgres', createDatabase);
    return session(cluster, port, timeout, TRADEPOST, holdWhile);
  }

  // Held before the last answer: a process that stops the server in between makes this one fail, and look again.
  async function holdWhile(client: Client): Promise<() => void> {
    const release = hold(cluster.folder);
    try {
      await client.query('SELECT 1');
      return release;
    } catch (error) {
      release();
      throw error;
    }
  }
}

async function createDatabase(client: Client): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${TRADEPOST}`);
  } catch (error) {
    // Another process was faster.
    if (![DATABASE_EXISTS, UNIQUE_VIOLATION].includes(codeOf(error) ?? '')) throw error;
  }
}

async function session<T>(
  { password }: Cluster,
  port: number,
  timeout: number,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const address = { host: '127.0.0.1', port, ssl: false };
  const patience = { connectionTimeoutMillis: timeout, query_timeout: timeout };
  const client = new Client({ ...address, ...patience, user: TRADEPOST, password, database });
  // A connection that breaks makes the query fail; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
