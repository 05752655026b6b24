import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { Cache, CacheModule } from '@app/shared/cache';
import { ConfigModule, loadConfig, RedisConfig } from '@app/shared/config';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { TcpProxy } from '../support/tcp-proxy';

const REDIS = redisUrl();
const QUEUE_PREFIX = `test-cache-${process.pid}`;
const CACHE_DATABASE = '9';

let app: TestingModule;

async function start(url?: string): Promise<Cache> {
  const config = loadConfig(RedisConfig, { NODE_ENV: 'test', REDIS_URL: url, QUEUE_PREFIX, CACHE_DATABASE });
  app = await Test.createTestingModule({ imports: [ConfigModule, CacheModule] })
    .overrideProvider(RedisConfig)
    .useValue(config)
    .compile();
  await app.init();
  return app.get(Cache);
}

/** Waits until a new connection works: until then, everything is a miss. */
const connected = (cache: Cache): Promise<void> =>
  eventually(async () => {
    await cache.set('connected', true);
    expect(await cache.get('connected')).toBe(true);
  });

beforeAll(() => Logger.overrideLogger(false));
afterEach(() => app.close());

const stores = [{ where: 'in memory', url: undefined }, ...(REDIS ? [{ where: 'in Redis', url: REDIS }] : [])];

