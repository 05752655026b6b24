import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { createTestDatabase } from '../support/database';
import { redisUrl } from '../support/redis';
import { TcpProxy } from '../support/tcp-proxy';

/** A place where queues can live, behind a proxy, for the time of a test. */
export interface Broker {
  /** What a process has to have in its environment to use it. */
  env: NodeJS.ProcessEnv;
  proxy: TcpProxy;
  /** The URL that does not pass the proxy. */
  direct: string;
  stop(): Promise<void>;
}

/** Queues in a database of their own. */
export async function onPostgres(): Promise<Broker> {
  const database = await createTestDatabase();
  const proxy = await TcpProxy.before(database.url);
  return {
    env: { NODE_ENV: 'test', DATABASE_URL: proxy.url },
    proxy,
    direct: database.url,
    stop: async () => {
      await proxy.close();
      await database.drop();
    },
  };
}

/** Queues with a prefix of their own. */
export async function onRedis(url: string): Promise<Broker> {
  const prefix = `test_queue_${randomBytes(4).toString('hex')}`;
  const proxy = await TcpProxy.before(url);
  return {
    env: { NODE_ENV: 'test', REDIS_URL: proxy.url, QUEUE_PREFIX: prefix },
    proxy,
    direct: url,
    stop: async () => {
      await proxy.close();
      const redis = new Redis(url);
      const keys = await redis.keys(`${prefix}:*`);
      if (keys.length > 0) await redis.unlink(keys);
      await redis.quit();
    },
  };
}

const redis = redisUrl();

/** PostgreSQL always, Redis where there is one. */
export const brokers: { where: string; start: () => Promise<Broker> }[] = [
  { where: 'PostgreSQL', start: onPostgres },
  ...(redis ? [{ where: 'Redis', start: () => onRedis(redis) }] : []),
];
