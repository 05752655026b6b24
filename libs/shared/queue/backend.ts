import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type PostgresPoolConfig,
  type RedisOptions,
  runMigrations,
} from 'bullmq';
import { Client, type ClientConfig } from 'pg';
import type { DatabaseConfig, RedisConfig } from '@app/shared/config';

/** Where the queues live: BullMQ takes either form as `connection`. */
export type QueueConnection = RedisOptions | PostgresPoolConfig;

const SCHEMA = 'bullmq';

/** Each queue and each worker has a pool of its own, and a worker one connection more, on which it listens. */
const POOL_SIZE = 2;

/** How long Redis may take to answer to who adds a job. */
const ANSWER_TIMEOUT_MS = 2000;

/**
 * The connection of all queues: Redis where `REDIS_URL` names one, else PostgreSQL.
 *
 * @throws Error when the process knows neither
 */
export function queueConnection(redis: RedisConfig, database: DatabaseConfig): QueueConnection {
  if (redis.url) {
    return {
      url: redis.url,
      // Workers wait for a Redis that is away, however long it takes.
      maxRetriesPerRequest: null,
      retryStrategy: (attempts: number) => Math.min(attempts * 200, 2000),
    };
  }
  return {
    ...postgres(database),
    schema: SCHEMA,
    migrate: database.migrateOnBoot,
    max: POOL_SIZE,
    keepAlive: true,
    Client: ForgivingClient,
  };
}

/** BullMQ does not listen for errors while it checks its tables: the loss of the connection would end the process. */
class ForgivingClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Tells the two forms of a connection apart. */
export const isPostgres = (connection: QueueConnection): connection is PostgresPoolConfig =>
  'connectionString' in connection;

/** Chooses by the connection, so that queues on Redis and on PostgreSQL can live in one process. */
export const createBackend: BackendFactory<IQueueBackend, QueueConnection> = (name, options, role = {}) => {
  if (isPostgres(options.connection)) return createPostgresBackend(name, options, role);
  const consumes = role.blocking || role.withBlockingConnection;
  return createRedisBackend(name, consumes ? options : failFast(options), role);
};

/**
 * Whoever adds a job is told at once when Redis is away: a request must not hang, and what is not queued now is tried
 * again by the outbox. The version check has to go with it: it is a command like any other, and when it fails because
 * the connection is not there yet, BullMQ never uses the connection again.
 */
const failFast: (options: Parameters<typeof createBackend>[1]) => Parameters<typeof createBackend>[1] = (options) => ({
  ...options,
  skipWaitingForReady: true,
  skipVersionCheck: true,
  connection: {
    ...options.connection,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: ANSWER_TIMEOUT_MS,
  },
});

/**
 * Brings BullMQ's own tables in PostgreSQL up to date, for processes that do not migrate on boot. Not needed with Redis.
 *
 * @throws Error when the database cannot be used
 */
export async function migrateQueues(database: DatabaseConfig): Promise<void> {
  const client = new Client(postgres(database));
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

function postgres({ url, connectTimeoutMs }: DatabaseConfig): PostgresPoolConfig {
  if (!url) throw new Error('The queues need REDIS_URL or DATABASE_URL, and neither is set');
  return { connectionString: url, connectionTimeoutMillis: connectTimeoutMs, application_name: 'tradepost queue' };
}
