import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Product } from '@app/catalog';
import { DatabaseConfig, loadConfig, RedisConfig } from '@app/shared/config';
import { ReadPool, Replicas } from '@app/shared/database';
import { HealthRegistry } from '@app/shared/health';
import { Level } from '@app/shared/model';
import { RecentWriters } from '../../libs/shared/database/replica/recent-writers';
import { cli } from '../cli/cli';
import { newAccount, startApp } from '../support/app';
import { buildProduct } from '../support/builders';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { type Json, type Reply, useApi } from '../support/request';
import { type Pair, startPair } from './streaming';

Logger.overrideLogger(false);

let pair: Pair;
let replicaOf: (database: string) => string;

const api = useApi({}, async () => {
  pair = await startPair();
  process.env.TEST_DATABASE_URL = pair.primary;
  replicaOf = (database) => Object.assign(new URL(pair.replica), { pathname: new URL(database).pathname }).href;
  // Longer than the replica is held back below.
  return startApp({
    env: (database) => ({ DATABASE_REPLICA_URL: replicaOf(database), DATABASE_REPLICA_LAG_MS: '600000' }),
  });
});
afterAll(() => pair.stop());

const replicas = (): Replicas => api.app.get(Replicas);
const readsOfReplica = (): number => replicas().states().replicas[0].reads;

/** Holds back what the primary writes from here on. */
async function holdBack(): Promise<void> {
  await eventually(() => expect(replicas().states().replicas[0].lag).toBeLessThan(600_000));
  await pair.onReplica('SELECT pg_wal_replay_pause()');
}
const letOn = (): Promise<void> => pair.onReplica('SELECT pg_wal_replay_resume()');

/** Waits until the replica has what was written so far. */
async function caughtUp(): Promise<void> {
  const since = performance.now();
  await eventually(() => expect(replicas().states().replicas[0].lag).toBeLessThan(performance.now() - since));
}

async function product(name: string): Promise<Product> {
  const made = await buildProduct(api.dataSource, { name });
  await caughtUp();
  return made;
}

const path = ({ id }: { id: unknown }): string => `/v1/catalog/products/${String(id)}`;
const nameFor = async (row: Product, headers: Record<string, string> = {}): Promise<unknown> =>
  (await api.get(path(row), { headers, mask: '{name}' })).body.name;
const listed = async (headers: Record<string, string> = {}): Promise<unknown[]> =>
  (await api.get('/v1/catalog/products', { headers, mask: '{name}' })).data.map(({ name }) => name);

