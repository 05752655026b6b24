import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { FieldRule } from './import-map';
import { type ImportRow, refuse } from './row';
import type { StoredRow, Write } from './save';
import type { Value } from './value';

/** A field whose values are kept in other tables, by keys that are data: a file says them as `attributes.color`. */
export interface ApartField {
  readonly name: string;
  /**
   * What rows say of it, by a fixed number of statements.
   *
   * @returns one for each row, in their order
   */
  read(rows: readonly ApartRow[], manager: EntityManager): Promise<ApartReading[]>;
  /** Writes what was read, where it differs. */
  write(rows: readonly ApartWrite[], manager: EntityManager): Promise<void>;
}

/** A row of the file, with what it says by key: text as it stands there, or what the map says that it means. */
export interface ApartRow {
  /** As the database has it; undefined for a new one. */
  before?: StoredRow;
  after: ObjectLiteral;
  said: Readonly<Record<string, Value>>;
}

/** What is wrong with it, or the whole value as it will be; neither where it is so already. */
export interface ApartReading {
  errors: readonly { key: string; message: string }[];
  changed?: { value: object; data: unknown };
}

/** A row that is written, with what `read` has made of it. */
export interface ApartWrite {
  after: ObjectLiteral;
  data: unknown;
}

/** One key of it in a map. */
export interface ApartPlan {
  /** As in `attributes.color`. */
  path: string;
  key: string;
  rule: FieldRule;
  index: number;
}

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
  const saidBy = ({ values }: ImportRow): ApartRow['said'] =>
    Object.fromEntries(plans.map(({ path, key }) => [key, values.get(path) ?? null]));
  const rows = candidates.map(({ row, write }) => ({
    before: write.before,
    after: write.entity,
    said: saidBy(row),
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
