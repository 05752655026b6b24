import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { read } from '@app/shared/database';
import type { ModelClass } from '@app/shared/model';

/**
 * Writes whole rows, new ones and old ones, by one statement for however many there are.
 *
 * @param rows with all that they have; when they are made and changed is the database's business
 */
export async function saveRows<T extends ObjectLiteral>(
  manager: EntityManager,
  model: ModelClass<T>,
  rows: readonly T[],
): Promise<void> {
  if (rows.length === 0) return;
  const { text, stored } = upsertOf(manager.connection.getMetadata(model));
  const given = rows.map((row) =>
    Object.fromEntries(stored.map((column) => [column.databaseName, column.getEntityValue(row) as unknown])),
  );
  await read(manager, text, [JSON.stringify(given)]);
}

/** The statement for rows of a table, and which of its columns they have. */
interface Upsert {
  text: string;
  stored: readonly ColumnMetadata[];
}

const upserts = new WeakMap<EntityMetadata, Upsert>();

function upsertOf(metadata: EntityMetadata): Upsert {
  let upsert = upserts.get(metadata);
  if (!upsert) upserts.set(metadata, (upsert = writeUpsert(metadata)));
  return upsert;
}

function writeUpsert({ tableName, columns }: EntityMetadata): Upsert {
  const stored = columns.filter(({ isInsert, isVirtualProperty }) => isInsert && !isVirtualProperty);
  const names = stored.map(({ databaseName }) => `"${databaseName}"`);
  const values = stored.map(({ databaseName, isUpdateDate, isCreateDate }) => {
    if (isUpdateDate) return 'now()';
    return isCreateDate ? `coalesce(given."${databaseName}", now())` : `given."${databaseName}"`;
  });
  const changed = stored.filter(({ isPrimary, isCreateDate }) => !isPrimary && !isCreateDate);
  const assignments = changed.map(({ databaseName: name }) => `"${name}" = excluded."${name}"`);
  // History is never written again, and nobody needs a right to.
  const again = columns.some(({ isUpdateDate }) => isUpdateDate)
    ? `ON CONFLICT (id) DO UPDATE SET ${assignments.join(', ')}`
    : '';
  const text = `INSERT INTO "${tableName}" (${names.join(', ')}) SELECT ${values.join(', ')}
     FROM json_populate_recordset(NULL::"${tableName}", $1) given ${again}`;
  return { text, stored };
}
