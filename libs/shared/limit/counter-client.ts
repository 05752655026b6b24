import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { RedisConfig } from '@app/shared/config';

const CONNECT_TIMEOUT_MS = 2000;
const LONGEST_PAUSE_MS = 2000;

/** Redis that takes longer than this to count is given up: the memory of the process counts at once. */
const ANSWER_TIMEOUT_MS = 100;

/**
 * The connection to the Redis that counts, in the database of the cache: what is lost there does no harm.
 *
 * @returns undefined where there is no Redis
 */
export function connectCounters({ url, cacheDatabase }: RedisConfig): Redis | undefined {
  if (!url) return undefined;
  const logger = new Logger('Limits');
  const client = new Redis(url, {
    db: cacheDatabase,
    // A command fails rather than waits for a connection.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: ANSWER_TIMEOUT_MS,
    retryStrategy: (attempts) => Math.min(50 * 2 ** attempts, LONGEST_PAUSE_MS),
  });
  let away = false;
  client.on('error', (error: Error & { code?: string }) => {
    if (!away) logger.warn(`Redis is away (${error.message || error.code}), each process counts for itself`);
    away = true;
  });
  client.on('ready', () => {
    if (away) logger.log('Redis is back');
    away = false;
  });
  return client;
}
