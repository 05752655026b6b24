import { isWatched, statementSent } from './statement';

type Query = (...given: unknown[]) => unknown;

/** What is submitted to pg as its own query; those of text tell of themselves ({@link watched}). */
interface Submitted {
  text?: string;
}

/** Tells profiles and listeners what a connection is asked: a statement with its time and its rows, whichever way it is sent. */
export function watchQueries(client: object & { query: unknown }): void {
  // Looked up each time, since it is the class that knows how.
  const { prototype } = client.constructor as unknown as { prototype: { query: Query } };
  const query: Query = (...given) => prototype.query.apply(client, given);
  client.query = (...given: unknown[]): unknown => {
    if (!isWatched()) return query(...given);
    const [statement, values] = given;
    const { text } = typeof statement === 'string' ? { text: statement } : (statement as Submitted);
    if (text === undefined) return query(...given);
    const done = statementSent(text, Array.isArray(values) ? values : valuesOf(statement));
    if (!done) return query(...given);
    const last = given.at(-1);
    if (typeof last === 'function') {
      given[given.length - 1] = (error: unknown, result: unknown): void => {
        done(rowsOf(result), Boolean(error));
        (last as Query)(error, result);
      };
      return query(...given);
    }
    const result = query(...given);
    if (result instanceof Promise) {
      result.then(
        (each) => done(rowsOf(each)),
        () => done(null, true),
      );
    } else done(null);
    return result;
  };
}

/** Tells profiles and listeners of a prepared statement that was sent. @returns its rows */
export function watched<T extends readonly unknown[]>(
  text: string,
  values: readonly unknown[],
  rows: Promise<T>,
): Promise<T> {
  const done = statementSent(text, values);
  if (done) {
    rows.then(
      ({ length }) => done(length),
      () => done(null, true),
    );
  }
  return rows;
}

const valuesOf = (statement: unknown): readonly unknown[] => {
  const { values } = Object(statement) as { values?: unknown };
  return Array.isArray(values) ? (values as unknown[]) : [];
};

function rowsOf(result: unknown): number | null {
  if (Array.isArray(result)) return result.length;
  return (Object(result) as { rowCount?: number | null }).rowCount ?? null;
}
