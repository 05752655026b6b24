/** A part of pg that its types leave out, although the package exports it. */
declare module 'pg/lib/utils' {
  /** A parameter as PostgreSQL reads it: text, bytes or null. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
