/** A moment of this process, and a place in the write-ahead log behind everything that was committed until then. */
export interface Mark {
  /** Milliseconds of the clock of `performance`. */
  readonly at: number;
  readonly place: bigint;
}

/**
 * SQL of the primary for the place behind all that is written, as a number. A server that nothing happens on stands behind the
 * header of a page or a segment that has no record yet: no replica gets there before there is one, so the header is left out.
 */
export const WRITTEN = `
SELECT (place - CASE
  WHEN place % pg_size_bytes(current_setting('wal_segment_size')) = 40 THEN 40
  WHEN place % current_setting('wal_block_size')::numeric = 24 THEN 24
  ELSE 0 END)::text
FROM (SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS place) log`;

/** SQL of a replica for the place up to which it has what was written, as a number; null: it is no replica. */
export const REPLAYED = `
SELECT CASE WHEN pg_is_in_recovery() THEN (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::text END`;

/** The moment up to which a server has everything that has got to a place, as far as marks tell. */
export function caughtUpTo(place: bigint, marks: readonly Mark[]): number {
  let moment = -Infinity;
  for (const mark of marks) if (mark.place <= place) moment = Math.max(moment, mark.at);
  return moment;
}
