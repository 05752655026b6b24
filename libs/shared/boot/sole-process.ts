import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseConfig, loadConfig, RedisConfig, RuntimeConfig } from '@app/shared/config';
import { databaseUrl } from '@app/shared/database';
import type { Logger } from '@app/shared/log';

// Any number that no other advisory lock of the product has.
const SOLE_PROCESS_LOCK = 7_217_265;

const TRY_EVERY_MS = 250;
const RECONNECT_MS = 2000;

const REASON =
  'Another API process serves this database. Several of them need one REDIS_URL: without it, each has rate limits and a cache of its own';

/** That no other API process without Redis serves the database, as long as it is held. */
export interface SoleProcess {
  release(): Promise<void>;
}

/**
 * Makes sure that an API process which has no Redis is the only one on its database. A process that was just told to stop is
 * waited for in production; elsewhere a second process gets a warning and goes on.
 *
 * @throws Error in production when there is another one
 */
export async function becomeSoleProcess(logger: Logger): Promise<SoleProcess> {
  if (loadConfig(RedisConfig).url) return { release: () => Promise.resolve() };
  const { environment, shutdownTimeoutMs } = loadConfig(RuntimeConfig);
  const claim = new Claim(logger);
  const end = Date.now() + (environment === 'production' ? shutdownTimeoutMs : 0);
  while (!(await claim.take())) {
    if (Date.now() < end) await sleep(TRY_EVERY_MS);
    else if (environment !== 'production') {
      logger.warn(REASON);
      break;
    } else {
      await claim.release();
      throw new Error(REASON);
    }
  }
  return claim;
}

/** A session of PostgreSQL that holds the lock; where the session is lost, a new one takes it again. */
class Claim implements SoleProcess {
  private client?: Client;
  private timer?: NodeJS.Timeout;
  private isOver = false;

  constructor(private readonly logger: Logger) {}

  /** @throws Error when the database cannot be used */
  async take(): Promise<boolean> {
    this.client ??= await this.connect();
    const { rows } = await this.client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      SOLE_PROCESS_LOCK,
    ]);
    return rows[0].taken;
  }

  async release(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<Client> {
    const config = loadConfig(DatabaseConfig);
    const client = new Client({
      connectionString: databaseUrl(config),
      connectionTimeoutMillis: config.connectTimeoutMs,
      application_name: 'tradepost sole process',
      keepAlive: true,
    });
    client.on('error', () => this.lose(client));
    await client.connect();
    return client;
  }

  private lose(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.takeAgain();
  }

  private takeAgain(): void {
    if (this.isOver) return;
    this.timer = setTimeout(() => {
      this.take().then(
        (taken) => taken || this.logger.warn(REASON),
        () => this.takeAgain(),
      );
    }, RECONNECT_MS);
    this.timer.unref();
  }
}
