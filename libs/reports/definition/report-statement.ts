import { createHash } from 'node:crypto';
import type { ActorDirectory } from '@app/shared/auth';
import type { Level } from '@app/shared/model';
import {
  type CsvFormat,
  type CsvStatement,
  csvValue,
  Literals,
  type Names,
  Parameters,
  quote,
} from '@app/shared/resource';
import type { ReportParameters } from '../parameter/report-parameters';
import { type ColumnType, columnsFor, currencyOf, type ReportColumn, type ReportDefinition } from './report-definition';
import { tablesFor } from './report-table';

/** A report, asked by somebody. */
export interface ReportQuestion {
  definition: ReportDefinition;
  parameters: ReportParameters;
  level: Level;
  /** `$1` to `$3` of every statement. */
  caller: readonly [account: string | null, authVersion: number, credential: string | null];
}

/** The statement that answers it, in one round trip. */
export interface ReportStatement {
  name: string;
  text: string;
  values: unknown[];
}

/** Columns of the statement before those of the report. */
export const HEAD = { actor: 0, asOf: 1, exponents: 2, isTotal: 3, columns: 4 } as const;

/** No column of a report is named like these. */
const IS_TOTAL = '"#total"';
const ROW = '"#row"';

const EXPONENTS = '(SELECT json_object_agg(code, exponent) FROM currency)';

/**
 * Writes the statement of a page: its first row is always there and says whether the actor is current; then come the sums,
 * one row per currency, and the rows of the report, one more than asked for, which says whether it was cut.
 */
export function reportStatement(
  question: ReportQuestion,
  limit: number,
  names: Names,
  actors: ActorDirectory,
): ReportStatement {
  const parameters = new Parameters([...question.caller]);
  const report = new Report(question, names, parameters, '$1::uuid');
  const columns = report.columns.map(({ type, name }) => jsonValue(type, `r.${quote(name)}`));
  const text =
    `SELECT head.actor, head.as_of, head.exponents, r.${IS_TOTAL}, ${columns.join(', ')} FROM (SELECT ` +
    `${actors.isCurrent('$1::uuid', '$2::integer', '$3::uuid')} AS actor, ${jsonValue('timestamp', 'now()')} AS as_of, ` +
    `${EXPONENTS} AS exponents) head LEFT JOIN (${report.page(limit)}) r ON head.actor ORDER BY r.${IS_TOTAL} DESC, r.${ROW}`;
  return { name: createHash('sha1').update(text).digest('base64url'), text, values: parameters.values };
}

/** Writes the statements of a CSV file: all rows, without the sums; or the first ones, where the parameters name a limit. */
export function reportCsv(
  question: ReportQuestion,
  { delimiter }: CsvFormat,
  names: Names,
  actors: ActorDirectory,
): CsvStatement {
  const literals = new Literals();
  const [account, version, credential] = [
    literals.bind(question.caller[0], 'uuid'),
    literals.bind(String(question.caller[1]), 'integer'),
    literals.bind(question.caller[2], 'uuid'),
  ];
  const report = new Report(question, names, literals, account);
  const { limit } = question.parameters;
  const end = limit === undefined ? '' : ` LIMIT ${Number(limit)}`;
  const columns = report.columns.map(({ type, name }) => fileValue(type, `r.${quote(name)}`));
  return {
    names: report.columns.map(({ name }) => name),
    head: `SELECT ${actors.isCurrent(account, version, credential)} AS current, now() AS as_of`,
    count: `SELECT count(*)::text AS total FROM (${report.unordered()}${end}) r`,
    copy: `COPY (SELECT ${columns.join(', ')} FROM (${report.rows()}${end}) r) TO STDOUT (FORMAT csv, DELIMITER '${delimiter}')`,
  };
}

/** The SQL of a report for one caller. */
class Report {
  readonly columns: readonly ReportColumn[];
  private readonly facts: string;
  /** Keys that no column shows. */
  private readonly hidden: readonly string[];
  /** All that rows are grouped by. */
  private readonly keys: readonly string[];
  private readonly order: string;

