import { once } from 'node:events';
import { pipeline, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ActorDirectory } from '@app/shared/auth';
import { cancelStatement } from '@app/shared/database';
import { Unauthorized, Unavailable } from '@app/shared/errors';
import type { ModelClass } from '@app/shared/model';
import { type Answer, StreamAnswer } from '../answer';
import type { CsvFormat, ListCaller } from '../caller';
import { CsvLines, PLAIN_CSV } from './csv-lines';
import { LongReads } from './long-reads';
import { type CsvStatement, csvStatement } from './csv-statement';
import { ignoredHeader } from './mask-headers';
import { ReadEngine } from './read-engine';

export interface CsvOptions {
  /** Breaks the file off. */
  signal?: AbortSignal;
  /** Finds out how many records there will be, which costs a look at all of them. */
  count?: boolean;
  format?: CsvFormat;
  /** Is told of the moment that the file shows, as soon as that is fixed. */
  onSnapshot?: (asOf: Date) => Promise<void>;
}

/** A file that is being read out of the database. */
export interface CsvFile {
  /** The bytes. It ends with an error, never early, when it cannot be read to the end. */
  readonly body: Readable;
  /** Dotted names of the header line. */
  readonly columns: readonly string[];
  /** The moment that the file shows. */
  readonly asOf: Date;
  /** How many records there will be, where that was asked for. */
  readonly total?: number;
  /** How many there have been. */
  records(): number;
}

/**
 * Lists as CSV (RFC 4180), with bounded memory; what the caller may see and reach is in the selection and the plan already: COPY writes the records, in one snapshot, and they pass through untouched
 * but for their line ends. Null is an empty field, empty text is `""`; text that a spreadsheet would take for a formula
 * gets an apostrophe (see `undefuse`), numbers are left alone.
 */
@Injectable()
export class CsvEngine {
  constructor(
    private readonly engine: ReadEngine,
    private readonly pool: LongReads,
    private readonly actors: ActorDirectory,
  ) {}

  /**
   * All rows of a list, whatever page the plan names. Resolves when the first bytes are there, so that what goes wrong
   * until then can be answered; what goes wrong later is an error of the body. Every file has to be read or destroyed: it
   * holds one of few connections, at most for the timeout of reports.
   *
   * @throws Unauthorized when the actor is no longer what the token says
   * @throws DatabaseError, or an error of the connection
   */
  read(model: ModelClass, caller: ListCaller, options: CsvOptions = {}): Promise<CsvFile> {
    const { format = PLAIN_CSV } = options;
    return this.copy(csvStatement(model, caller, format, this.engine.names, this.actors), options);
  }

  /** The same for whatever a statement says. */
  copy(statement: CsvStatement, options: CsvOptions = {}): Promise<CsvFile> {
    return copyCsv(this.pool, statement, options);
  }

  /** The same as an answer. It is broken off when it cannot be read to the end. */
  async list(model: ModelClass, caller: ListCaller): Promise<Answer> {
    const { selection, csv: format, url } = caller;
    const { body, asOf } = await this.read(model, caller, { format });
    const list = url.split('?')[0].replace(/^\/v1\/|\/search$/g, '');
    return new StreamAnswer(body, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${list.replaceAll('/', '-')}-${asOf.toISOString().slice(0, 10)}.csv"`,
      ...ignoredHeader(selection),
    });
  }
}

/**
 * What a statement says as a file, read on a connection of a pool; see {@link CsvEngine.read}.
 *
 * @throws Unauthorized, DatabaseError, or an error of the connection
 */
export async function copyCsv(
  pool: LongReads,
  statement: CsvStatement,
  { signal, count = false, format = PLAIN_CSV, onSnapshot }: CsvOptions = {},
): Promise<CsvFile> {
  const deadline = AbortSignal.timeout(pool.timeoutMs);
  const end = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const reason = (): Error => (deadline.aborted ? tooSlow() : (end.reason as Error));
  const client = await pool.connect();
  const cancel = (): void => void cancelStatement(client);
  end.addEventListener('abort', cancel);
  try {
    const { asOf, total } = await begin(client, statement, { count, onSnapshot });
    const copy = client.query(copyTo(statement.copy));
    // The error of a connection that goes down reaches it again, when nobody listens any more.
    copy.on('error', () => undefined);
    await once(copy, 'readable', { signal: end });
    const lines = new CsvLines(statement, format);
    end.addEventListener('abort', () => lines.destroy(reason()));
    pipeline(copy, lines, (error) => {
      end.removeEventListener('abort', cancel);
      void release(client, error);
    });
    return { body: lines, columns: statement.names, asOf, total, records: () => lines.records };
  } catch (error) {
    end.removeEventListener('abort', cancel);
    client.release(true);
    throw end.aborted ? reason() : error;
  }
}

const tooSlow = (): Unavailable =>
  new Unavailable('The file took too long to write or to read', 5, [], { code: 'query_timeout' });

/** Opens the snapshot of a file. */
async function begin(
  client: PoolClient,
  { head, count }: CsvStatement,
  { count: isCounted, onSnapshot }: Pick<CsvOptions, 'count' | 'onSnapshot'>,
): Promise<Pick<CsvFile, 'asOf' | 'total'>> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows } = await client.query<{ current: boolean; as_of: Date }>(head);
  if (!rows[0].current) throw new Unauthorized('The account is suspended or its rights have changed');
  const asOf = rows[0].as_of;
  await onSnapshot?.(asOf);
  if (!isCounted) return { asOf };
  const counted = await client.query<{ total: string }>(count);
  return { asOf, total: Number(counted.rows[0].total) };
}

/** Gives the connection back; one that is still in the middle of a file is closed. */
async function release(client: PoolClient, error: Error | null | undefined): Promise<void> {
  if (error) return client.release(true);
  try {
    await client.query('COMMIT');
    client.release();
  } catch {
    client.release(true);
  }
}
