import type { EntityManager } from 'typeorm';
import { read } from '@app/shared/database';
import type { ModelClass } from '@app/shared/model';
import { columnsOf } from './apart';
import { tableOf } from './row-table';
import { changedValues } from './rules';
import type { Versioned } from './write';

/**
 * Writes what is different in a row that is held, in the transaction of a manager.
 *
 * @param row with a version of its own
 * @param before as it was read
 */
export async function saveChanges<T extends Versioned>(
  manager: EntityManager,
  model: ModelClass<T>,
  row: T,
  before: T,
): Promise<void> {
  const changes = columnsOf(model, changedValues(model, before, row));
  const { text, values } = tableOf(manager.connection.getMetadata(model)).update(before.id, before.version, changes);
  await read(manager, text, values);
}
