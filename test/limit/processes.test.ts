import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { becomeSoleProcess } from '@app/shared/boot';
import { loadConfig, RedisConfig } from '@app/shared/config';
import { AttemptLimit, Counters } from '@app/shared/limit';
import { createLogger } from '@app/shared/log';
import { RateLimit, type Standing } from '../../libs/shared/limit/rate-limit';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { TcpProxy } from '../support/tcp-proxy';

Logger.overrideLogger(false);

const redis = redisUrl();
const prefix = `test_limit_${randomBytes(4).toString('hex')}`;

const admitted = (standings: readonly Standing[]): number => standings.filter(({ isAllowed }) => isAllowed).length;

const takeAll = (limits: readonly RateLimit[], key: string, size: number): Promise<Standing[]> =>
  Promise.all(Array.from({ length: size }, async (_, index) => limits[index % limits.length].take(key)));

if (redis) {
  describe('processes that share a Redis', () => {
    let proxy: TcpProxy;
    let processes: Counters[];

    beforeEach(async () => {
      proxy = await TcpProxy.before(redis);
      const config = loadConfig(RedisConfig, { NODE_ENV: 'test', REDIS_URL: proxy.url, QUEUE_PREFIX: prefix });
      processes = [1, 2, 3].map(() => new Counters(config));
      await connected();
    });

    afterEach(async () => {
      processes.forEach((each) => each.onApplicationShutdown());
      await proxy.close();
      const client = new Redis(redis, { db: 1 });
      const keys = await client.keys(`${prefix}-limit:*`);
      if (keys.length > 0) await client.unlink(keys);
      await client.quit();
    });

    /** A counter of its own is asked by each process in turn: they count together as soon as all are connected. */
    const connected = (): Promise<void> =>
      eventually(async () => {
        const name = randomBytes(4).toString('hex');
        const counts: number[] = [];
        for (const each of processes) counts.push((await each.counter(name, 60).add('key', 1)).count);
        expect(counts).toEqual([1, 2, 3]);
      });

    const limitsOf = (most: number): RateLimit[] =>
      processes.map((each) => new RateLimit(each.counter(`rate-${most}`, 60), most));

    it.each([10, 100])('admit %d requests of a key together, and not one more', async (most) => {
      expect(admitted(await takeAll(limitsOf(most), 'a', most * 3))).toBe(most);
    });

    it('count attempts together, and take back those that were none', async () => {
      const limits = processes.map((each) => new AttemptLimit(each.counter('attempt', 60), 5));
      const attempts = Array.from({ length: 50 }, (_, index) => limits[index % 3].begin('a'));
      const outcomes = await Promise.allSettled(attempts);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      for (let time = 0; time < 46; time++) await limits[0].forgive('a');
      await expect(limits[1].begin('a')).resolves.toBeUndefined();
      await expect(limits[2].begin('a')).rejects.toMatchObject({ status: 429 });
    });

    it('count each for itself while Redis is away, without an error, and together again when it is back', async () => {
      await proxy.cut();
      const limits = limitsOf(100);
      for (const limit of limits) expect(admitted(await takeAll([limit], 'b', 150))).toBe(100);
      await proxy.restore();
      await connected();
      expect(admitted(await takeAll(limitsOf(100), 'b', 300))).toBe(100);
    });

    it('do not wait for a Redis that is silent', async () => {
      proxy.silence();
      const limits = limitsOf(100);
      for (const limit of limits) expect(admitted(await takeAll([limit], 'c', 150))).toBe(100);
      await proxy.restore();
      await connected();
    });
  });
}

describe('a process without Redis', () => {
  it('counts for itself', async () => {
    const counters = new Counters(loadConfig(RedisConfig, { NODE_ENV: 'test' }));
    const limit = new RateLimit(counters.counter('rate', 60), 100);
    expect(admitted(await takeAll([limit], 'a', 300))).toBe(100);
    expect(admitted(await takeAll([limit], 'b', 300))).toBe(100);
  });

  describe('beside another one', () => {
    const lines: string[] = [];
    const logger = createLogger({ level: 'warn', format: 'json' }, { write: (line: string) => lines.push(line) });
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase();
      Object.assign(process.env, {
        DATABASE_URL: database.url,
        JWT_SECRET: 'x'.repeat(40),
        SHUTDOWN_TIMEOUT_MS: '600',
      });
    });
    beforeEach(() => {
      process.env.NODE_ENV = 'production';
      lines.length = 0;
    });
    afterAll(async () => {
      process.env.NODE_ENV = 'test';
      for (const name of ['DATABASE_URL', 'JWT_SECRET', 'SHUTDOWN_TIMEOUT_MS']) delete process.env[name];
      await database.drop();
    });

    it('does not start in production, unless the other one is about to stop', async () => {
      const first = await becomeSoleProcess(logger);
      await expect(becomeSoleProcess(logger)).rejects.toThrow('Several of them need one REDIS_URL');
      const second = becomeSoleProcess(logger);
      await first.release();
      await (await second).release();
      expect(lines).toEqual([]);
    });

    it('starts with a warning where it is developed', async () => {
      const first = await becomeSoleProcess(logger);
      process.env.NODE_ENV = 'development';
      await (await becomeSoleProcess(logger)).release();
      expect(lines.join('')).toContain('Another API process serves this database');
      await first.release();
    });

    it('stays the only one when its connection is lost', async () => {
      const first = await becomeSoleProcess(logger);
      const admin = new Client(database.url);
      await admin.connect();
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'tradepost sole process'`,
      );
      const held = `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
                    WHERE datname = current_database() AND locktype = 'advisory'
                      AND application_name = 'tradepost sole process'`;
      await eventually(async () => expect((await admin.query(held)).rowCount).toBe(1));
      await admin.end();
      await first.release();
    });

    it('asks nobody where there is Redis', async () => {
      const first = await becomeSoleProcess(logger);
      process.env.REDIS_URL = 'redis://127.0.0.1:1';
      await (await becomeSoleProcess(logger)).release();
      delete process.env.REDIS_URL;
      await first.release();
    });
  });
});
