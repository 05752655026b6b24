import type { EntityManager } from 'typeorm';
import type { ApartField, ApartPlan, ApartRow } from './apart-field';
import { type ImportRow, refuse } from './row';
import type { Write } from './save';
import type { Value } from './value';

/** A row of the file on its way into the database. */
export interface Candidate {
  row: ImportRow;
  write: Write;
  /** The row's own columns are as the file says. */
  isSame: boolean;
}

/** Reads what candidates say of the field; those that say something else than the database are written. */
export async function readApart(
  field: ApartField,
  plans: readonly ApartPlan[],
  candidates: readonly Candidate[],
  manager: EntityManager,
): Promise<void> {
  if (candidates.length === 0 || plans.length === 0) return;
  const rows = candidates.map(({ row, write }) => ({
    before: write.before,
    after: write.entity,
    said: saidBy(row, plans, write.before?.[field.name] as object | undefined),
  }));
  const readings = await field.read(rows, manager);
  for (const [index, { errors, changed }] of readings.entries()) {
    const candidate = candidates[index];
    for (const { key, message } of errors) refuse(candidate.row, `${field.name}.${key}`, message);
    if (!changed) continue;
    candidate.isSame = false;
    candidate.write.apart = changed.data;
    candidate.write.entity[field.name] = changed.value;
  }
}

/** What a row says by key; of a whole object also what it does not name, but the database has: nothing. */
function saidBy({ values }: ImportRow, plans: readonly ApartPlan[], before: object = {}): ApartRow['said'] {
  const said = plans.flatMap(({ path, key }): [string, Value][] => {
    const value = values.get(path) ?? null;
    if (key !== undefined) return [[key, value]];
    const gone = Object.keys(before).map((name): [string, Value] => [name, null]);
    return [...gone, ...(Object.entries(value ?? {}) as [string, Value][])];
  });
  return Object.fromEntries(said);
}
