import { KeyvAdapter } from 'cache-manager';
import { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import type { RedisConfig } from '@app/shared/config';

/** Characters of keys and JSON that a process keeps in memory where there is no Redis. */
const MEMORY_SIZE = 16 * 1024 * 1024;

/** The store behind the cache: Redis where `REDIS_URL` names one, else the memory of the process. */
export const createStore = async (config: RedisConfig): Promise<Keyv> =>
  config.url ? inRedis(config, config.url) : inMemory();

/** Values go through JSON here as well, so that what works in memory works in Redis and nobody shares an object. */
const inMemory = (): Keyv =>
  new Keyv({ store: new Memory(), stats: true, serialize: JSON.stringify, deserialize: JSON.parse });

/** What was used least recently goes first. */
class Memory extends LRUCache<string, string> {
  constructor() {
    super({ maxSize: MEMORY_SIZE, sizeCalculation: (value, key) => key.length + value.length });
  }

  /** Keyv gives the time to live as third argument, where this cache has options; keyv also checks it itself. */
  override set(key: string, value: string): this {
    return super.set(key, value);
  }
}

async function inRedis({ queuePrefix, cacheDatabase }: RedisConfig, redisUrl: string): Promise<Keyv> {
  // Half a thousand modules, of no use to a process without Redis.
  const { ForgivingRedis } = await import('./forgiving-redis.js');
  const namespace = `${queuePrefix}-cache`;
  // The client takes the number of the database from the URL, whatever its options say.
  const url = Object.assign(new URL(redisUrl), { pathname: `/${cacheDatabase}` }).href;
  const store = new ForgivingRedis(url, `${namespace}:*`);
  const keyv = new Keyv(new KeyvAdapter(store), { namespace, stats: true });
  // The store writes JSON itself.
  keyv.serialize = undefined;
  keyv.deserialize = undefined;
  keyv.on('error', (error: Error) => store.complain(error));
  return keyv;
}
