import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Product } from '@app/catalog';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { Level } from '@app/shared/model';
import { schema } from '../../apps/schema';
import { forgetQueues, trialPrefix } from '../job/trial';
import { Running } from '../reports/running';
import { openStage } from '../storefront/stage';
import { newAccount, SECRET } from '../support/app';
import { built } from '../support/built';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { readReply, type Reply } from '../support/request';
import { joinSeller } from '../support/seller';
import { kill } from './script';

const APIS = 3;
const WORKERS = 2;
const MOST = 300;

/** A process of the product, as it is started in production. */
interface Started {
  child: ChildProcess;
  /** Of an API. */
  url: string;
  said(): string;
}

const redis = redisUrl();
const prefix = trialPrefix();
const folder = mkdtempSync(join(tmpdir(), 'processes-'));
const name = `${process.env.TEST_RUN}_${randomBytes(6).toString('hex')}`;
const processes: Started[] = [];

function start(app: 'api' | 'worker'): Started {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    MIGRATE_ON_BOOT: 'true',
    DATABASE_URL: databaseUrl(),
    REDIS_URL: redis,
    QUEUE_PREFIX: prefix,
    DATA_FOLDER: folder,
    JWT_SECRET: SECRET,
    PORT: '0',
    LOG_FORMAT: 'json',
    RATE_LIMIT_ACCOUNT: String(MOST),
    DATABASE_POOL_SIZE: '4',
    DATABASE_READ_POOL_SIZE: '4',
  };
  const child = spawn(process.execPath, [built(`apps/${app}/src/main.js`)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return { child, url: '', said: () => output };
}

/** Waits until a process says so. @returns what it has said of it */
const hasSaid = ({ child, said }: Started, what: RegExp): Promise<string> =>
  eventually(() => {
    const found = what.exec(said())?.[0];
    if (found !== undefined) return found;
    throw new Error(`${child.exitCode === null ? 'It did not say so' : 'It has ended'}: ${said().slice(-2000)}`);
  }, 120_000);

const databaseUrl = (): string => Object.assign(new URL(process.env.TEST_DATABASE_URL ?? ''), { pathname: name }).href;

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

if (redis) {
  describe(`${APIS} API and ${WORKERS} worker processes on one PostgreSQL and one Redis`, () => {
    let apis: Started[];
    let workers: Started[];
    let dataSource: DataSource;
    let agent: Record<string, string>;

    beforeAll(async () => {
      await onServer(`CREATE DATABASE ${name}`);
      apis = Array.from({ length: APIS }, () => start('api'));
      workers = Array.from({ length: WORKERS }, () => start('worker'));
      processes.push(...apis, ...workers);
      for (const api of apis) api.url = await hasSaid(api, /http:\/\/127\.0\.0\.1:\d+/);
      for (const worker of workers) await hasSaid(worker, /Tradepost works off the queues/);
      const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: databaseUrl() });
      dataSource = await new DataSource(dataSourceOptions(config, schema)).initialize();
      const account = await newAccount(Level.Agent, dataSource);
      await joinSeller(dataSource, account.id);
      agent = account.headers;
    }, 180_000);

    afterAll(async () => {
      await dataSource?.destroy();
      await Promise.all(processes.map(({ child }) => kill(child)));
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await forgetQueues(redis, prefix);
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    const ask = async (api: Started, path: string, headers: Record<string, string> = {}): Promise<Reply> =>
      readReply(await fetch(api.url + path, { headers }));
    const post = async (
      api: Started,
      path: string,
      body: object,
      headers: Record<string, string> = agent,
    ): Promise<Reply> =>
      readReply(
        await fetch(api.url + path, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );

    it('start together on an empty database, which one of them migrates', async () => {
      const migrators = processes.filter(({ said }) => said().includes('Migrated the database'));
      const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
      expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
      expect(rows).toHaveLength(schema.migrations.length);
      expect(migrators).toHaveLength(1);
      for (const api of apis) expect((await ask(api, '/health/ready')).body).toMatchObject({ status: 'ready' });
    });

    it('show everywhere what was changed by one of them', async () => {
      const stage = await openStage(dataSource);
      const tea = await stage.show(1190, 10);
      const path = `/v1/storefront/${stage.slug}/products/${tea.slug}`;
      const seen = (): Promise<unknown[]> => Promise.all(apis.map(async (api) => (await ask(api, path)).body.name));
      const [first] = await seen();
      const { headers } = await newAccount(Level.Admin, dataSource);
      for (const name of ['Changed', 'Changed again']) {
        const changed = await fetch(`${apis[0].url}/v1/catalog/products/${tea.productId}`, {
          method: 'PATCH',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ name }),
        });
        expect(changed.status).toBe(200);
        await eventually(async () => expect(await seen()).toEqual([name, name, name]), 5000);
      }
      expect(first).not.toBe('Changed');
    });

    it('admit an account as often as one alone would', async () => {
      // While Redis is too slow to answer, each counts for itself.
      await eventually(async () => {
        const { headers } = await newAccount(Level.Customer, dataSource);
        const statuses: number[] = [];
        for (let round = 0; round < (MOST + 100) / 10; round++) {
          const asked = Array.from({ length: 10 }, (_, index) =>
            ask(apis[index % APIS], '/v1/organization/companies?pageSize=0', headers),
          );
          statuses.push(...(await Promise.all(asked)).map(({ status }) => status));
        }
        const admitted = statuses.filter((status) => status === 200).length;
        expect(statuses.length - admitted).toBe(statuses.filter((status) => status === 429).length);
        expect(admitted).toBeLessThanOrEqual(MOST);
        // Of its last lease, each may keep some.
        expect(admitted).toBeGreaterThan(MOST - 10);
      });
    });

    it('do once what is sent to all of them under one idempotency key', async () => {
      const headers = { ...agent, 'idempotency-key': 'three-processes' };
      const body = { name: 'Tea', slug: 'tea-of-three-processes' };
      const send = (api: Started): Promise<Reply> => post(api, '/v1/catalog/products', body, headers);
      const first = await Promise.all(apis.map(send));
      // Who comes while another one is at it, is told to come again.
      expect(first.map(({ status }) => status).filter((status) => status !== 409)).toContain(201);
      const replies: Reply[] = [];
      for (const api of apis) replies.push(await send(api));
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
      expect(await dataSource.getRepository(Product).countBy({ slug: body.slug })).toBe(1);
    });

    it('run what recurs once each time that it is due, however many workers there are', async () => {
      await dataSource.query('CREATE TABLE ran (name text, due_at timestamptz, backend integer)');
      await dataSource.query(`
        CREATE FUNCTION note_run() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO ran VALUES (OLD.name, OLD.due_at, pg_backend_pid()); RETURN NULL; END $$`);
      await dataSource.query(
        `CREATE TRIGGER note_run AFTER UPDATE OF last_run_at ON recurrence FOR EACH ROW EXECUTE FUNCTION note_run()`,
      );
      const [{ count }] = await dataSource.query<{ count: number }[]>(
        'SELECT count(*)::integer AS count FROM recurrence',
      );
      expect(count).toBeGreaterThan(5);
      for (let time = 1; time <= 3; time++) {
        await dataSource.query(`UPDATE recurrence SET due_at = now() - interval '1 second'`);
        await eventually(async () => {
          const [{ due }] = await dataSource.query<{ due: number }[]>(
            'SELECT count(*)::integer AS due FROM recurrence WHERE due_at <= now()',
          );
          expect(due).toBe(0);
        });
      }
      const twice = await dataSource.query('SELECT name, due_at FROM ran GROUP BY 1, 2 HAVING count(*) > 1');
      expect(twice).toEqual([]);
      const [{ runs }] = await dataSource.query<{ runs: number }[]>('SELECT count(*)::integer AS runs FROM ran');
      expect(runs).toBeGreaterThanOrEqual(3 * count);
    });

    it('go on when one of each is killed', async () => {
      const [deadApi, deadWorker] = [apis[0], workers[0]];
      await Promise.all([kill(deadApi.child), kill(deadWorker.child)]);
      await expect(ask(deadApi, '/health/live')).rejects.toThrow('fetch failed');
      for (const api of apis.slice(1)) {
        const running = new Running(api.url, agent);
        const { row } = await running.export({ list: 'catalog/products', q: 'tea' });
        expect(row.status).toBe('succeeded');
      }
    });

    it('end in order when they are told to', async () => {
      const rest = [...apis.slice(1), ...workers.slice(1)];
      const exits = rest.map(({ child }) => once(child, 'exit'));
      for (const { child } of rest) child.kill('SIGTERM');
      expect(await Promise.all(exits)).toEqual(rest.map(() => [0, null]));
    });
  });
}
