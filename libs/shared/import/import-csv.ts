import type { DataSource, EntityManager } from 'typeorm';
import { BadRequest, toProblem } from '@app/shared/errors';
import { importBatch } from './batch';
import { type CsvRow, readCsv } from './csv';
import type { ImportMap } from './import-map';
import type { Exponents } from './minor-units';
import type { Importable } from './importable';
import { planImport } from './plan';
import { prepareKeys } from './repeated-key';
import { type ImportReport, Tally } from './report';

/** What an import may say besides its file and its map. */
export interface ImportOptions {
  /** Only report what would happen. */
  dryRun?: boolean;
  /** How long one of its statements may take, in milliseconds. */
  timeoutMs: number;
  /** Reads how many digits each currency has; asked where the map makes minor units. */
  exponents: (manager: EntityManager) => Promise<Exponents>;
}

/** Rows that are read, checked and written together: enough to make statements cheap, few enough for memory. */
const BATCH_SIZE = 500;

/**
 * Reads a CSV file into a model: rows that are new are created, rows that differ are changed, all others are not touched.
 * All of it happens in one transaction, or, when a row is wrong, nothing.
 *
 * @param file its bytes, read as they are needed
 * @throws BadRequest when the map does not fit, or the file is no CSV in UTF-8
 */
export async function importCsv(
  source: DataSource,
  importable: Importable,
  map: ImportMap,
  file: AsyncIterable<Uint8Array>,
  { dryRun = false, timeoutMs, exponents }: ImportOptions,
): Promise<ImportReport> {
  const rows = readCsv(file, map.delimiter);
  try {
    const header = await rows.next();
    if (header.done) {
      throw new BadRequest('The file is empty; its first line must name the columns', [], { code: 'empty_file' });
    }
    const plan = planImport(importable, map, header.value.cells, source);
    const isInMinorUnits = plan.fields.some(({ rule }) => rule.transform === 'minorUnits');
    const tally = new Tally();
    const isKept = (): boolean => !dryRun && !tally.hasErrors;
    await inTransaction(source, isKept, async (manager) => {
      await manager.query(`SELECT set_config('statement_timeout', $1, true)`, [String(timeoutMs)]);
      await prepareKeys(manager);
      const run = {
        plan,
        manager,
        tally,
        exponents: isInMinorUnits ? await exponents(manager) : new Map<string, number>(),
      };
      for await (const batch of batches(rows)) await importBatch(run, batch);
    });
    return tally.finish(isKept());
  } finally {
    await rows.return(undefined);
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
