import { type ActorDirectory, credentialOf } from '@app/shared/auth';
import type { ModelClass } from '@app/shared/model';
import type { CsvFormat, ListCaller } from '../caller';
import { csvColumns } from './csv-columns';
import type { CsvHead } from './csv-lines';
import { sortOf } from './default-sort';
import { listRows } from './list-rows';
import { literal, type Names } from './names';
import { orderSql } from './order';
import { Parameters } from './parameters';
import { documentOf } from './search';
import { TableRow } from './table-row';
import { whereSql } from './where';

/** What is said to PostgreSQL for the CSV of a list. */
export interface CsvStatement extends CsvHead {
  /** Dotted names of the header line. */
  names: string[];
  /** One row: whether the actor is current, and the moment. */
  head: string;
  /** One row: how many records there will be. */
  count: string;
  copy: string;
}

/**
 * COPY takes no parameters, so that values stand in its text: here, and nowhere else. The connection has
 * `standard_conforming_strings` on, where a doubled apostrophe is all that ends no constant.
 *
 * @throws TypeError for what is no checked filter value
 */
export function literalOf(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `ARRAY[${value.map(literalOf).join(', ')}]`;
  // A statement ends at NUL, wherever it stands.
  if (typeof value === 'string' && !value.includes('\0')) return literal(value);
  throw new TypeError(`A ${typeof value} cannot be written into a statement`);
}

/** Values that stand in the text. */
export class Literals extends Parameters {
  override bind(value: unknown, type: string): string {
    return `${literalOf(value)}::${type}`;
  }
}

/** Writes the statements for all rows of a list: the same projection, filter, sort and reach as its JSON, without pages. */
export function csvStatement(
  model: ModelClass,
  { actor, selection, plan, place }: ListCaller,
  { delimiter }: CsvFormat,
  names: Names,
  actors: ActorDirectory,
): CsvStatement {
  const literals = new Literals();
  const account = literals.bind(actor.id, 'uuid');
  const named = place === undefined ? undefined : literals.bind(place, 'text');
  const root = new TableRow(names, model, 'r', actor.level, account, named);
  const document = plan.q === undefined ? undefined : documentOf(model, actor.level, plan.q);
  const { from, conditions, order } = listRows(
    root,
    { filter: plan.filter, document, sort: sortOf(plan, model, actor.level) },
    plan.q,
    literals,
  );
  const columns = csvColumns(root, selection.projection);
  const [version, credential] = [
    literals.bind(String(actor.authVersion), 'integer'),
    literals.bind(credentialOf(actor), 'uuid'),
  ];
  const isCurrent = actors.isCurrent(account, version, credential);
  return {
    names: columns.names,
    moments: columns.moments,
    head: `SELECT ${isCurrent} AS current, now() AS as_of`,
    count: `SELECT count(*)::text AS total FROM ${from}${whereSql(conditions)}`,
    copy:
      `COPY (SELECT ${columns.sql.join(', ')} FROM ${from}${order.joins}${columns.joins}` +
      `${whereSql(conditions)} ORDER BY ${orderSql(root, order.keys)}) TO STDOUT (FORMAT csv, DELIMITER '${delimiter}')`,
  };
}
