import type { Type } from '@nestjs/common';
import type { Level, ModelClass, Reach } from '@app/shared/model';
import type { ReportParameters } from '../parameter/report-parameters';
import type { ReportTable } from './report-table';

/** What the values of a column are; decides how they are written as JSON, as CSV and on a page. */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'money' | 'currency' | 'date' | 'timestamp';

/** A column of a report. */
export interface ReportColumn {
  /** As in JSON and in the header of a CSV file. */
  name: string;
  /** What people read. */
  label: string;
  type: ColumnType;
  /** What numbers count, in a word; of money it is the column with its currency. */
  unit?: string;
  /** The least level that sees it; by default whoever may see the report. */
  visibleTo?: Level;
  /**
   * SQL over the facts, each named in quotes, as in `sum("gross")`. A column without one shows the fact of its own name, and the
   * rows are grouped by it where other columns are aggregates.
   */
  aggregate?: string;
  /** In a report without aggregates: it is summed up below the rows. */
  isSummed?: boolean;
}

/** A chart of a report; one for each currency, for those are never added up or compared. */
export interface ReportChart {
  /** Periods are lines or columns, names are bars that lie. */
  kind: 'line' | 'column' | 'bar';
  /** The column whose values stand along the axis. */
  by: string;
  /** The columns that are drawn, all of one unit. */
  values: readonly string[];
}

/** What a report is made of, before its columns put it together. Everything in it is SQL text. */
export interface Facts {
  /** By name; a function where it is only for levels that see the columns made of it. */
  select: Readonly<Record<string, string | (() => string)>>;
  /** FROM items and joins; tables stand in it as `table(…).from`. */
  from: string;
  /** Conditions, all of which hold; undefined ones are left out. */
  where?: readonly (string | undefined)[];
}

/** What a statement is written with. */
export interface FactsContext<P extends ReportParameters = ReportParameters> {
  /** Checked, with defaults where the caller has named none. */
  parameters: P;
  /**
   * A table under an alias: only rows within the caller's reach are in it.
   *
   * @param within which of those, where that is less
   */
  table: (model: ModelClass, alias: string, within?: Reach) => ReportTable;
  /** Puts a value into the statement. */
  bind: (value: string, type: 'text' | 'uuid' | 'date' | 'integer') => string;
}

/** A report as code: what may be asked, what is computed, and what it looks like. */
export interface ReportDefinition<P extends ReportParameters = ReportParameters> {
  /** As in the URL. */
  code: string;
  title: string;
  /** One sentence for whoever chooses among reports. */
  description: string;
  /** The least level that may see it. */
  access: Level;
  parameters: Type<P>;
  columns: readonly ReportColumn[];
  facts: (context: FactsContext<P>) => Facts;
  /** Facts that no column shows, by which rows are grouped as well: ids of what has a name, for names are not unique. */
  keys?: readonly string[];
  /**
   * Names of columns and keys, a hyphen before those that fall; the currency before amounts, for those of two do not compare.
   * It has to tell any two rows of a report without aggregates apart.
   */
  order: readonly string[];
  chart?: ReportChart;
}

/** Gives the parts of a definition their types. */
export const defineReport = <P extends ReportParameters>(definition: ReportDefinition<P>): ReportDefinition =>
  definition as unknown as ReportDefinition;

/** The columns that a level sees. */
export const columnsFor = ({ columns, access }: ReportDefinition, level: Level): ReportColumn[] =>
  columns.filter(({ visibleTo = access }) => visibleTo <= level);

/** The column by which sums are kept apart. */
export const currencyOf = (columns: readonly ReportColumn[]): ReportColumn | undefined => {
  const money = columns.find(({ type, aggregate, isSummed }) => type === 'money' && (aggregate ?? isSummed));
  return columns.find(({ name, type }) => type === 'currency' && (money === undefined || money.unit === name));
};
