import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible';
import { RedisConfig } from '@app/shared/config';
import { connectRedis } from '@app/shared/redis';

/** How far a counter is, after it was counted on. */
export interface Count {
  /** Since its window began. */
  count: number;
  /** Until its window ends, in milliseconds. */
  endsIn: number;
}

/** Counts what is done under a key in a window of time, which begins with the first and ends by itself. */
export interface Counter {
  /** @param step may be negative, to take back what was counted */
  add(key: string, step: number): Promise<Count>;
}

/**
 * Makes counters: in Redis where there is one, so that all processes count together; in the memory of the process where
 * there is none or as long as it is away.
 */
@Injectable()
export class Counters implements OnApplicationShutdown {
  private readonly client: Redis | undefined;
  private readonly prefix: string;

  constructor(config: RedisConfig) {
    const logger = new Logger('Limits');
    this.client = connectRedis(config, {
      onAway: (reason) => logger.warn(`Redis is away (${reason}), each process counts for itself`),
      onBack: () => logger.log('Redis is back'),
    });
    this.prefix = `${config.queuePrefix}-limit`;
  }

  /**
   * @param name of the counter among the others
   * @param seconds length of the window
   */
  counter(name: string, seconds: number): Counter {
    const memory = new RateLimiterMemory({ points: 0, duration: seconds });
    const { client } = this;
    if (!client) return { add: async (key, step) => countOf(await memory.penalty(key, step)) };
    const redis = new RateLimiterRedis({
      storeClient: client,
      keyPrefix: `${this.prefix}:${name}`,
      points: 0,
      duration: seconds,
      rejectIfRedisNotReady: true,
    });
    return {
      add: async (key, step) => {
        try {
          return countOf(await redis.penalty(key, step));
        } catch {
          // A connection on which nothing is answered would make everybody wait; a new one shows how things stand.
          if (client.status === 'ready') client.stream.destroy();
          return countOf(await memory.penalty(key, step));
        }
      },
    };
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }
}

const countOf = ({ consumedPoints, msBeforeNext }: RateLimiterRes): Count => ({
  count: consumedPoints,
  endsIn: msBeforeNext,
});
