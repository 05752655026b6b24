import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { currencyExponents } from '@app/minor';
import type { Actor } from '@app/shared/auth';
import { ListConfig } from '@app/shared/config';
import { NotFound } from '@app/shared/errors';
import { publish } from '@app/shared/event';
import { parseListQuery } from '@app/shared/filtering';
import { enqueueJobs, type JobContext, type JobEffect } from '@app/shared/job';
import { CsvEngine, type CsvFile, type CsvOptions } from '@app/shared/resource';
import { columnsFor } from '../definition/report-definition';
import { ReportRegistry } from '../definition/report-registry';
import { packed } from '../file/packing';
import { RunFiles } from '../file/run-files';
import { listSheet, reportSheet, type SheetColumn, workbook } from '../file/workbook';
import { checkParameters } from '../parameter/report-parameters';
import { TimeZones } from '../parameter/time-zones';
import { REPORTS_QUEUE, RUN_MAIL_JOB } from '../reports.queue';
import { ReportEngine } from '../result/report-engine';
import { resultJson } from '../result/report-json';
import { innerNameOf, mediaTypeOf, ReportRun } from './run.entity';
import { requesterOf } from './requester';
import { runList } from './run-list';

/** The bytes of a run, and what is known of them while they are read. */
interface RunSource extends Pick<CsvFile, 'body' | 'asOf' | 'total' | 'records'> {
  /** How its columns stand in a workbook. */
  sheet?: readonly SheetColumn[];
}

/** How an attempt reads. */
type Beginning = Required<Pick<CsvOptions, 'signal' | 'count' | 'onSnapshot'>>;

const BEGIN = `
  UPDATE report_run SET as_of = $2, version = version + 1, updated_at = now()
  WHERE id = $1 AND EXISTS (SELECT FROM job WHERE id = $3 AND attempts = $4 AND state = 'active') RETURNING version`;

/** Writes the files of runs. */
@Injectable()
export class RunWriter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly csv: CsvEngine,
    private readonly files: RunFiles,
    private readonly reports: ReportEngine,
    private readonly registry: ReportRegistry,
    private readonly limits: ListConfig,
    private readonly zones: TimeZones,
  ) {}

  /**
   * The job. Rights are those of the requester at this moment, as far as the level of the order goes: what the account may
   * no longer see is not in the file, and what it may see only now is not, either.
   */
  async write({ runId }: { runId: string }, context: JobContext): Promise<JobEffect> {
    const run = await this.dataSource.manager.findOneBy(ReportRun, { id: runId });
    if (!run) throw new NotFound(`There is no ReportRun with the id ${runId}`);
    const { signal, attempt } = context;
    const source = await this.read(run, await requesterOf(this.dataSource.manager, run), {
      signal,
      count: true,
      onSnapshot: (asOf) => this.begin(run, asOf, context),
    });
    context.progress(0, source.total);
    const onChunk = (): void => context.progress(source.records());
    const file = await this.files.write(
      { id: runId, attempt, type: mediaTypeOf(run), onChunk, signal },
      await this.bodyOf(run, source),
    );
    const rowCount = source.records();
    return async (manager) => {
      const done = Object.assign(new ReportRun(), run, {
        ...file,
        rowCount,
        asOf: source.asOf,
        version: run.version + 1,
      });
      const { size, sha256, version } = done;
      await manager.update(ReportRun, runId, { size, sha256, rowCount, version });
      await tell(manager, 'finished', done);
      return { runId, rowCount, file: `/v1/reports/runs/${runId}/file` };
    };
  }

  /** Tells that the job has failed for good, in the transaction that says so. */
  async fail({ runId }: { runId: string }, manager: EntityManager): Promise<void> {
    const run = await manager.findOneBy(ReportRun, { id: runId });
    if (run) await tell(manager, 'failed', run);
  }

  /** What the file is made of. */
  private async bodyOf(run: ReportRun, { sheet, ...source }: RunSource): Promise<Readable> {
    if (run.format !== 'xlsx') {
      return packed(source.body, run.compression, { name: innerNameOf(run), at: source.asOf });
    }
    return workbook(source, sheet ?? [], await currencyExponents(this.dataSource.manager));
  }

  /** Notes the moment that an attempt shows, while it is the last one. */
  private async begin(run: ReportRun, asOf: Date, { id: jobId, attempt }: JobContext): Promise<void> {
    const values = [run.id, asOf, jobId, attempt];
    const [[begun]] = await this.dataSource.query<[{ version: number }[], number]>(BEGIN, values);
    if (begun) run.version = begun.version;
  }

  private async read(run: ReportRun, actor: Actor, options: Beginning): Promise<RunSource> {
    const { definition: code, parameters: raw, list, fields, format } = run;
    if (code === null) {
      const { model, caller } = await runList(
        list ?? '',
        actor,
        fields,
        parseListQuery(queryOf(run), this.limits),
        this.limits,
      );
      return {
        ...(await this.csv.read(model, caller, options)),
        sheet: listSheet(caller.selection.projection),
      };
    }
    const definition = this.registry.get(code, actor.level);
    const parameters = await checkParameters(definition.parameters, raw, this.zones);
    if (format !== 'web') {
      return {
        ...(await this.reports.file(definition, parameters, actor, options)),
        sheet: reportSheet(columnsFor(definition, actor.level)),
      };
    }
    const result = await this.reports.longResult(definition, parameters, actor, options.signal);
    const asOf = new Date(result.asOf);
    await options.onSnapshot(asOf);
    const records = (): number => result.rows.length;
    return {
      body: Readable.from([Buffer.from(resultJson(result))]),
      asOf,
      total: records(),
      records,
    };
  }
}

/** Tells programs what has become of a run and, where it was asked for, its account by mail. */
async function tell(manager: EntityManager, name: 'finished' | 'failed', run: ReportRun): Promise<void> {
  await publish(manager, { model: ReportRun, name, row: run, accountId: run.requesterId });
  if (!run.mailed) return;
  const data = { runId: run.id };
  await enqueueJobs(manager, [{ queue: REPORTS_QUEUE, name: RUN_MAIL_JOB, data, requesterId: null }]);
}

/** The order as the URL of the list would say it. */
const queryOf = ({ filter, sort, q }: ReportRun): Record<string, string | undefined> => ({
  filter: filter ?? undefined,
  sort: sort ?? undefined,
  q: q ?? undefined,
});
