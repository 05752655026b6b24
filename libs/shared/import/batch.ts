import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Candidate, readApart } from './apart';
import type { CsvRow } from './csv';
import { ID_KEY } from './import-map';
import type { ImportRun } from './import-run';
import type { ImportPlan } from './plan';
import { loadReferences, offerToRowsBelow, resolveReferences } from './reference';
import { refuseRepeated } from './repeated-key';
import type { RowOutcome } from './report';
import { bodyOf, type ImportRow, readRow, refuse, textOf } from './row';
import { keyOf, storedKeyOf } from './row-key';
import { save, type StoredRow, type Write } from './save';
import { validateRow } from './validate-row';
import { comparable, type Value } from './value';

/** So much of a key is shown. */
const KEY_LENGTH = 200;

/** Imports some rows with a fixed number of statements, however many they are. */
export async function importBatch(run: ImportRun, rows: readonly CsvRow[]): Promise<void> {
  const { plan, manager, tally, exponents } = run;
  const batch = rows.map((row) => readRow(plan, row, exponents));
  const references = await loadReferences(plan, manager, batch);
  // Rows of a tree may refer to rows above them, which are not there yet; what has a natural key is no tree.
  if (plan.naturalKey) for (const row of batch) resolveReferences(plan, row, references);
  await refuseRepeated(plan, manager, batch);
  const stored = await loadStored(plan, manager, batch);
  const candidates: Candidate[] = [];
  for (const row of batch) {
    const current = stored.get(keyOf(plan, row));
    if (!plan.naturalKey) resolveReferences(plan, row, references);
    // What the database has as the file says it needs no leave.
    const isKnown = current !== undefined && row.problems.length === 0 && isSame(plan, row, current);
    if (!isKnown) checkRow(plan, row, current);
    const key = textOf(row, plan.key.path)?.slice(0, KEY_LENGTH) ?? null;
    if (row.problems.length > 0) {
      tally.add(refusalOf(row, key));
      continue;
    }
    const write = { ...writeOf(plan, row, current), key };
    candidates.push({ row, write, isSame: isKnown });
    offerToRowsBelow(plan, row, write.entity.id, references);
  }
  if (plan.importable.apart) await readApart(plan.importable.apart, plan.apart, candidates, manager);
  const writes: Write[] = [];
  for (const { row, write, isSame } of candidates) {
    const { line, key, entity } = write;
    if (row.problems.length > 0) tally.add(refusalOf(row, key));
    else if (isSame) tally.add({ line, key, action: 'skip', rowId: entity.id, changes: {}, problems: [] });
    else writes.push(write);
  }
  await save(run, writes);
}

const refusalOf = ({ line, problems }: ImportRow, key: string | null): RowOutcome => ({
  line,
  key,
  action: 'error',
  rowId: null,
  changes: {},
  problems: problems.map(({ field, message }) => ({ field, message })),
});

function checkRow(plan: ImportPlan, row: ImportRow, current: StoredRow | undefined): void {
  const isGhost = plan.key.path === ID_KEY && !current;
  if (isGhost && row.problems.length === 0) {
    refuse(row, ID_KEY, `there is no ${plan.metadata.name} with this id; rows are created by another key`);
  }
  if (row.values.size > 0 && !isGhost) validateRow(plan, row, current === undefined);
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
    const said = values.get(path);
    // A file cannot tell empty text from none: many programs quote what is not there.
    if (before === '' && said === null) return true;
    return isDeepStrictEqual(comparable(before, type), comparable(said, type));
  });

function writeOf({ fields }: ImportPlan, row: ImportRow, current: StoredRow | undefined): Omit<Write, 'key'> {
  const { line } = row;
  const said = bodyOf(fields, row);
  if (!current) return { line, action: 'create', entity: { ...said, id: uuid(), version: 1 } };
  // Without a value of its own, it is the time of the transaction.
  const updatedAt = undefined;
  return {
    line,
    action: 'change',
    before: current,
    entity: { ...current, ...said, version: current.version + 1, updatedAt },
  };
}
