import { Logger } from '@nestjs/common';
import { createClient } from '@redis/client';
import type { CacheManagerStore } from 'cache-manager';
import { redisInsStore, type RedisStore } from 'cache-manager-redis-yet';

const CONNECT_TIMEOUT_MS = 2000;
const LONGEST_PAUSE_MS = 2000;
/** A cache that takes longer than this to answer costs more than it saves. */
const ANSWER_TIMEOUT_MS = 500;

class Silence extends Error {
  override readonly message = `no answer within ${ANSWER_TIMEOUT_MS} ms`;
}

/**
 * Redis by way of cache-manager-redis-yet, which alone would end the process when the connection is lost, wait for ever
 * when Redis is frozen, and empty the whole database to clear the cache. Here, a Redis that is away or silent means that
 * everything is a miss and nothing is kept, until it is back.
 */
export class ForgivingRedis implements CacheManagerStore {
  readonly name = 'redis';
  private readonly logger = new Logger('Cache');
  private readonly client: ReturnType<typeof createClient>;
  private readonly store: RedisStore;
  private away = false;

  constructor(
    url: string,
    private readonly pattern: string,
  ) {
    this.client = createClient({
      url,
      disableOfflineQueue: true,
      socket: {
        connectTimeout: CONNECT_TIMEOUT_MS,
        reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, LONGEST_PAUSE_MS),
      },
    });
    this.client.on('error', (error: Error) => this.lost(error));
    this.client.on('ready', () => this.found());
    this.store = redisInsStore(this.client as unknown as RedisStore['client']);
    this.connect();
  }

  get = (key: string): Promise<unknown> => this.answer(this.store.get(key));
  mget = (...keys: string[]): Promise<unknown[]> => this.answer(this.store.mget(...keys));
  set = (key: string, value: unknown, ttl?: number): Promise<void> => this.answer(this.store.set(key, value, ttl));
  mset = (values: Record<string, unknown>, ttl?: number): Promise<void> =>
    this.answer(this.store.mset(Object.entries(values), ttl));
  del = (key: string): Promise<void> => this.answer(this.store.del(key));
  mdel = (...keys: string[]): Promise<void> => this.answer(this.store.mdel(...keys));
  ttl = (key: string): Promise<number> => this.answer(this.store.ttl(key));
  keys = (): Promise<string[]> => this.answer(this.store.keys(this.pattern));

  /** Deletes the keys of the cache, a few at a time, so that Redis serves others in between. */
  async reset(): Promise<void> {
    let cursor = 0;
    do {
      const found = await this.answer(this.client.scan(cursor, { MATCH: this.pattern, COUNT: 1000 }));
      if (found.keys.length > 0) await this.answer(this.client.unlink(found.keys));
      cursor = found.cursor;
    } while (cursor !== 0);
  }

  async disconnect(): Promise<void> {
    // An attempt to connect that is under way cannot be stopped: it must not keep the process alive.
    this.client.unref();
    if (this.client.isOpen) await this.client.disconnect();
  }

  /** Logs an error, unless it only says once more that Redis is away. */
  complain(error: Error): void {
    if (!this.away) this.logger.warn(error.message);
  }

  /** Gives up a connection on which nothing is answered, so that the next command need not wait for it. */
  private async answer<T>(command: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      // An answer that came while the process itself was busy is read before the immediate runs.
      timer = setTimeout(() => setImmediate(() => reject(new Silence())), ANSWER_TIMEOUT_MS);
    });
    try {
      return await Promise.race([command, timeout]);
    } catch (error) {
      if (error instanceof Silence && this.client.isReady) {
        this.lost(error);
        await this.client.disconnect();
        this.connect();
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Connects, again and again if need be; failures come as events. */
  private connect(): void {
    this.client.connect().catch(() => undefined);
  }

  private lost(error: Error & { code?: string }): void {
    this.complain(new Error(`Redis is away (${error.message || error.code}), nothing is cached until it is back`));
    this.away = true;
  }

  private found(): void {
    if (!this.away) return;
    this.away = false;
    this.logger.log('Redis is back');
    // What was changed in the meantime could not be dropped: the cache may hold old values.
    this.reset().catch((error: Error) => this.complain(error));
  }
}
