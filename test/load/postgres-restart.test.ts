import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Level } from '@app/shared/model';
import { startApp, type TestApp } from '../support/app';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { TcpProxy } from '../support/tcp-proxy';
import { Crowd } from './crowd';

const CLIENTS = 20;
const DOWN_MS = 2500;
const LONGEST_RECOVERY_MS = 5000;
const POOLS = { DATABASE_POOL_SIZE: '6', DATABASE_READ_POOL_SIZE: '6' };

let database: TestDatabase;
let proxy: TcpProxy;
let api: TestApp;
let observer: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await TcpProxy.before(database.url);
  api = await startApp({ env: { ...POOLS, DATABASE_URL: proxy.url } });
  observer = new Client({ connectionString: database.url, application_name: 'observer' });
  await observer.connect();
}, 60_000);
afterAll(async () => {
  await api.stop();
  await observer.end();
  await proxy.close();
  await database.drop();
}, 60_000);

const OURS = `FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('tradepost', 'tradepost read')`;

/** Ends all sessions as a server that stops does, and refuses new ones until it is back. */
async function restart(): Promise<void> {
  await observer.query(`SELECT pg_terminate_backend(pid) ${OURS}`);
  await proxy.cut();
  await sleep(DOWN_MS);
  await proxy.restore();
}

it('PostgreSQL that restarts under load means 503s, recovery without hands, and no lost connection', async () => {
  const headers = await api.as(Level.Agent);
  const crowd = new Crowd(
    api.url,
    CLIENTS,
    (number) =>
      number % 4 > 0
        ? { method: 'GET', path: '/v1/catalog/products?count=none', headers }
        : { method: 'POST', path: '/v1/catalog/products', headers, body: { name: 'Tea', slug: `tea-${number}` } },
    20,
  );
  for (let round = 0; round < 2; round++) {
    await sleep(1000);
    await restart();
    await sleep(LONGEST_RECOVERY_MS);
    const recovered = crowd.time;
    await sleep(1500);
    expect(Object.keys(crowd.statuses(recovered))).toEqual(['200', '201']);
  }
  const outcomes = await crowd.end();
  expect(Object.keys(crowd.statuses())).toEqual(['200', '201', '503']);
  const refused = outcomes.filter(({ status }) => status === 503);
  expect(refused.filter(({ retryAfter }) => !retryAfter)).toEqual([]);
  expect(Math.max(...outcomes.map(({ took }) => took))).toBeLessThan(LONGEST_RECOVERY_MS + DOWN_MS);

  const { rows } = await observer.query<{ state: string; count: number }>(
    `SELECT state, count(*)::integer ${OURS} GROUP BY 1`,
  );
  expect(rows).toEqual([{ state: 'idle', count: expect.any(Number) }]);
  expect(rows[0].count).toBeLessThanOrEqual(12);
}, 90_000);
