import { Injectable } from '@nestjs/common';
import { type Actor, ActorDirectory, credentialOf } from '@app/shared/auth';
import { ReadPool, type TextReader, type TextRows } from '@app/shared/database';
import { Unauthorized } from '@app/shared/errors';
import {
  CsvEngine,
  type CsvFile,
  type CsvOptions,
  LongReads,
  type Names,
  PLAIN_CSV,
  ReadEngine,
} from '@app/shared/resource';
import { columnsFor, type ReportColumn, type ReportDefinition } from '../definition/report-definition';
import { HEAD, reportCsv, type ReportQuestion, reportStatement } from '../definition/report-statement';
import { MOST_ROWS, parameterValues, type ReportParameters, USUAL_ROWS } from '../parameter/report-parameters';

/** What came of a report. Values are texts, as PostgreSQL writes them. */
export interface ReportResult {
  definition: ReportDefinition;
  /** Those that the caller sees. */
  columns: readonly ReportColumn[];
  parameters: Readonly<Record<string, string>>;
  /** ISO 8601: the moment that it shows. */
  asOf: string;
  /** Digits behind the point, by currency. */
  exponents: Readonly<Record<string, number>>;
  rows: TextRows;
  /** One for each currency, in the order of the columns. */
  totals: TextRows;
  /** There are more rows than are shown; the totals are of all. */
  isCut: boolean;
}

/** Computes reports. */
@Injectable()
export class ReportEngine {
  constructor(
    private readonly engine: ReadEngine,
    private readonly pool: ReadPool,
    private readonly csv: CsvEngine,
    private readonly actors: ActorDirectory,
    private readonly longReads: LongReads,
  ) {}

  /**
   * The first rows and the totals, by one statement.
   *
   * @param signal has PostgreSQL give it up
   * @throws Unauthorized when the actor is no longer what the token says
   */
  result(
    definition: ReportDefinition,
    parameters: ReportParameters,
    actor: Actor,
    signal?: AbortSignal,
  ): Promise<ReportResult> {
    return this.compute({ definition, parameters, actor, most: USUAL_ROWS, signal }, this.pool);
  }

  /** The same with as many rows as there may be, and the time that a report may take; see {@link result}. */
  longResult(
    definition: ReportDefinition,
    parameters: ReportParameters,
    actor: Actor,
    signal?: AbortSignal,
  ): Promise<ReportResult> {
    return this.compute({ definition, parameters, actor, most: MOST_ROWS, signal }, this.longReads);
  }

  /** All rows as a file; see {@link CsvEngine}. */
  file(
    definition: ReportDefinition,
    parameters: ReportParameters,
    actor: Actor,
    options: CsvOptions = {},
  ): Promise<CsvFile> {
    const question = questionOf(definition, parameters, actor);
    return this.csv.copy(reportCsv(question, options.format ?? PLAIN_CSV, this.engine.names, this.actors), options);
  }

  private compute(asked: ReportAsked, reader: TextReader): Promise<ReportResult> {
    return computeReport(asked, { reader, names: this.engine.names, actors: this.actors });
  }
}

/** Who asks for how much of what. */
export interface ReportAsked {
  definition: ReportDefinition;
  parameters: ReportParameters;
  actor: Actor;
  /** Rows where the parameters name no number. */
  most: number;
  /** Has PostgreSQL give it up. */
  signal?: AbortSignal;
}

/** What a report is computed with. */
export interface ReportMeans {
  reader: TextReader;
  names: Names;
  actors: ActorDirectory;
}

/**
 * Computes a report; see {@link ReportEngine.result}.
 *
 * @throws Unauthorized when the actor is no longer what the token says
 */
export async function computeReport(
  { definition, parameters, actor, most, signal }: ReportAsked,
  { reader, names, actors }: ReportMeans,
): Promise<ReportResult> {
  const limit = Math.min(Number(parameters.limit ?? most), MOST_ROWS);
  const question = questionOf(definition, parameters, actor);
  const { values, ...statement } = reportStatement(question, limit, names, actors);
  const rows = await reader.read(statement, values, signal);
  const [head] = rows;
  if (head[HEAD.actor] !== 't') throw new Unauthorized('The account is suspended or its rights have changed');
  const found = (isTotal: string): TextRows =>
    rows.filter((row) => row[HEAD.isTotal] === isTotal).map((row) => row.slice(HEAD.columns));
  const all = found('f');
  return {
    definition,
    columns: columnsFor(definition, actor.level),
    parameters: parameterValues(definition.parameters, parameters),
    asOf: head[HEAD.asOf] ?? '',
    exponents: JSON.parse(head[HEAD.exponents] ?? '{}') as Record<string, number>,
    rows: all.slice(0, limit),
    totals: found('t'),
    isCut: all.length > limit,
  };
}

/** The question of an actor. */
export const questionOf = (
  definition: ReportDefinition,
  parameters: ReportParameters,
  actor: Actor,
): ReportQuestion => ({
  definition,
  parameters,
  level: actor.level,
  caller: [actor.id, actor.authVersion, credentialOf(actor)],
});
