/** The embedded server cannot be provided; the message says what is wrong and what to do instead. */
export class EmbeddedPostgresError extends Error {
  readonly code = 'embedded_postgres';

  /** @param problem One or more sentences: what happened, where, and how to mend it. */
  constructor(problem: string, options?: ErrorOptions) {
    super(
      `Embedded PostgreSQL: ${problem}\nTo use a PostgreSQL server of your own instead, set DATABASE_URL.`,
      options,
    );
    this.name = 'EmbeddedPostgresError';
  }
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return (error as Error | undefined)?.message ?? String(error);
}

/** The code of a failed system call or SQL statement, such as 'ENOENT' or '3D000'. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
