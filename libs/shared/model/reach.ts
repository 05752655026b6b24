import { type Level, levelName } from './level';

/** What a reach is written against. Everything in it is SQL text that is safe to put together. */
export interface ReachContext {
  level: Level;
  /** The row's column of a property, quoted and qualified. */
  column: (property: string) => string;
  /** The bound parameter that holds the actor's account id (uuid; null for a guest). */
  account: string;
  /** The bound parameter that holds the name of the place that is asked about, as in `/v1/storefront/{channel}`; undefined: none is. */
  place?: string;
  /**
   * The property with the id of the row that the statement has come from, and has found within its own reach; undefined: it starts
   * here. What is reached as that row is needs no look at it again.
   */
  cameBy?: string;
}

/**
 * Which rows an actor may reach: an SQL condition, or a plain answer. It depends on the level and on the account only, so
 * that the statement's text can be cached per level.
 */
export interface Reach {
  (row: ReachContext): string | boolean;
  /** Whom it lets in, for people: `Members of its company`. */
  says?: string;
}

/** A reach that says of itself whom it lets in. */
export const worded = (says: string, reach: Reach): Reach => Object.assign(reach, { says });

/** Everyone reaches every row: shared reference data. */
export const everyone: Reach = worded('everyone', () => true);

/** The row belongs to one account, and nobody else reaches it. */
export const mine = (property: string): Reach =>
  worded('whom it belongs to', (row) => `${row.column(property)} = ${row.account}`);

/** The row belongs to one account; from level `staff` on, all rows are reached. */
export const own = (property: string, staff: Level): Reach =>
  worded(
    `whom it belongs to, and for ${levelName(staff)} and above`,
    (row) => row.level >= staff || mine(property)(row),
  );
