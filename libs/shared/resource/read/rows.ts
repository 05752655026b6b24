import type { TextRow } from './render';
import { HEAD, type Statement } from './statement';
import type { TextRows } from '@app/shared/database';
import { Unauthorized } from '@app/shared/errors';
import type { CountMode } from '@app/shared/filtering';
import type { Place } from './cursor';
import type { Reading } from './page';

/** The token says what is no longer so. */
export const stale = (): Unauthorized => new Unauthorized('The account is suspended or its rights have changed');

/**
 * The statement always has a first row where the actor could be stale; without a current one it is the only one and holds nothing.
 *
 * @throws Unauthorized when the actor is no longer what the token says
 */
export function assertCurrent([first]: TextRows, { id, hasHead }: Pick<Statement, 'id' | 'hasHead'>): void {
  if (hasHead && first[id] === null && first[HEAD.actor] !== 't') throw stale();
}

/** Rows that a statement found, besides the one that is always there. */
export const countRows = (rows: TextRows, { id, hasHead }: Statement): number =>
  hasHead && rows[0][id] === null ? 0 : rows.length;

/** What the rows of a page say of its list. */
export function readingOf(rows: TextRows, statement: Statement, pageSize: number, count: CountMode): Reading {
  const found = countRows(rows, statement);
  const total = count === 'none' ? null : rows[0][HEAD.total];
  const shown = Math.min(found, pageSize);
  return { total: total === null ? null : Number(total), count, shown, more: found > shown };
}

/** JSON texts of the first rows, as they stand in a list. */
export function renderRows(rows: TextRows, count: number, { render }: Statement): string {
  let text = '';
  for (let index = 0; index < count; index++) text += index > 0 ? `,${render(rows[index])}` : render(rows[index]);
  return text;
}

/** Where a walk stands after a row. */
export const placeOf = (row: TextRow, { place }: Statement): Place => place.map((index) => row[index]);