describe('an API beside which a replica streams', () => {
  afterEach(letOn);

  it('reads rows and lists from it', async () => {
    await api.as(Level.Agent);
    const row = await product('Streamed');
    const before = readsOfReplica();
    expect(await nameFor(row)).toBe('Streamed');
    expect(await listed()).toContain('Streamed');
    expect((await api.post('/v1/catalog/products/search', {}, { as: Level.Agent })).status).toBe(200);
    expect(readsOfReplica()).toBe(before + 3);
    const metrics = (await api.get('/metrics', { as: Level.Admin })).text;
    const { host } = new URL(pair.replica);
    expect(metrics).toContain(`tradepost_reads_total{server="${host}"} ${before + 3}`);
    expect(metrics).toMatch(new RegExp(`^tradepost_replica_lag_seconds\\{server="${host}"\\} [\\d.e-]+$`, 'm'));
  });

  it('shows everybody what they have written themselves, and others what was before for a while', async () => {
    const row = await product('Before');
    const [writer, other] = [await api.as(Level.Agent), (await newAccount(Level.Admin, api.dataSource)).headers];
    await caughtUp();
    await holdBack();
    const changed = await api.patch(path(row), { name: 'After' }, { headers: writer });
    expect(changed.status).toBe(200);
    expect([await nameFor(row, writer), await nameFor(row, other), await nameFor(row)]).toEqual([
      'After',
      'Before',
      'Before',
    ]);
    expect(await listed(writer)).toContain('After');
    await letOn();
    await caughtUp();
    const before = readsOfReplica();
    expect([await nameFor(row, writer), await nameFor(row)]).toEqual(['After', 'After']);
    expect(readsOfReplica()).toBe(before + 2);
  });

  it('finds what was just made by another one, and lets in who has just come', async () => {
    await product('Old');
    await holdBack();
    const made = await buildProduct(api.dataSource, { name: 'New' });
    expect(await nameFor(made)).toBe('New');
    const { headers } = await newAccount(Level.Admin, api.dataSource);
    const reply: Reply = await api.get('/v1/catalog/products', { headers, mask: '{name}' });
    expect([reply.status, reply.data]).toEqual([200, expect.arrayContaining<Json>([{ name: 'New' }])]);
  });

  it('asks nobody who is further behind than is allowed', async () => {
    const row = await product('Late');
    const variables = { ...process.env, DATABASE_REPLICA_LAG_MS: '300' };
    const config = loadConfig(DatabaseConfig, variables);
    const strict = new Replicas(
      config,
      loadConfig(RedisConfig, variables),
      api.app.get(ReadPool),
      new HealthRegistry(),
    );
    await strict.onModuleInit();
    try {
      const nameNow = async (): Promise<string | null> => {
        const statement = { name: 'name of product', text: 'SELECT name FROM product WHERE id = $1' };
        return (await strict.read(null, (reader) => reader.read(statement, [row.id])))[0][0];
      };
      const reads = (): number => strict.states().replicas[0].reads;
      await eventually(async () => {
        await nameNow();
        expect(reads()).toBeGreaterThan(0);
      });
      await pair.onReplica('SELECT pg_wal_replay_pause()');
      await api.dataSource.getRepository(Product).update({ id: row.id }, { name: 'Newer' });
      await eventually(async () => expect(await nameNow()).toBe('Newer'));
      const before = reads();
      await nameNow();
      expect(reads()).toBe(before);
      await letOn();
      await eventually(async () => {
        await nameNow();
        expect(reads()).toBeGreaterThan(before);
      });
    } finally {
      await strict.onApplicationShutdown();
    }
  });

  it('reads from the primary while it is away, and from it again when it is back', async () => {
    const row = await product('There');
    await pair.stopReplica();
    const names = await Promise.all(Array.from({ length: 20 }, () => nameFor(row)));
    expect(new Set(names)).toEqual(new Set(['There']));
    await eventually(async () => {
      const { status, body } = await api.get('/health/ready');
      expect([status, body]).toEqual([200, expect.objectContaining({ status: 'degraded' })]);
    });
    await pair.startReplica();
    await caughtUp();
    const before = readsOfReplica();
    expect(await nameFor(row)).toBe('There');
    expect(readsOfReplica()).toBe(before + 1);
  });
});

const redis = redisUrl();
if (redis) {
  it('whoever has written in one process reads from the primary in another one, for as long as a replica may be behind', async () => {
    const prefix = `test_wrote_${randomBytes(4).toString('hex')}`;
    const config = loadConfig(RedisConfig, { NODE_ENV: 'test', REDIS_URL: redis, QUEUE_PREFIX: prefix });
    const [one, other] = [new RecentWriters(config, 500), new RecentWriters(config, 500)];
    try {
      await eventually(async () => {
        await one.note('ada');
        expect(await other.lastWrite('ada')).toBe(Infinity);
        const own = await one.lastWrite('ada');
        expect(own).toBeLessThanOrEqual(performance.now());
        expect(own).toBeGreaterThan(0);
      });
      expect(await other.lastWrite('bo')).toBe(-Infinity);
      await eventually(async () => expect(await other.lastWrite('ada')).toBe(-Infinity));
    } finally {
      for (const each of [one, other]) each.onApplicationShutdown();
    }
    // Nobody knows who has written while Redis is away.
    expect(await other.lastWrite('ada')).toBe(Infinity);
  });
}

it('is looked at by the doctor', async () => {
  const env = { DATABASE_REPLICA_URL: process.env.DATABASE_REPLICA_URL };
  const { code, stdout } = await cli(['doctor', '--json'], { env });
  const { checks } = JSON.parse(stdout) as { checks: Json[] };
  expect([code, checks.find(({ name }) => name === 'replicas')]).toEqual([
    0,
    { name: 'replicas', state: 'ok', found: `${new URL(pair.replica).host} follows` },
  ]);
});

it('is not asked any more once it was promoted', async () => {
  await pair.onReplica('SELECT pg_promote()');
  await eventually(() => expect(replicas().states().replicas[0].lag).toBe(Infinity));
  expect((await api.get('/v1/catalog/products')).status).toBe(200);
});
