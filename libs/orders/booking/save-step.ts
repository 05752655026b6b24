import { type Change, recordChanges } from '@app/shared/audit';
import { publish } from '@app/shared/event';
import { Conflict } from '@app/shared/errors';
import type { ModelClass, StateMachine } from '@app/shared/model';
import type { Act } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';

interface Part {
  id: string;
  version: number;
  status: string;
}

/** Writes new rows of a part of an order. */
export async function saveNew<T extends { id: string; version: number }>(
  model: ModelClass<T>,
  rows: readonly T[],
  { manager, origin }: Act,
): Promise<void> {
  await saveRows(manager, model, rows);
  await recordChanges(
    manager,
    origin,
    rows.map((after): Change => ({ model, action: 'created', after })),
  );
}

/**
 * Brings a part of a held order to its next status, says so, and writes it.
 *
 * @param values what else is known of it then
 * @throws Conflict (`illegal_transition`) naming the statuses that may follow
 */
export async function moveOn<T extends Part>(
  model: ModelClass<T>,
  row: T,
  { machine, to, values }: { machine: StateMachine; to: T['status']; values?: Partial<T> },
  { manager, origin }: Act,
): Promise<void> {
  const next = machine[row.status];
  if (!next.includes(to)) {
    const choice = next.length > 0 ? `it can become ${next.join(' or ')}` : 'that is final';
    const message = `It is ${row.status}; ${choice}`;
    throw new Conflict(message, [{ pointer: '/status', code: 'transition', message }], { code: 'illegal_transition' });
  }
  const before = Object.assign(Object.create(model.prototype as object), row) as T;
  Object.assign(row, values, { status: to, version: row.version + 1 });
  await saveRows(manager, model, [row]);
  await recordChanges(manager, origin, [{ model, action: 'updated', before, after: row }]);
  await publish(manager, { model, name: to, row });
}
