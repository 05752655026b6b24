import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { statementOf, type TextReader } from '@app/shared/database';
import { assertDeclared, type ChangeName, type DomainEvent, publishWith } from '@app/shared/event';
import type { ModelClass } from '@app/shared/model';
import type { AuditAction, AuditEntry } from './audit-entry.entity';
import { difference } from './difference';

/** Who does something, and from where. */
export interface Origin {
  /** Null where nobody is signed in. */
  accountId: string | null;
  /** The API key that stands for the account. */
  apiKeyId?: string | null;
  /** IP address. */
  address: string | null;
  requestId: string | null;
}

/** Somebody at a terminal of the machine itself. */
export const TERMINAL: Origin = { accountId: null, address: null, requestId: null };

interface AuditedRow {
  id: string;
  version: number;
}

/** What was done to a row: `before` is missing for a new one, `after` for one that is gone. */
export type RowChange = { action: AuditAction } & (
  { before?: AuditedRow; after: AuditedRow } | { before: AuditedRow; after?: undefined }
);

/** The same with the model of the row. */
export type Change = { model: ModelClass } & RowChange;

/** What an action is called as an event; one that changes nothing is none. */
const EVENTS: Readonly<Record<AuditAction, ChangeName | undefined>> = {
  created: 'created',
  updated: 'updated',
  archived: 'archived',
  restored: 'restored',
  removed: 'deleted',
  exported: undefined,
  erased: 'updated',
};

/**
 * Writes down what was done and tells who has subscribed to it, in the transaction that does it, by one statement.
 *
 * @param said what has happened besides, as `publish` would say it
 */
export async function recordChanges(
  manager: EntityManager,
  origin: Origin,
  changes: readonly Change[],
  said: readonly DomainEvent[] = [],
): Promise<void> {
  assertDeclared(said);
  const entries = changes.map(({ model, action, before, after }) => ({
    ...origin,
    id: uuid(),
    model: model.name,
    rowId: (after ?? before).id,
    action,
    versionBefore: before?.version ?? null,
    versionAfter: after?.version ?? null,
    changes: difference(model, before, after),
  }));
  const events = changes.flatMap(({ model, action, before, after }, index) => {
    const name = EVENTS[action];
    return name ? [{ model, name, row: after ?? before, changed: Object.keys(entries[index].changes) }] : [];
  });
  await publishWith(manager, [...events, ...said], { sql: INSERT, values: [JSON.stringify(entries)] });
}

const COLUMNS: readonly (readonly [property: keyof AuditEntry, column: string, type: string])[] = [
  ['id', 'id', 'uuid'],
  ['accountId', 'account_id', 'uuid'],
  ['apiKeyId', 'api_key_id', 'uuid'],
  ['address', 'address', 'text'],
  ['requestId', 'request_id', 'text'],
  ['model', 'model', 'text'],
  ['rowId', 'row_id', 'uuid'],
  ['action', 'action', 'text'],
  ['versionBefore', 'version_before', 'integer'],
  ['versionAfter', 'version_after', 'integer'],
  ['changes', 'changes', 'jsonb'],
];

const INSERT =
  `INSERT INTO audit_entry (${COLUMNS.map(([, column]) => column).join(', ')}) SELECT * FROM json_to_recordset($1::json) ` +
  `AS entry (${COLUMNS.map(([property, , type]) => `"${property}" ${type}`).join(', ')})`;

/** The fields of a row that have changed since it was at a version. */
export async function changedFields(
  reader: TextReader,
  model: ModelClass,
  id: string,
  version: number,
): Promise<string[]> {
  const sql =
    'SELECT DISTINCT jsonb_object_keys(changes) AS field FROM audit_entry ' +
    'WHERE model = $1 AND row_id = $2 AND version_after > $3 ORDER BY field';
  const rows = await reader.read(statementOf(sql), [model.name, id, version]);
  return rows.map(([field]) => String(field));
}
