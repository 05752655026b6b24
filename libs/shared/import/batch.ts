import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { CsvRow } from './csv';
import type { Exponents } from './minor-units';
import type { ImportPlan } from './plan';
import { loadReferences, offerToRowsBelow, resolveReferences } from './reference';
import { refuseRepeated } from './repeated-key';
import type { Tally } from './report';
import { bodyOf, type ImportRow, readRow, textOf } from './row';
import { keyOf, storedKeyOf } from './row-key';
import { save, type StoredRow, type Write } from './save';
import { validateRow } from './validate-row';
import { comparable, type Value } from './value';

/** What an import works with, from the first batch to the last. */
export interface ImportRun {
  plan: ImportPlan;
  /** Of the one transaction. */
  manager: EntityManager;
  tally: Tally;
  exponents: Exponents;
}

/** Imports some rows with a fixed number of statements, however many they are. */
export async function importBatch(
  { plan, manager, tally, exponents }: ImportRun,
  rows: readonly CsvRow[],
): Promise<void> {
  const batch = rows.map((row) => readRow(plan, row, exponents));
  const references = await loadReferences(plan, manager, batch);
  // Rows of a tree may refer to rows above them, which are not there yet; what has a natural key is no tree.
  if (plan.naturalKey) for (const row of batch) resolveReferences(plan, row, references);
  await refuseRepeated(plan, manager, batch);
  const stored = await loadStored(plan, manager, batch);
  const writes: Write[] = [];
  for (const row of batch) {
    tally.count('rows');
    const current = stored.get(keyOf(plan, row));
    if (!plan.naturalKey) resolveReferences(plan, row, references);
    if (row.values.size > 0) validateRow(plan, row, current === undefined);
    if (row.problems.length > 0) {
      row.problems.forEach((problem) => tally.refuse(problem));
    } else if (current && isSame(plan, row, current)) {
      tally.count('skipped');
      offerToRowsBelow(plan, row, current.id, references);
    } else {
      const write = writeOf(plan, row, current);
      writes.push(write);
      offerToRowsBelow(plan, row, write.entity.id, references);
    }
  }
  await save(plan, manager, tally, writes);
}

/** The rows of the database that the batch is about, held until the end so that nobody changes them meanwhile. */
async function loadStored(
  plan: ImportPlan,
  manager: EntityManager,
  batch: readonly ImportRow[],
): Promise<Map<string | undefined, StoredRow>> {
  const { importable, key } = plan;
  // What a row refers to in vain is text that is no id.
  const keys = batch.filter(({ problems }) => problems.length === 0).flatMap((row) => textOf(row, key.path) ?? []);
  const rows = await manager.find<StoredRow>(importable.model, {
    where: { [key.path]: In(keys) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(rows.map((row) => [storedKeyOf(plan, row), row]));
}

/** Whether the database has all that the file says. */
const isSame = ({ fields }: ImportPlan, { values }: ImportRow, current: StoredRow): boolean =>
  fields.every(({ path, column, scalar: { type } }) => {
    const before = column.getEntityValue(current) as Value | Date | undefined;
    return isDeepStrictEqual(comparable(before, type), comparable(values.get(path), type));
  });

function writeOf({ fields }: ImportPlan, row: ImportRow, current: StoredRow | undefined): Write {
  const { line } = row;
  const said = bodyOf(fields, row);
  if (!current) return { line, what: 'created', entity: { ...said, id: uuid(), version: 1 } };
  // Without a value of its own, it is the time of the transaction.
  const updatedAt = undefined;
  return {
    line,
    what: 'changed',
    before: current,
    entity: { ...current, ...said, version: current.version + 1, updatedAt },
  };
}
