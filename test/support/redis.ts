import { Redis } from 'ioredis';

const LOCAL = 'redis://127.0.0.1:6379';

/** A Redis that answered when the run began, if there is one. */
export function redisUrl(): string | undefined {
  return process.env.TEST_REDIS_URL;
}

/**
 * Finds the Redis of a run: that of TEST_REDIS_URL or REDIS_URL, else one on this machine.
 * @throws Error when the named one does not answer, or none does and REQUIRE_REDIS=1 wants one.
 */
export async function findRedis(): Promise<string | undefined> {
  const named = process.env.TEST_REDIS_URL || process.env.REDIS_URL;
  const url = named ?? LOCAL;
  if (await answers(url)) return url;
  if (named) throw new Error('The Redis of TEST_REDIS_URL or REDIS_URL does not answer.');
  if (process.env.REQUIRE_REDIS === '1') throw new Error(`REQUIRE_REDIS=1, but no Redis answers on ${LOCAL}.`);
  return undefined;
}

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 2000, retryStrategy: () => null });
  // Why a connection failed is of no interest here, but without a listener ioredis prints it.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
