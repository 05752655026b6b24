import { currentProfile } from './current';

type Query = (...given: unknown[]) => unknown;

/** What pg's own queries, and those that are submitted to it, have in common. */
interface Submitted {
  text?: string;
  callback?: (error: unknown, rows: unknown) => void;
}

/** Tells profiles what a connection is asked: a statement with its time and its rows, whichever way it is sent. */
export function watchQueries(client: object & { query: unknown; read?: unknown }): void {
  // Looked up each time, since it is the class that knows how.
  const { prototype } = client.constructor as unknown as { prototype: { query: Query; read?: Read } };
  const query: Query = (...given) => prototype.query.apply(client, given);
  if (prototype.read) client.read = reading(client, prototype.read);
  client.query = (...given: unknown[]): unknown => {
    const profile = currentProfile();
    if (!profile) return query(...given);
    const [statement, values] = given;
    const { text = '' } = typeof statement === 'string' ? { text: statement } : (statement as Submitted);
    const done = profile.send(text, Array.isArray(values) ? values : valuesOf(statement));
    const last = given.at(-1);
    if (typeof last === 'function') {
      given[given.length - 1] = (error: unknown, result: unknown): void => {
        done(rowsOf(result));
        (last as Query)(error, result);
      };
      return query(...given);
    }
    const submitted = Object(statement) as Submitted;
    const { callback } = submitted;
    if (callback) {
      submitted.callback = (error, rows): void => {
        done(rowsOf(rows));
        callback.call(submitted, error, rows);
      };
      return query(...given);
    }
    const result = query(...given);
    if (result instanceof Promise) {
      result.then(
        (each) => done(rowsOf(each)),
        () => done(null),
      );
    } else done(null);
    return result;
  };
}

type Read = (statement: { text: string }, values: readonly unknown[]) => Promise<unknown[]>;

/** The way of prepared statements, of which several go in one message. */
const reading =
  (client: object, read: Read): Read =>
  (statement, values) => {
    const done = currentProfile()?.send(statement.text, values);
    const rows = read.call(client, statement, values);
    if (done) {
      rows.then(
        ({ length }) => done(length),
        () => done(null),
      );
    }
    return rows;
  };

const valuesOf = (statement: unknown): readonly unknown[] => {
  const { values } = Object(statement) as { values?: unknown };
  return Array.isArray(values) ? (values as unknown[]) : [];
};

function rowsOf(result: unknown): number | null {
  if (Array.isArray(result)) return result.length;
  return (Object(result) as { rowCount?: number | null }).rowCount ?? null;
}