describe.each(stores)('The cache $where', ({ url }) => {
  let cache: Cache;

  beforeEach(async () => {
    cache = await start(url);
    await connected(cache);
    await cache.clear();
  });

  it('gives back what was put in, and nothing for what was not', async () => {
    await cache.set('product', { name: 'Chai', price: 18, tags: ['tea'], note: null });
    expect(await cache.get('product')).toEqual({ name: 'Chai', price: 18, tags: ['tea'], note: null });
    expect(await cache.get('other')).toBeUndefined();
  });

  it('gives back several at once, in order', async () => {
    await cache.mset([
      { key: 'a', value: 1 },
      { key: 'c', value: 3 },
    ]);
    expect(await cache.mget(['c', 'b', 'a'])).toEqual([3, undefined, 1]);
  });

  it('forgets what is deleted', async () => {
    await cache.set('a', 1);
    await cache.set('b', 2);
    await cache.del('a');
    expect(await cache.mget(['a', 'b'])).toEqual([undefined, 2]);
    await cache.mdel(['a', 'b']);
    expect(await cache.get('b')).toBeUndefined();
  });

  it('forgets what has lived its time, in milliseconds', async () => {
    await cache.set('short', 1, 20);
    await cache.set('long', 1, 60_000);
    await eventually(async () => expect(await cache.get('short')).toBeUndefined());
    expect(await cache.get('long')).toBe(1);
  });

  it('lets values live as long as CACHE_TTL_MS says unless told otherwise', async () => {
    await cache.set('default', 1);
    const expires = await cache.ttl('default');
    expect(Number(expires) - Date.now()).toBeGreaterThan(50_000);
    expect(Number(expires) - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it('forgets everything when it is cleared', async () => {
    const entries = Array.from({ length: 2500 }, (_, i) => ({ key: `key ${i}`, value: i }));
    // A Redis that is slow for a moment keeps nothing.
    await eventually(async () => {
      await cache.mset(entries);
      expect(await cache.get('key 2499')).toBe(2499);
    });
    await cache.clear();
    expect(await cache.mget(['key 0', 'key 1234', 'key 2499'])).toEqual([undefined, undefined, undefined]);
  });

  it('computes a wrapped value once, also for those who ask at the same time', async () => {
    const compute = jest.fn(() => Promise.resolve('costly'));
    const ask = (): Promise<string> => cache.wrap('wrapped', compute);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['costly', 'costly', 'costly']);
    expect(await ask()).toBe('costly');
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('hands out copies, with dates as text', async () => {
    const value = { at: new Date(0), list: [1] };
    await cache.set('copy', value);
    value.list.push(2);
    expect(await cache.get('copy')).toEqual({ at: '1970-01-01T00:00:00.000Z', list: [1] });
  });
});

describe('The cache in memory', () => {
  it('drops what was used least recently before it grows beyond its bounds', async () => {
    const cache = await start();
    const megabyte = 'x'.repeat(1024 * 1024);
    await cache.set('first', megabyte);
    await cache.set('second', megabyte);
    for (let i = 0; i < 15; i++) {
      await cache.get('first');
      await cache.set(`more ${i}`, megabyte);
    }
    expect(await cache.get('first')).toHaveLength(megabyte.length);
    expect(await cache.get('second')).toBeUndefined();
  });
});

if (REDIS) {
  describe('The cache in a Redis that fails', () => {
    let proxy: TcpProxy;
    let redis: Redis;
    let queue: Queue;

    beforeEach(async () => {
      proxy = await TcpProxy.before(REDIS);
      redis = new Redis(REDIS, { db: Number(CACHE_DATABASE) });
      queue = new Queue('jobs', { connection: { url: REDIS }, prefix: QUEUE_PREFIX });
    });
    afterEach(async () => {
      await proxy.close();
      await redis.quit();
      await queue.obliterate({ force: true });
      await queue.close();
    });

    /** Every operation, as a process meets it while there is no Redis: nothing fails, and nothing is found. */
    async function expectMisses(cache: Cache): Promise<void> {
      expect(await cache.get('before')).toBeUndefined();
      expect(await cache.mget(['before', 'after'])).toEqual([undefined, undefined]);
      expect(await cache.wrap('wrapped', () => 'computed')).toBe('computed');
      await cache.set('after', 1);
      await cache.mset([{ key: 'after', value: 1 }]);
      await cache.del('before');
      await cache.mdel(['before', 'after']);
      await cache.clear();
      expect(await cache.get('after')).toBeUndefined();
    }

    it('misses while Redis is away and works again when it is back', async () => {
      const cache = await start(proxy.url);
      await connected(cache);
      await cache.set('before', 1);
      for (let round = 0; round < 2; round++) {
        await proxy.cut();
        await expectMisses(cache);
        await proxy.restore();
        await connected(cache);
      }
    });

    it('misses while Redis is silent and works again when it answers', async () => {
      const cache = await start(proxy.url);
      await connected(cache);
      await cache.set('before', 1);
      proxy.silence();
      await expectMisses(cache);
      await proxy.restore();
      await connected(cache);
    });

    it('starts without Redis and uses it as soon as it is there', async () => {
      await proxy.cut();
      const cache = await start(proxy.url);
      await expectMisses(cache);
      await proxy.restore();
      await connected(cache);
    });

    it('does not give back what was changed while Redis was away', async () => {
      const cache = await start(proxy.url);
      await connected(cache);
      await cache.set('price', 'old', 600_000);
      await proxy.cut();
      await cache.del('price');
      await proxy.restore();
      await connected(cache);
      await eventually(async () => expect(await cache.get('price')).toBeUndefined());
    });

    it('loses no job and no foreign key when it is cleared or Redis comes back', async () => {
      const job = await queue.add('keep', {});
      await redis.set(`${QUEUE_PREFIX}:foreign`, 'kept', 'EX', 60);

      const cache = await start(proxy.url);
      await connected(cache);
      await cache.set('mine', 1);
      expect(await redis.keys(`${QUEUE_PREFIX}-cache:mine`)).toHaveLength(1);
      await cache.clear();
      expect(await redis.keys(`${QUEUE_PREFIX}-cache:*`)).toEqual([]);
      await proxy.cut();
      await proxy.restore();
      await connected(cache);

      expect(await redis.get(`${QUEUE_PREFIX}:foreign`)).toBe('kept');
      expect(await queue.getJob(job.id ?? '')).toMatchObject({ name: 'keep' });
    });
  });
}
