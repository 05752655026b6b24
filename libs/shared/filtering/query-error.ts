/** What is wrong with a list query; each is answered with status 400. */
export type QueryErrorCode =
  'BadFilterFormat' | 'BadSortFormat' | 'FieldNotFound' | 'BadSpec' | 'InvalidPage' | 'BadValue' | 'BadQuery';

/** The first problem of a list query, in the order of detection: formats, then fields, then values. */
export class QueryError extends Error {
  /**
   * @param code the class of the problem, as clients see it
   * @param message one sentence; it names nothing that the caller may not see
   * @param pointer the offending element of what the client wrote: `filter/0/or/1/value`, `filter[price][gt]`, `pageSize`
   * @param suggestions the closest valid names, of those that the caller may use
   * @param isData the name is one that rows may have given since names were last looked up
   */
  constructor(
    readonly code: QueryErrorCode,
    message: string,
    readonly pointer: string,
    readonly suggestions: string[] = [],
    readonly isData = false,
  ) {
    super(message);
    this.name = 'QueryError';
  }
}

/** Where something stands in a request: a parameter that is one whole (an alias), or an element of a JSON value. */
export interface Origin {
  readonly pointer: string;
  readonly alias: boolean;
}

/** Points at a key of an element; an alias parameter has no parts to point at. */
export const pointerTo = (origin: Origin, key: string): string =>
  origin.alias ? origin.pointer : `${origin.pointer}/${key}`;
