import type { EntityManager, ObjectLiteral } from 'typeorm';
import { type Change, difference, recordChanges } from '@app/shared/audit';
import { savepoint, sqlState } from '@app/shared/database';
import { Conflict, toProblem, Unprocessable } from '@app/shared/errors';
import { ID_KEY } from './import-map';
import type { ImportRun } from './import-run';
import type { ImportPlan } from './plan';
import type { RowOutcome } from './report';

/** A row as the database has it. */
export type StoredRow = ObjectLiteral & { id: string; version: number };

/** A row of the database as it shall be. */
export interface Write {
  line: number;
  key: string | null;
  action: 'create' | 'change';
  /** As it was; undefined for a new row. */
  before?: StoredRow;
  entity: StoredRow;
  /** What has to be written beside it; see `ApartField`. */
  apart?: unknown;
}

/**
 * Writes all rows in one statement. When the database refuses that, each half of them, until it is known which rows it does
 * not take: these alone are undone here.
 */
export async function save(run: ImportRun, writes: readonly Write[]): Promise<void> {
  const { plan, manager, tally, origin } = run;
  if (writes.length === 0) return;
  try {
    await savepoint(manager, async (own) => {
      const rows = writes.map(({ before, entity: after }) => ({ before, after }));
      await plan.importable.prepare?.(rows, own);
      await upsert(plan, own, writes);
      const beside = writes.filter(({ apart }) => apart !== undefined);
      if (beside.length > 0) {
        const apart = beside.map(({ entity, apart: data }) => ({ after: entity, data }));
        await plan.importable.apart?.write(apart, own);
      }
      await recordChanges(own, origin, writes.map(changeOf(plan)));
      await plan.importable.saved?.(rows, origin, own);
    });
    for (const write of writes) tally.add(outcomeOf(plan, write));
  } catch (error) {
    if (!isAboutValues(error)) throw error;
    if (writes.length === 1) {
      const [{ line, key }] = writes;
      tally.add({ line, key, action: 'error', rowId: null, changes: {}, problems: [explain(error)] });
      return;
    }
    const middle = Math.floor(writes.length / 2);
    await save(run, writes.slice(0, middle));
    await save(run, writes.slice(middle));
  }
}

const changeOf =
  ({ importable: { model } }: ImportPlan) =>
  ({ before, entity: after }: Write): Change => ({ model, action: before ? 'updated' : 'created', before, after });

const outcomeOf = (
  { importable: { model } }: ImportPlan,
  { line, key, action, before, entity }: Write,
): RowOutcome => ({ line, key, action, rowId: entity.id, changes: difference(model, before, entity), problems: [] });

function explain(error: unknown): { field: string | null; message: string } {
  const { message, errors } = toProblem(error);
  return errors.length > 0
    ? { field: errors[0].pointer.slice(1).replaceAll('/', '.'), message: errors[0].message }
    : { field: null, message };
}

/** A rule of the part, or SQLSTATE: classes 22, data exception, and 23, integrity constraint violation, and what our functions refuse. */
const isAboutValues = (error: unknown): boolean =>
  error instanceof Unprocessable || error instanceof Conflict || /^(2[23]|TP)/.test(sqlState(error) ?? '');

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
      [...fields.filter(({ path }) => path !== ID_KEY).map(({ column }) => column), ...kept].map(
        ({ databaseName }) => databaseName,
      ),
      ['id'],
    )
    .updateEntity(false)
    .execute();
}
