import type { ImportPlan } from './plan';
import { type ImportRow, textOf } from './row';
import type { StoredRow } from './save';
import { comparable, type Value } from './value';

/** By what a row of the file is known; its references are resolved already. Undefined: the file does not say. */
export function keyOf({ key, naturalKey }: ImportPlan, row: ImportRow): string | undefined {
  if (!naturalKey) return textOf(row, key.path);
  if (textOf(row, key.path) === undefined) return undefined;
  const parts = naturalKey.map(({ column, type, path }) =>
    comparable(path === undefined ? ((column.default as Value | undefined) ?? null) : row.values.get(path), type),
  );
  return JSON.stringify(parts);
}

/** The same of a row of the database. */
export function storedKeyOf({ key, naturalKey }: ImportPlan, row: StoredRow): string {
  if (!naturalKey) return row[key.path] as string;
  return JSON.stringify(naturalKey.map(({ column, type }) => comparable(column.getEntityValue(row) as Value, type)));
}
