import { Redis } from 'ioredis';
import type { RedisConfig } from '@app/shared/config';

const CONNECT_TIMEOUT_MS = 2000;
const LONGEST_PAUSE_MS = 2000;

/** Redis that takes longer than this is given up: whoever asks goes on without it, at once. */
const ANSWER_TIMEOUT_MS = 100;

/** What is told of a connection. */
export interface Standing {
  /** Once each time that it goes away, and why. */
  onAway?: (reason: string) => void;
  onBack?: () => void;
}

/**
 * A connection to the Redis of what processes tell each other, in the database of the cache: what is lost there does no harm. A command
 * that finds no connection, or no answer in time, fails.
 *
 * @returns undefined where there is no Redis
 */
export function connectRedis(
  { url, cacheDatabase }: RedisConfig,
  { onAway, onBack }: Standing = {},
): Redis | undefined {
  if (!url) return undefined;
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
  let isAway = false;
  // Without a listener, ioredis prints each attempt.
  client.on('error', ({ message, code }: Error & { code?: string }) => {
    if (!isAway) onAway?.(message || code || 'no answer');
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) onBack?.();
    isAway = false;
  });
  return client;
}
