import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { RedisConfig } from '@app/shared/config';

/** Accounts that a process keeps in mind. */
const MOST = 100_000;

/** Redis that takes longer than this is worth no wait: who asks reads from the primary. */
const ANSWER_TIMEOUT_MS = 100;
const CONNECT_TIMEOUT_MS = 2000;
const LONGEST_PAUSE_MS = 2000;

/**
 * Who has written something lately, and when: in this process by its own clock, and in others by a key in Redis, which is there
 * for as long as a replica may be behind.
 */
export class RecentWriters implements OnApplicationShutdown {
  private readonly own: LRUCache<string, number>;
  private readonly name = randomUUID();
  private readonly redis: Redis | undefined;
  private readonly prefix: string;

  /** @param windowMs after which everybody may be taken for one who has not written */
  constructor(
    { url, cacheDatabase, queuePrefix }: RedisConfig,
    private readonly windowMs: number,
  ) {
    this.own = new LRUCache({ max: MOST, ttl: windowMs });
    this.prefix = `${queuePrefix}-wrote:`;
    if (!url) return;
    this.redis = new Redis(url, {
      db: cacheDatabase,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      connectTimeout: CONNECT_TIMEOUT_MS,
      commandTimeout: ANSWER_TIMEOUT_MS,
      retryStrategy: (attempts) => Math.min(50 * 2 ** attempts, LONGEST_PAUSE_MS),
    });
    // While it is away, all who have signed in read from the primary; the cache and the limits say so already.
    this.redis.on('error', () => undefined);
  }

  /** Somebody has written something, which is committed. */
  async note(account: string): Promise<void> {
    this.own.set(account, performance.now());
    await this.redis?.set(this.prefix + account, this.name, 'PX', this.windowMs).catch(() => undefined);
  }

  /** The moment of the last write by the clock of `performance`; Infinity: lately, nobody knows when; -Infinity: not lately. */
  async lastWrite(account: string): Promise<number> {
    const own = this.own.get(account) ?? -Infinity;
    if (!this.redis) return own;
    try {
      const writer = await this.redis.get(this.prefix + account);
      return writer === null || writer === this.name ? own : Infinity;
    } catch {
      return Infinity;
    }
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
