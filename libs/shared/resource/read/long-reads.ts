import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { DatabaseConfig } from '@app/shared/config';
import {
  databaseUrl,
  type PreparedStatement,
  readText,
  sessionOptions,
  type TextReader,
  type TextRows,
} from '@app/shared/database';

/** So many files are written at a time in one process; each holds a connection for as long as its reader takes. */
const FILES_AT_A_TIME = 2;

/** Connections for long reads, apart from those of requests: read-only, in UTC, with the statement timeout of reports. */
@Injectable()
export class LongReads implements TextReader, OnApplicationShutdown {
  readonly timeoutMs: number;
  private readonly pool: Pool;

  constructor(config: DatabaseConfig) {
    this.timeoutMs = config.reportTimeoutMs;
    this.pool = new Pool({
      connectionString: databaseUrl(config),
      max: FILES_AT_A_TIME,
      connectionTimeoutMillis: config.connectTimeoutMs,
      application_name: 'tradepost csv',
      keepAlive: true,
      options: sessionOptions({
        default_transaction_read_only: 'on',
        standard_conforming_strings: 'on',
        statement_timeout: config.reportTimeoutMs,
      }),
    });
    // A connection that breaks is replaced; without listeners, at rest and in use, it would end the process.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** @throws Error when all connections stay in use for longer than the connect timeout */
  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  /** Rows of a statement that may take as long as a file. */
  async read(statement: PreparedStatement, values: unknown[], signal?: AbortSignal): Promise<TextRows> {
    const client = await this.pool.connect();
    try {
      const rows = await readText(client, statement, values, signal);
      client.release();
      return rows;
    } catch (error) {
      client.release(true);
      throw signal?.aborted ? signal.reason : error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
