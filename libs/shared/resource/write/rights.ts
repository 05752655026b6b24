import type { TableRow } from '../read/table-row';

/** What an actor may do to a row. */
export type Rights = 'none' | 'read' | 'change';

/**
 * SQL for what may be done to one row: null for none.
 *
 * @param row in the eyes of whoever wants to do it
 * @param id SQL for its id
 */
export const rightsSql = (row: TableRow, id: string): string =>
  `(SELECT CASE WHEN ${row.change() ?? 'true'} THEN 'change' ELSE 'read' END FROM ${row.from} ` +
  `WHERE ${row.property('id')} = ${id} AND ${row.reach() ?? 'true'})`;
