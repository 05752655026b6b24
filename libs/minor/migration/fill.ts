import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { Entry } from './entries';

/** The first 48 bits of the ids below: one moment for all, in milliseconds. */
const MOMENT = (1_764_001_050_000).toString(16).padStart(12, '0');

/**
 * A UUIDv7 that is the same in every installation, so that one can read what another has exported.
 *
 * @param table in which the row is
 * @param code by which it is known there
 */
function idOf(table: string, code: string): string {
  const digits = createHash('sha256').update(`${table}:${code}`).digest('hex');
  const [a, b, c] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 18)];
  return `${MOMENT.slice(0, 8)}-${MOMENT.slice(8)}-7${a}-8${b}-${c}`;
}

/** Inserts all entries with one statement. */
export async function fill(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
  entries: readonly Entry[],
): Promise<void> {
  const names = ['id', ...columns].map((column) => `"${column}"`).join(', ');
  const rows = entries.map((entry) => ({ id: idOf(table, String(entry.code)), ...entry }));
  await runner.query(
    `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  );
}
