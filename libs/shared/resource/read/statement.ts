import { createHash } from 'node:crypto';
import type { CountMode } from '@app/shared/filtering';
import type { ActorDirectory } from '@app/shared/auth';
import type { Level, ModelClass } from '@app/shared/model';
import type { Projection } from '@app/shared/serialization';
import { rowsAfter } from './key-set';
import { type ListQuestion, type ListRows, listRows } from './list-rows';
import { type Names, quote } from './names';
import { orderSql } from './order';
import { Parameters } from './parameters';
import { rendererOf, type Renderer } from './render';
import { rootColumns } from './root-columns';
import { ACCOUNT_PARAMETER, PLACE_PARAMETER, TableRow } from './table-row';
import { totalSql } from './total';
import { whereSql } from './where';

/** What one statement of a list or of a single row says, but for the values. */
export interface Question extends ListQuestion {
  model: ModelClass;
  level: Level;
  /** Nobody is signed in, so that there is no account to look at. */
  isGuest: boolean;
  projection: Projection;
  /** The name of a place is bound after the actor. */
  placed?: boolean;
  /** Rows on the page; 0 asks for the total alone. */
  limit: number;
  /** The statement skips a bound number of rows. */
  offset: boolean;
  count: CountMode;
  /** One row more than the page holds, which says whether another page follows. */
  peek?: boolean;
  /** The values of the order are selected, too, to go on from. */
  walk?: boolean;
  /** The page goes on behind a row: which of its values of the order are null; the statement binds the others and the id. */
  after?: readonly boolean[];
  /** The one row whose id is bound, after the actor. */
  byId: boolean;
  /** Says which id, where the client does not: its values are bound in place of the id. */
  lookup?: RowLookup;
}

/** How one row is found by something else than its id, in the statement that reads it. */
export interface RowLookup {
  /** Names what is asked for; two lookups of one name have one SQL text for a level. */
  name: string;
  /** SQL that is true for the row, over its columns by property and the parameters that the values are bound to, in their order. */
  condition: (column: (property: string) => string, parameters: readonly string[]) => string;
  /** SQL types of the values. */
  types: readonly string[];
  values: readonly unknown[];
  /** What a client is told that there is none of. */
  missing: string;
}

/** A compiled question. Text, column order and renderer depend on its structure alone. */
export interface Statement {
  /** Names the prepared statement. */
  name: string;
  text: string;
  /** The JSON text of one row. */
  render: Renderer;
  /** The column of the row's id, which is null where there is no row. */
  id: number;
  /** The column of its version, where one row is asked for. */
  version: number | undefined;
  /** Its first row is always there, whether or not the page has any. */
  hasHead: boolean;
  /** The list has lists inside, which may have been cut. */
  hasLists: boolean;
  /** The columns that say where a row stands in the order, for lists that are walked; the id is the last. */
  place: readonly number[];
}

/**
 * Columns before those of the row. The total is there where it is asked for. That the actor is current needs saying only where there is
 * no row, since a stale one gets none: what each of twenty rows repeats has to be sent and parsed twenty times.
 */
export const HEAD = { actor: 0, total: 1 } as const;

/**
 * The check of a guest: both parameters are named, for PostgreSQL has to know their types. It is not the check of an
 * account with a null for its id, since knowing that null makes a plan look so much cheaper that PostgreSQL would plan
 * every execution anew, which takes longer than to execute.
 */
export const NOBODY = '($1::uuid IS NULL AND $2::integer IS NOT NULL AND $3::uuid IS NULL)';

/** No column of a table is named like this. */
const orderColumn = (index: number): string => quote(`#${index}`);

/**
 * Writes the one statement that answers a question: the check that the actor still is who the token says, the total, and
 * the page's rows, of which none comes for a stale actor. Its first row is always there ({@link HEAD}), but for guests who want no
 * total: about them there is nothing to say, and to say it takes a quarter of the time that PostgreSQL needs for a row.
 *
 * Parameters: `$1` account id, `$2` its auth version, `$3` its session or API key, `$4` the name of a place where one is asked about, then the id
 * or the filter's values, the text of a search, and where to go on from or the offset.
 */
