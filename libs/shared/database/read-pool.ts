import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DatabaseConfig } from '@app/shared/config';
import { watched } from '@app/shared/profiling';
import { untilAborted } from './cancel-statement';
import { databaseUrl, sessionOptions } from './data-source';
import { countsOf, type PoolCounts } from './pool-counts';
import { RequestPool } from './request-pool';
import { encode, type PreparedStatement, TextQuery, type TextRows } from './text-query';

/** What runs a statement and answers rows of text: the pool, or the transaction of a write. */
export interface TextReader {
  read(statement: PreparedStatement, values: unknown[], signal?: AbortSignal): Promise<TextRows>;
}

/** Runs one statement on a connection; PostgreSQL gives it up when the signal says so. */
export function readText(
  client: PoolClient,
  statement: PreparedStatement,
  values: unknown[],
  signal?: AbortSignal,
): Promise<TextRows> {
  const rows = new Promise<TextRows>((resolve, reject) => {
    client.query(new TextQuery([{ statement, values: encode(values), resolve, reject }]));
  });
  const done = watched(statement.text, values, rows);
  return signal ? untilAborted(signal, client, done) : done;
}

/** Connections to one server that can only read, in UTC, with the statement timeout of requests. */
export class TextPool implements TextReader {
  private readonly pool: RequestPool;

  /** @param name by which the server knows them */
  constructor(config: DatabaseConfig, connectionString: string, name: string) {
    this.pool = new RequestPool({
      connectionString,
      max: config.readPoolSize,
      longestWait: config.longestWaitMs,
      connectionTimeoutMillis: config.connectTimeoutMs,
      application_name: name,
      keepAlive: true,
      options: sessionOptions({
        default_transaction_read_only: 'on',
        statement_timeout: config.statementTimeoutMs,
      }),
    });
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    // So would one that breaks while in use; its statement fails with the reason.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** @throws DatabaseError of pg, an error of the connection, the reason of the signal, or Unavailable where too many wait */
  async read(statement: PreparedStatement, values: unknown[], signal?: AbortSignal): Promise<TextRows> {
    const client = await this.pool.connect();
    let broken: Error | boolean = false;
    try {
      return await readText(client, statement, values, signal);
    } catch (error) {
      broken = isConnectionError(error) && (error as Error);
      throw signal?.aborted ? signal.reason : error;
    } finally {
      client.release(broken);
    }
  }

  /** How PostgreSQL would run a statement; it is not run. */
  async explain(text: string, values: readonly unknown[]): Promise<string> {
    const { rows } = await this.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  counts(): PoolCounts {
    return countsOf(this.pool);
  }

  /** Resolves when PostgreSQL answers. */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async end(): Promise<void> {
    await this.pool.end();
  }
}

/** Those to the primary, where nothing that is read is older than what was written. */
@Injectable()
export class ReadPool extends TextPool implements OnApplicationShutdown {
  constructor(config: DatabaseConfig) {
    super(config, databaseUrl(config), 'tradepost read');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end();
  }
}

/** An error that says nothing of SQL leaves a connection in an unknown state. */
const isConnectionError = (error: unknown): boolean => !/^[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? '');
