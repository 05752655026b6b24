import * as pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '@app/shared/config';
import { SnakeNaming } from '@app/shared/model';
import { RequestPool } from './request-pool';
import type { Schema } from './schema';

/** The URL, or a clear error for a process that was started without any database. */
export function databaseUrl(config: DatabaseConfig): string {
  if (config.url) return config.url;
  throw new Error('DATABASE_URL is not set, and no embedded PostgreSQL was started for this process');
}

/** From here on, 0 to 1, a full-text search takes a text for what was meant; pg_trgm's own 0.6 misses most slips. */
const ALIKE = 0.4;

/**
 * Session settings as connection options, so that no statement has to say them. The zone is UTC: the read engine turns
 * the text of timestamps into JSON without looking at an offset. Statements are not compiled to machine code: those with many
 * relations look costly and are over in milliseconds, while LLVM takes seconds for their thousands of expressions.
 */
export const sessionOptions = (settings: Record<string, string | number>): string =>
  Object.entries({
    timezone: 'UTC',
    datestyle: 'ISO',
    jit: 'off',
    'pg_trgm.word_similarity_threshold': ALIKE,
    ...settings,
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

/** TypeORM's options for the connections that write. */
export const dataSourceOptions = (config: DatabaseConfig, schema: Schema): DataSourceOptions => ({
  type: 'postgres',
  url: databaseUrl(config),
  entities: [...schema.entities],
  migrations: [...schema.migrations],
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  applicationName: 'tradepost',
  driver: { ...pg, Pool: RequestPool },
  poolSize: config.poolSize,
  connectTimeoutMS: config.connectTimeoutMs,
  // Ids come from the application; no extension is needed for them.
  installExtensions: false,
  extra: {
    longestWait: config.longestWaitMs,
    options: sessionOptions({
      statement_timeout: config.statementTimeoutMs,
      lock_timeout: config.lockTimeoutMs,
      idle_in_transaction_session_timeout: 60_000,
    }),
    keepAlive: true,
  },
});
