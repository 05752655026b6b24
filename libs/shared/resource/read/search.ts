import { QueryError } from '@app/shared/filtering';
import { type Level, type ModelClass, type SearchDocument, searchDocument } from '@app/shared/model';
import type { OrderKey } from './order';
import { whereSql } from './where';
import type { TableRow } from './table-row';

/** How well a row fits a search; no column of a table is named like this. */
const RANK = '"#rank"';

/** The order of a search when the client names none: the best first. */
export const rankKey = (root: TableRow): OrderKey => ({
  column: `${root.alias}.${RANK}`,
  type: 'real',
  direction: 'desc',
  nulls: 'first',
  nullable: false,
  indexed: false,
});

/**
 * The document that a search looks in.
 *
 * @throws QueryError where the level may see none, or the text has no word to look for
 */
export function documentOf(model: ModelClass, level: Level, q: string): SearchDocument {
  const document = searchDocument(model, level);
  if (!document) throw new QueryError('BadSpec', `Model \`${model.name}\` cannot be searched.`, 'q');
  if (!/[\p{L}\p{N}]/u.test(q)) throw new QueryError('BadValue', 'Value of `q` must have a letter or a digit.', 'q');
  return document;
}

/** So many rows are looked at to find out that there are any; that it is many keeps the planner from reading the table. */
const A_FEW = 1000;

/**
 * The rows that a search finds, as a FROM item under the root's alias: those that have all its words, or where there is not
 * one, those that are written alike.
 *
 * @param conditions that hold for rows anyway; only among these rows is searched
 * @param q placeholder of the text to search for
 */
export function foundSql(root: TableRow, document: SearchDocument, conditions: readonly string[], q: string): string {
  const [vector, text] = [root.property(document.vector), root.property(document.text)];
  // In sub-selects, so that they are computed once and not for each row.
  const query = `(SELECT search_query(${q}))`;
  const words = `(SELECT search_text(${q}))`;
  const matching = `${root.from}${whereSql([...conditions, `${vector} @@ ${query}`])}`;
  const nothing = `(SELECT count(*) FROM (SELECT FROM ${matching} LIMIT ${A_FEW}) a_few) = 0`;
  const alike = `${root.from}${whereSql([nothing, ...conditions, `${words} <% ${text}`])}`;
  return (
    `(SELECT ${root.alias}.*, ts_rank(${vector}, ${query}, 1) AS ${RANK} FROM ${matching} UNION ALL ` +
    `SELECT ${root.alias}.*, word_similarity(${words}, ${text}) FROM ${alike}) ${root.alias}`
  );
}
