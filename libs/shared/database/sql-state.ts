import { DatabaseError } from 'pg';

/** The SQLSTATE of what PostgreSQL has refused, whether TypeORM has asked or we have; undefined: it is no such error. */
export function sqlState(error: unknown): string | undefined {
  const { driverError = error } = Object(error) as { driverError?: unknown };
  return driverError instanceof DatabaseError ? driverError.code : undefined;
}
