import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { RedisConfig } from '@app/shared/config';
import { connectRedis } from '@app/shared/redis';

/** Accounts that a process keeps in mind. */
const MOST = 100_000;

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
    config: RedisConfig,
    private readonly windowMs: number,
  ) {
    this.own = new LRUCache({ max: MOST, ttl: windowMs });
    this.prefix = `${config.queuePrefix}-wrote:`;
    // While it is away, all who have signed in read from the primary; the cache and the limits say so already.
    this.redis = connectRedis(config);
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
