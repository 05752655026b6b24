import type { DataSource, EntityManager } from 'typeorm';
import { type Origin, TERMINAL } from '@app/shared/audit';
import { BadRequest, toProblem } from '@app/shared/errors';
import { importBatch } from './batch';
import { type CsvRow, readCsv } from './csv';
import { type CsvFormat, detectFormat, peek } from './csv-format';
import { fitMap, unreadColumns, type WholeMap } from './fit';
import type { ImportMap } from './import-map';
import type { Exponents } from './minor-units';
import type { Importable } from './importable';
import { type ImportPlan, planImport } from './plan';
import { prepareKeys } from './repeated-key';
import { type ImportReport, type RowOutcome, Tally } from './report';

/** What an import may say besides its file and its map. */
export interface ImportOptions {
  /** Only report what would happen. */
  dryRun?: boolean;
  /** False: rows that are wrong are left out, all others are kept. */
  atomic?: boolean;
  /** How long one of its statements may take, in milliseconds. */
  timeoutMs: number;
  /** Reads how many digits each currency has; asked where the map makes minor units. */
  exponents: (manager: EntityManager) => Promise<Exponents>;
  /** Who imports; by default somebody at a terminal. */
  origin?: Origin;
  /** Breaks it off, and undoes all of it. */
  signal?: AbortSignal;
  /** Told what becomes of each row, some at a time, before anything is kept. */
  onRows?: (outcomes: readonly RowOutcome[]) => Promise<void> | void;
  /** The last thing before the commit, where there is one. */
  beforeCommit?: (manager: EntityManager, report: ImportReport) => Promise<void>;
}

/** What is known of a file and its map before any row is read. */
export interface FittedImport {
  format: CsvFormat;
  map: WholeMap;
  /** Columns that no field takes its values from. */
  unread: string[];
}

/** Rows that are read, checked and written together: enough to make statements cheap, few enough for memory. */
const BATCH_SIZE = 500;

/**
 * For the transaction. Its own rows are in no statistics, and what is prepared while a table is empty would read all of it for
 * each batch, a million rows later, too: what it looks up is found by indexes.
 */
const SETTINGS = `SELECT set_config('statement_timeout', $1, true), set_config('enable_seqscan', 'off', true),
  set_config('plan_cache_mode', 'force_custom_plan', true)`;

/**
 * Reads a CSV file into a model: rows that are new are created, rows that differ are changed, all others are not touched.
 * All of it happens in one transaction. When a row is wrong, nothing does, or all but that.
 *
 * @param file its bytes, read as they are needed
 * @throws BadRequest when the map does not fit, or the file is no CSV
 */
export async function importCsv(
  source: DataSource,
  importable: Importable,
  map: ImportMap,
  file: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportReport> {
  const { dryRun = false, atomic = true, timeoutMs, exponents, origin = TERMINAL, signal } = options;
  const { plan, rows } = await begin(source, importable, map, file);
  try {
    const isInMinorUnits = plan.fields.some(({ rule }) => rule.transform === 'minorUnits');
    const tally = new Tally(options.onRows !== undefined);
    const isKept = (): boolean => !dryRun && (!atomic || !tally.hasErrors);
    await inTransaction(source, isKept, async (manager) => {
      await manager.query(SETTINGS, [String(timeoutMs)]);
      await prepareKeys(manager);
      const known = isInMinorUnits ? await exponents(manager) : new Map<string, number>();
      for await (const batch of batches(rows)) {
        signal?.throwIfAborted();
        await importBatch({ plan, manager, tally, exponents: known, origin }, batch);
        await options.onRows?.(tally.take());
      }
      signal?.throwIfAborted();
      if (isKept()) await options.beforeCommit?.(manager, tally.finish(true));
    });
    return tally.finish(isKept());
  } finally {
    await rows.return(undefined);
  }
}

/**
 * Looks at a file without reading it to its end: how it is written, and which column is which field.
 *
 * @throws BadRequest as {@link importCsv}
 */
export async function fitImport(
  source: DataSource,
  importable: Importable,
  map: ImportMap,
  file: AsyncIterable<Uint8Array>,
): Promise<FittedImport> {
  const { fitted, rows } = await begin(source, importable, map, file);
  await rows.return(undefined);
  return fitted;
}

interface Begun {
  plan: ImportPlan;
  fitted: FittedImport;
  /** Those behind the header. */
  rows: AsyncGenerator<CsvRow>;
}

async function begin(
  source: DataSource,
  importable: Importable,
  map: ImportMap,
  file: AsyncIterable<Uint8Array>,
): Promise<Begun> {
  const { sample, whole, close } = await peek(file);
  try {
    const format = detectFormat(sample, map);
    const rows = readCsv(whole, format.delimiter, format.encoding);
    const header = await rows.next();
    if (header.done) {
      throw new BadRequest('The file is empty; its first line must name the columns', [], { code: 'empty_file' });
    }
    const { cells } = header.value;
    const fitted = fitMap(map, importable, cells, source.getMetadata(importable.model));
    const plan = planImport(importable, fitted, cells, source);
    return { plan, rows, fitted: { format, map: fitted, unread: unreadColumns(cells, fitted) } };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* batches(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow[]> {
  let batch: CsvRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** @param isKept asked at the end: whether to commit */
async function inTransaction(
  source: DataSource,
  isKept: () => boolean,
  work: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    // Not by `transact`: the file cannot be read again.
    await runner.startTransaction();
    await work(runner.manager);
    if (isKept()) await runner.commitTransaction();
  } catch (error) {
    const { status, code } = toProblem(error);
    if (status !== 503 || code === 'query_timeout') throw error;
    throw new Error('The connection to the database was lost: nothing was imported; run it again', { cause: error });
  } finally {
    // A connection that is lost has rolled back by itself.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}