export function compile(question: Question, names: Names, actors: ActorDirectory): Statement {
  const { model, level, isGuest, projection, limit, count, placed = false, walk = false } = question;
  const root = new TableRow(names, model, 'r', level, ACCOUNT_PARAMETER, placed ? PLACE_PARAMETER : undefined);
  // The first ones are bound by every statement; what they are bound to does not matter here.
  const parameters = new Parameters([null, null, null, ...(placed ? [null] : [])]);
  const wanted = question.byId ? [wantedRow(question, root, parameters)] : [];
  const rows = listRows(root, question, undefined, parameters);
  const hasHead = !isGuest || count !== 'none';
  const conditions = [...(hasHead ? [] : [NOBODY]), ...wanted, ...rows.conditions];
  const page = pageSql(question, root, { ...rows, conditions }, parameters);
  const id = root.property('id');
  const current = isGuest ? NOBODY : actors.isCurrent('$1::uuid', '$2::integer', '$3::uuid');
  const total = count === 'none' ? '' : `, ${totalSql(count, { ...question, ...rows, root })} AS total`;
  const said = [`CASE WHEN ${id} IS NULL THEN head.actor END`, ...(total === '' ? [] : ['head.total'])];
  const head = hasHead ? said : [];
  const { sql, members, hasLists } = rootColumns(root, projection, Math.max(limit, 1), head.length);
  /** The place of a column; most are shown anyway. */
  const placeOf = (column: string): number => {
    const shown = sql.indexOf(column);
    return head.length + (shown < 0 ? sql.push(column) - 1 : shown);
  };
  const places = walk ? rows.order.keys.map((_, index) => placeOf(`r.${orderColumn(index)}`)) : [];
  const idPlace = placeOf(id);
  const version = question.byId ? placeOf(root.version()) : undefined;
  const from = hasHead
    ? // The offset keeps PostgreSQL from writing the check out wherever it is used, each time with tables of its own.
      `(SELECT ${current} AS actor${total} OFFSET 0) head LEFT JOIN (${page}) r ON head.actor`
    : `(${page}) r`;
  const text = `SELECT ${[...head, ...sql].join(', ')} FROM ${from}`;
  return {
    name: createHash('sha1').update(text).digest('base64url'),
    text,
    render: rendererOf(members),
    id: idPlace,
    version,
    hasHead,
    hasLists,
    place: [...places, idPlace],
  };
}

/** The row whose id is bound, or that is looked up. */
function wantedRow({ lookup }: Question, root: TableRow, parameters: Parameters): string {
  if (!lookup) return `${root.property('id')} = ${parameters.bind(null, 'uuid')}`;
  const bound = lookup.types.map((type) => parameters.bind(null, type));
  return lookup.condition((property) => root.property(property), bound);
}

/** The rows of the page. Relations are looked up for these only, so that they are cut in a sub-select of their own. */
function pageSql(
  { limit, offset, peek = false, walk = false, after, byId }: Question,
  root: TableRow,
  { from, conditions, order: { keys, joins } }: ListRows,
  parameters: Parameters,
): string {
  const values = walk ? keys.map(({ column }, index) => `${column} AS ${orderColumn(index)}`) : [];
  const columns = ['r.*', ...values].join(', ');
  // Of one id there is one row.
  const cut = byId ? '' : ` ORDER BY ${orderSql(root, keys)} LIMIT ${peek ? limit + 1 : limit}`;
  const rows = (...further: string[]): string =>
    `SELECT ${columns} FROM ${from}${joins}${whereSql([...conditions, ...further])}${cut}`;
  if (!after) return rows() + (offset ? ` OFFSET ${parameters.bind(0, 'bigint')}` : '');
  const parts = rowsAfter(keys, root.property('id'), after, parameters);
  if (parts.length === 1 || joins !== '' || !keys[0].indexed) return rows(`(${parts.join(' OR ')})`);
  // Two ranges of an index, each read as far as the page goes.
  return `SELECT r.* FROM (${parts.map((part) => `(${rows(part)})`).join(' UNION ALL ')}) r${cut}`;
}
