import { type EntityManager, In, type ObjectLiteral } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { ModelClass } from '@app/shared/model';

/**
 * Inserts the rows whose key no row has yet, as demo data is; they may bring ids.
 *
 * @param key a unique text
 * @returns ids by key, of old rows and new ones
 */
export async function insertMissing(
  manager: EntityManager,
  model: ModelClass<ObjectLiteral>,
  key: string,
  rows: readonly ObjectLiteral[],
): Promise<Map<string, string>> {
  const present = await manager.findBy(model, { [key]: In(rows.map((row) => row[key] as string)) });
  const ids = new Map(present.map((row) => [row[key] as string, row.id as string]));
  const missing = rows.filter((row) => !ids.has(row[key] as string)).map((row) => ({ id: uuid(), ...row }));
  await manager.insert(model, missing);
  for (const row of missing) ids.set((row as ObjectLiteral)[key] as string, row.id);
  return ids;
}
