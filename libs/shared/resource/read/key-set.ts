import { type OrderKey, tieDirection } from './order';
import type { Parameters } from './parameters';

/**
 * SQL for the rows that come after a given one: conditions of which a row meets at most one, and all rows of the first come
 * before those of the second. There are two where nulls stand on one side of the values, since no single range of an index
 * holds both.
 *
 * @param id the primary key's column, which breaks ties
 * @param nulls which values of the given row are null; the others are bound, in order, and the id last
 */
export function rowsAfter(
  keys: readonly OrderKey[],
  id: string,
  nulls: readonly boolean[],
  parameters: Parameters,
): string[] {
  const values = keys.map(({ type }, index) => (nulls[index] ? undefined : parameters.bind(null, type)));
  const last = parameters.bind(null, 'uuid');
  const way = tieDirection(keys);
  const beyond = way === 'asc' ? '>' : '<';
  if (keys.every(({ direction, nullable }, index) => direction === way && !nullable && !nulls[index])) {
    return [`(${[...keys.map(({ column }) => column), id].join(', ')}) ${beyond} (${[...values, last].join(', ')})`];
  }
  const ties = keys.reduceRight(
    (inner, key, index) => (index === 0 ? inner : `(${following(key, values[index], inner).join(' OR ')})`),
    `${id} ${beyond} ${last}`,
  );
  return following(keys[0], values[0], ties);
}

/** Rows with a later value, or with the same one and an inner condition. */
function following(
  { column, direction, nulls, nullable }: OrderKey,
  value: string | undefined,
  ties: string,
): string[] {
  if (value === undefined) {
    const among = `${column} IS NULL AND ${ties}`;
    return nulls === 'first' ? [among, `${column} IS NOT NULL`] : [among];
  }
  const beyond = direction === 'asc' ? '>' : '<';
  // The first comparison is for indexes, which cannot see a range in the second.
  const among = `${column} ${beyond}= ${value} AND (${column} ${beyond} ${value} OR ${ties})`;
  return nullable && nulls === 'last' ? [among, `${column} IS NULL`] : [among];
}
