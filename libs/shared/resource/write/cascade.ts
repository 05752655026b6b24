import { type EntityManager, type EntityMetadata, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import type { Change } from '@app/shared/audit';
import { type ModelClass, Row } from '@app/shared/model';

/** So many rows are asked for at a time, for a statement takes no more than 65,535 values. */
const BATCH = 10_000;

/**
 * What PostgreSQL deletes with a row (`ON DELETE CASCADE`), and with what it deletes, for the record: before it is done, while
 * the rows are still there. Rows that are written once, such as entries of logs, go without one.
 */
export async function cascadesOf(
  manager: EntityManager,
  model: ModelClass,
  ids: readonly string[],
  seen: Set<string> = new Set(ids),
): Promise<Change[]> {
  const changes: Change[] = [];
  const children = childrenOf(manager, model);
  if (children.length === 0) return changes;
  // Held, so that nothing more is hung on them meanwhile.
  const { tablePath } = manager.connection.getMetadata(model);
  await manager.query(`SELECT FROM "${tablePath}" WHERE id = ANY ($1) ORDER BY id FOR UPDATE`, [ids]);
  for (const { child, property } of children) {
    const target = child.target as ModelClass<Row>;
    const found = await rowsOf(manager, target, property, ids);
    const rows = found.filter(({ id }) => !seen.has(id));
    if (rows.length === 0) continue;
    const gone = rows.map(({ id }) => id);
    gone.forEach((id) => seen.add(id));
    changes.push(...(await cascadesOf(manager, target, gone, seen)));
    changes.push(...rows.map((before): Change => ({ model: target, action: 'removed', before })));
  }
  return changes;
}

async function rowsOf(
  manager: EntityManager,
  target: ModelClass<Row>,
  property: string,
  ids: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let begin = 0; begin < ids.length; begin += BATCH) {
    const where = { [property]: In(ids.slice(begin, begin + BATCH)) } as FindOptionsWhere<ObjectLiteral>;
    rows.push(...(await manager.find(target, { where: where as FindOptionsWhere<Row>, order: { id: 'ASC' } })));
  }
  return rows;
}

/** The models whose rows go with rows of this one, and by which property they hang on them. */
function childrenOf({ connection }: EntityManager, model: ModelClass): { child: EntityMetadata; property: string }[] {
  return connection.entityMetadatas.flatMap((child) => {
    const isModel = typeof child.target === 'function' && child.target.prototype instanceof Row;
    return child.foreignKeys
      .filter(
        ({ onDelete, referencedEntityMetadata: { target } }) => isModel && onDelete === 'CASCADE' && target === model,
      )
      .map(({ columns: [{ propertyName: property }] }) => ({ child, property }));
  });
}
