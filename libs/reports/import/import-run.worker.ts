import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { currencyExponents, FileContents } from '@app/minor';
import { DatabaseConfig } from '@app/shared/config';
import { Forbidden, NotFound } from '@app/shared/errors';
import { findImportable, importCsv, type ImportReport, type RowOutcome } from '@app/shared/import';
import type { JobContext, JobEffect, JobResult } from '@app/shared/job';
import { Level } from '@app/shared/model';
import { requesterOf } from '../run/requester';
import { ImportLine } from './import-line.entity';
import { ImportRun } from './import-run.entity';
import { importables } from './importables';

/** Lines of a worker that has lost its job are not written among those of the next one. */
const NOTE = `
  INSERT INTO import_line (id, import_run_id, line, action, key, row_id, changes, problems)
  SELECT noted.* FROM json_to_recordset($1::json) AS noted (id uuid, "importRunId" uuid, line integer, action text, key text,
    "rowId" uuid, changes jsonb, problems jsonb)
  WHERE EXISTS (SELECT FROM job WHERE id = $2 AND attempts = $3 AND state = 'active')`;

/** Reads files into models. */
@Injectable()
export class ImportWorker {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly files: FileContents,
    private readonly config: DatabaseConfig,
  ) {}

  /**
   * The job. It is applied in a transaction of its own, which notes that it was: an attempt after that has nothing to do.
   * What becomes of each line is written beside that transaction, so that it stays when all else is undone.
   */
  async work({ importRunId }: { importRunId: string }, context: JobContext): Promise<JobEffect> {
    const { manager } = this.dataSource;
    const run = await manager.findOneBy(ImportRun, { id: importRunId });
    if (!run) throw new NotFound(`There is no ImportRun with the id ${importRunId}`);
    if (run.appliedAt) return () => resultOf(run);
    await manager.delete(ImportLine, { importRunId });
    const { size, bytes } = await this.open(run);
    context.progress(0, size);
    const report = await importCsv(
      this.dataSource,
      findImportable(importables, run.list),
      run.map,
      counted(bytes, context),
      {
        dryRun: run.dryRun,
        atomic: run.atomic,
        timeoutMs: this.config.reportTimeoutMs,
        exponents: currencyExponents,
        origin: { accountId: context.requesterId, address: null, requestId: null },
        signal: context.signal,
        onRows: (outcomes) => this.note(importRunId, outcomes, context),
        beforeCommit: (transaction, said) => keep(transaction, run, { ...countsOf(said), appliedAt: new Date() }),
      },
    );
    return async (transaction) => {
      const counts = countsOf(report);
      if (!report.applied) await keep(transaction, run, counts);
      return resultOf({ id: importRunId, ...counts });
    };
  }

  private async open(run: ImportRun): ReturnType<FileContents['open']> {
    const actor = await requesterOf(this.dataSource.manager, { requesterId: run.requesterId, level: 'admin' });
    if (actor.level < Level.Admin) throw new Forbidden('Imports are for admins');
    if (run.fileId === null) throw new NotFound('The file was deleted');
    return this.files.open(run.fileId, actor);
  }

  private async note(importRunId: string, outcomes: readonly RowOutcome[], { id, attempt }: JobContext): Promise<void> {
    const lines = outcomes.map((outcome) => ({ id: uuid(), importRunId, ...outcome }));
    await this.dataSource.query(NOTE, [JSON.stringify(lines), id, attempt]);
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, context: JobContext): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of bytes) {
    yield chunk;
    context.progress((done += chunk.length));
  }
}

type Counts = Pick<ImportRun, 'rowCount' | 'createdCount' | 'changedCount' | 'skippedCount' | 'errorCount'>;

const countsOf = ({ rows, created, changed, skipped, errorCount }: ImportReport): Counts => ({
  rowCount: rows,
  createdCount: created,
  changedCount: changed,
  skippedCount: skipped,
  errorCount,
});

const resultOf = ({
  id,
  rowCount,
  createdCount,
  changedCount,
  skippedCount,
  errorCount,
}: Counts & Pick<ImportRun, 'id'>): JobResult => ({
  importRunId: id,
  ...{ rowCount, createdCount, changedCount, skippedCount, errorCount },
});

/** @throws Error when another worker has applied it meanwhile; then this one's transaction is undone */
async function keep(
  manager: EntityManager,
  { id, version }: ImportRun,
  values: Counts & { appliedAt?: Date },
): Promise<void> {
  const { affected } = await manager.update(ImportRun, { id, version }, { ...values, version: version + 1 });
  if (affected !== 1) throw new Error('Another worker has done the import');
}
