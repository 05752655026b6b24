import { type EntityManager, type ObjectLiteral, QueryFailedError } from 'typeorm';
import { type Change, recordChanges, TERMINAL } from '@app/shared/audit';
import { toProblem } from '@app/shared/errors';
import type { ImportPlan } from './plan';
import type { Tally } from './report';

/** A row as the database has it. */
export type StoredRow = ObjectLiteral & { id: string; version: number };

/** A row of the database as it shall be. */
export interface Write {
  line: number;
  what: 'created' | 'changed';
  /** As it was; undefined for a new row. */
  before?: StoredRow;
  entity: StoredRow;
}

/**
 * Writes all rows in one statement. When the database refuses that, each half of them, until it is known which rows it does
 * not take: with an error everything is undone at the end anyway.
 */
export async function save(
  plan: ImportPlan,
  manager: EntityManager,
  tally: Tally,
  writes: readonly Write[],
): Promise<void> {
  if (writes.length === 0) return;
  try {
    await manager.transaction(async (savepoint) => {
      const rows = writes.map(({ before, entity: after }) => ({ before, after }));
      await plan.importable.prepare?.(rows, savepoint);
      await upsert(plan, savepoint, writes);
      await recordChanges(savepoint, TERMINAL, writes.map(changeOf(plan)));
      await plan.importable.saved?.(rows, TERMINAL, savepoint);
    });
    for (const { what } of writes) tally.count(what);
  } catch (error) {
    if (!isAboutValues(error)) throw error;
    if (writes.length === 1) {
      tally.refuse({ line: writes[0].line, ...explain(error) });
      return;
    }
    const middle = Math.floor(writes.length / 2);
    await save(plan, manager, tally, writes.slice(0, middle));
    await save(plan, manager, tally, writes.slice(middle));
  }
}

const changeOf =
  ({ importable: { model } }: ImportPlan) =>
  ({ before, entity: after }: Write): Change => ({ model, action: before ? 'updated' : 'created', before, after });

function explain(error: unknown): { field: string | null; message: string } {
  const { message, errors } = toProblem(error);
  return errors.length > 0
    ? { field: errors[0].pointer.slice(1), message: errors[0].message }
    : { field: null, message };
}

/** SQLSTATE classes 22, data exception, and 23, integrity constraint violation. */
const isAboutValues = (error: unknown): boolean =>
  error instanceof QueryFailedError && /^2[23]/.test((error.driverError as { code?: string }).code ?? '');

/** One statement for new rows and old: ids are made here, so only those of old rows meet a row that has them. */
async function upsert(
  { importable, metadata, fields }: ImportPlan,
  manager: EntityManager,
  writes: readonly Write[],
): Promise<void> {
  const kept = metadata.columns.filter(
    ({ propertyPath }) => propertyPath === 'version' || propertyPath === 'updatedAt',
  );
  await manager
    .createQueryBuilder()
    .insert()
    .into(importable.model)
    .values(writes.map(({ entity }) => entity))
    .orUpdate(
      [...fields.map(({ column }) => column), ...kept].map(({ databaseName }) => databaseName),
      ['id'],
    )
    .updateEntity(false)
    .execute();
}
