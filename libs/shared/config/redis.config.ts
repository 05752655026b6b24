import { IsInt, Min, ValidateBy, type ValidationArguments } from 'class-validator';
import { integer, url, word } from './kinds';
import { type Kind, Variable } from './variable';

/** The number of the Redis database that a URL names. */
const databaseOf = (redisUrl: string): number => Number(new URL(redisUrl).pathname.slice(1));

const cacheDatabase: Kind<number> = {
  ...integer({ min: 0 }),
  expectation: 'the number of a Redis database other than that of REDIS_URL, which holds the queues',
  constraints: [
    IsInt(),
    Min(0),
    ValidateBy({
      name: 'isNotQueueDatabase',
      validator: {
        validate: (value: unknown, args?: ValidationArguments): boolean => {
          const { url } = args?.object as RedisConfig;
          return !url || !URL.canParse(url) || databaseOf(url) !== value;
        },
      },
    }),
  ],
};

/** How Redis is reached, if there is one: the queues and the cache live there. */
export class RedisConfig {
  @Variable('REDIS_URL', url('redis:', 'rediss:'), {
    doc: 'Redis 7 or newer. Without it, the queues live in PostgreSQL and the cache in the memory of each process.',
    secret: true,
    example: 'redis://localhost:6379',
  })
  readonly url?: string;

  @Variable('QUEUE_PREFIX', word(), {
    doc: 'First part of the names of all queue keys in Redis.',
    default: 'tradepost',
  })
  readonly queuePrefix: string;

  @Variable('CACHE_DATABASE', cacheDatabase, {
    doc: 'Redis database of the cache, not that of REDIS_URL, where the queues are.',
    default: 1,
  })
  readonly cacheDatabase: number;

  @Variable('CACHE_TTL_MS', integer({ min: 1 }), {
    doc: 'How long a cached value lives unless said otherwise, in milliseconds.',
    default: 60_000,
  })
  readonly cacheTtlMs: number;
}
