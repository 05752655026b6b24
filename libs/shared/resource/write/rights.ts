import type { TableRow } from '../read/table-row';

/** What an actor may do to a row. */
export type Rights = 'none' | 'read' | 'change';

const may = (row: TableRow): string => `CASE WHEN ${row.change() ?? 'true'} THEN 'change' ELSE 'read' END`;

const isMeant = (row: TableRow, id: string): string => `${row.property('id')} = ${id} AND ${row.reach() ?? 'true'}`;

/**
 * SQL for what may be done to one row: null for none.
 *
 * @param row in the eyes of whoever wants to do it
 * @param id SQL for its id
 */
export const rightsSql = (row: TableRow, id: string): string =>
  `(SELECT ${may(row)} FROM ${row.from} WHERE ${isMeant(row, id)})`;

/** The statement for the same and for columns of the row: no row for none. */
export const foundSql = (row: TableRow, id: string, columns: string): string =>
  // `$1` is the account, as everywhere; it has to be used once, or PostgreSQL does not know its type.
  `SELECT $1::uuid, ${may(row)}, ${columns} FROM ${row.from} WHERE ${isMeant(row, id)}`;
