/** How much one list query may ask for; beyond any of these it is refused with 400. */
export interface QueryLimits {
  /** Levels of `and`, `or`, `not` and inner lists around a leaf; the outermost list is none. */
  readonly nesting: number;
  /** Leaves in all filters of a request together. */
  readonly leaves: number;
  /** Elements of an `in` or `not_in` list. */
  readonly listValues: number;
  /** UTF-16 units of a text value, and of `q`. */
  readonly text: number;
  /** UTF-16 units of a `like` pattern. */
  readonly pattern: number;
  /** Digits of a number, written out without an exponent. */
  readonly digits: number;
  /** Relations between the root and a field. */
  readonly hops: number;
  readonly sortItems: number;
  readonly defaultPageSize: number;
  readonly maxPageSize: number;
  /** Rows that a numbered page may skip; a cursor has no such limit. */
  readonly offset: number;
}

/** The limits that hold where nothing else is configured. */
export const queryLimits: QueryLimits = {
  nesting: 10,
  leaves: 100,
  listValues: 1000,
  text: 1000,
  pattern: 256,
  digits: 1000,
  hops: 2,
  sortItems: 5,
  defaultPageSize: 20,
  maxPageSize: 200,
  offset: 100_000,
};
