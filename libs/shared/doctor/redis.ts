import { Redis } from 'ioredis';
import { loadConfig, RedisConfig, RuntimeConfig } from '@app/shared/config';
import { type DoctorCheck, failed, type Finding, ok, warning } from './check';

const ANSWER_MS = 3000;
const OLDEST_SERVER = 7;

/** Looks whether Redis answers, and keeps what is given to it. */
export const redisCheck: DoctorCheck = {
  name: 'redis',
  look: async () => {
    const { url } = loadConfig(RedisConfig);
    if (url) return ask(url);
    const found = 'REDIS_URL is not set: queues in PostgreSQL, cache and limits in memory';
    if (loadConfig(RuntimeConfig).environment !== 'production') return ok(found);
    return warning(found, 'Set REDIS_URL before you start a second API process');
  },
};

async function ask(url: string): Promise<Finding> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWER_MS,
    commandTimeout: ANSWER_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason = '';
  client.on('error', (error: Error & { code?: string }) => (reason = error.message || error.code || ''));
  try {
    await client.connect();
    return judge(await client.info());
  } catch (error) {
    const found = `no answer from REDIS_URL: ${reason || (error as Error).message}`;
    return failed(found, 'Start Redis, or correct REDIS_URL');
  } finally {
    client.disconnect();
  }
}

function judge(info: string): Finding {
  const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? 'of an unknown version';
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'noeviction';
  if (Number.parseInt(version, 10) < OLDEST_SERVER) {
    return failed(`Redis ${version}`, `Take Redis ${OLDEST_SERVER} or newer, or Valkey`);
  }
  const found = `Redis ${version}, maxmemory-policy ${policy}`;
  // Others throw jobs away when memory runs short.
  return policy === 'noeviction' ? ok(found) : warning(found, 'Set maxmemory-policy to noeviction');
}
