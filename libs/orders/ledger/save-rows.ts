import type { EntityManager, ObjectLiteral } from 'typeorm';
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
  const { tableName, columns } = manager.connection.getMetadata(model);
  const stored = columns.filter(({ isInsert, isVirtualProperty }) => isInsert && !isVirtualProperty);
  const names = stored.map(({ databaseName }) => `"${databaseName}"`);
  const values = stored.map(({ databaseName, isUpdateDate, isCreateDate }) => {
    if (isUpdateDate) return 'now()';
    return isCreateDate ? `coalesce(given."${databaseName}", now())` : `given."${databaseName}"`;
  });
  const changed = stored.filter(({ isPrimary, isCreateDate }) => !isPrimary && !isCreateDate);
  const assignments = changed.map(({ databaseName: name }) => `"${name}" = excluded."${name}"`);
  const given = rows.map((row) =>
    Object.fromEntries(stored.map((column) => [column.databaseName, column.getEntityValue(row) as unknown])),
  );
  await read(
    manager,
    `INSERT INTO "${tableName}" (${names.join(', ')}) SELECT ${values.join(', ')}
     FROM json_populate_recordset(NULL::"${tableName}", $1) given ON CONFLICT (id) DO UPDATE SET ${assignments.join(', ')}`,
    [JSON.stringify(given)],
  );
}