  constructor({ definition, parameters, level }: ReportQuestion, names: Names, values: Parameters, account: string) {
    this.columns = columnsFor(definition, level);
    this.hidden = definition.keys ?? [];
    const shown = this.columns.filter(({ aggregate }) => aggregate === undefined);
    this.keys = [...shown.map(({ name }) => name), ...this.hidden];
    const {
      select,
      from,
      where = [],
    } = definition.facts({
      parameters,
      table: tablesFor({ names, level, account }),
      bind: (value, type) => values.bind(value, type),
    });
    const used = Object.entries(select).filter(([name]) => this.uses(name));
    const facts = used.map(([name, sql]) => `${typeof sql === 'string' ? sql : sql()} AS ${quote(name)}`);
    const conditions = where.filter((condition) => condition !== undefined);
    this.facts =
      `SELECT ${facts.join(', ')} FROM ${from}` + (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');
    this.order = this.orderOf(definition.order);
  }

  /** All rows, in order. */
  rows(): string {
    return `${this.unordered()} ORDER BY ${this.order}`;
  }

  /** All rows; to be counted, they need not be sorted. */
  unordered(): string {
    return `SELECT ${this.selected} FROM (${this.facts}) f${this.groupBy}`;
  }

  /** The sums, and the first rows and one more. */
  page(limit: number): string {
    return this.isGrouped ? this.groupedPage(limit) : this.plainPage(limit);
  }

  private groupedPage(limit: number): string {
    const currency = currencyOf(this.columns)?.name;
    const total = this.keys.filter((key) => key === currency);
    const others = this.keys.filter((key) => !total.includes(key));
    // Rows that are sums already have no sums.
    if (others.length === 0) return this.numbered(`SELECT false AS ${IS_TOTAL}, r.* FROM (${this.rows()}) r`, limit);
    const sets = [this.keys, total].map((keys) => `(${keys.map(quote).join(', ')})`);
    const result =
      `SELECT grouping(${quote(others[0])}) > 0 AS ${IS_TOTAL}, ${this.selected} FROM (${this.facts}) f ` +
      `GROUP BY GROUPING SETS (${sets.join(', ')})`;
    return this.numbered(result, limit);
  }

  private numbered(result: string, limit: number): string {
    return (
      `SELECT * FROM (SELECT result.*, row_number() OVER (PARTITION BY ${IS_TOTAL} ORDER BY ${this.order}) AS ${ROW} ` +
      `FROM (${result}) result) numbered WHERE ${IS_TOTAL} OR ${ROW} <= ${limit + 1}`
    );
  }

  /** The first rows may come from an index, so that the sums are made beside them, not of them. */
  private plainPage(limit: number): string {
    const rows =
      `SELECT false AS ${IS_TOTAL}, r.*, row_number() OVER (ORDER BY ${this.order}) AS ${ROW} ` +
      `FROM (${this.rows()} LIMIT ${limit + 1}) r`;
    const currency = currencyOf(this.columns);
    if (!this.columns.some(({ isSummed }) => isSummed)) return rows;
    const sums = this.columns.map((column) => {
      if (column.isSummed) return `sum(${quote(column.name)})`;
      return column === currency ? quote(column.name) : 'NULL';
    });
    sums.push(...this.hidden.map(() => 'NULL'));
    const by = currency ? ` GROUP BY ${quote(currency.name)}` : '';
    return `${rows} UNION ALL SELECT true, ${sums.join(', ')}, row_number() OVER () FROM (${this.facts}) f${by}`;
  }

  private get isGrouped(): boolean {
    return this.columns.some(({ aggregate }) => aggregate !== undefined);
  }

  private get selected(): string {
    const shown = this.columns.map(({ name, aggregate }) => `${aggregate ?? quote(name)} AS ${quote(name)}`);
    return [...shown, ...this.hidden.map(quote)].join(', ');
  }

  private get groupBy(): string {
    return this.isGrouped && this.keys.length > 0 ? ` GROUP BY ${this.keys.map(quote).join(', ')}` : '';
  }

  private uses(fact: string): boolean {
    const isShown = this.columns.some(({ name, aggregate }) => (aggregate ?? quote(name)).includes(quote(fact)));
    return isShown || this.hidden.includes(fact);
  }

  /** Keys break the ties of groups. */
  private orderOf(order: readonly string[]): string {
    const known = [...this.columns.map(({ name }) => name), ...this.hidden];
    const visible = order.filter((item) => known.includes(item.replace(/^-/, '')));
    const ties = this.isGrouped ? this.keys : [];
    const items = [...visible, ...ties.filter((name) => !visible.includes(name) && !visible.includes(`-${name}`))];
    // Groups that lack a value come last; rows of a table come as an index has them.
    const falling = this.isGrouped ? 'DESC NULLS LAST' : 'DESC';
    return items.map((item) => (item.startsWith('-') ? `${quote(item.slice(1))} ${falling}` : quote(item))).join(', ');
  }
}

const jsonValue = (type: ColumnType, sql: string): string =>
  type === 'timestamp' ? csvValue({ type, array: false }, sql) : sql;

const fileValue = (type: ColumnType, sql: string): string =>
  // Also ids and states are texts of a report.
  type === 'text' ? csvValue({ type, array: false }, `${sql}::text`) : jsonValue(type, sql);
