import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { fieldsOf, type ModelClass } from '@app/shared/model';

/** The id of the i-th row of every table; `i` is an SQL expression. */
export const idOf = (i: string): string => `(lpad(to_hex(${i}), 8, '0') || '-0000-7000-8000-000000000000')::uuid`;

/**
 * Fills every table with so many rows, parents first, whatever columns it has, and looks at them for the planner. Tables that
 * migrations have filled stay as they are: there are no more countries than there are.
 *
 * @returns the names of the tables that it has left alone
 */
export async function fillTables(dataSource: DataSource, rows: number): Promise<Set<string>> {
  const given = new Set<string>();
  for (const { tableName } of tablesOf(dataSource)) {
    const [{ present }] = await dataSource.query<{ present: boolean }[]>(
      `SELECT EXISTS (SELECT FROM "${tableName}") AS present`,
    );
    if (present) given.add(tableName);
  }
  const waiting = new Set(tablesOf(dataSource).filter(({ tableName }) => !given.has(tableName)));
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) =>
      parentsOf(table).every((parent) => parent === table || !waiting.has(parent)),
    );
    if (ready.length === 0) throw new Error('These tables refer to each other in a circle');
    for (const table of ready) {
      await dataSource.transaction((manager) => fill(manager, table, rows, given));
      waiting.delete(table);
    }
  }
  await dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await manager.query('SET LOCAL synchronous_commit = off');
    await manager.query('ANALYZE');
  });
  return given;
}

/** Views are filled by what is behind them. */
const tablesOf = ({ entityMetadatas }: DataSource): EntityMetadata[] =>
  entityMetadatas.filter(({ tableType }) => tableType !== 'view');

const parentsOf = ({ foreignKeys }: EntityMetadata): EntityMetadata[] =>
  foreignKeys.map(({ referencedEntityMetadata }) => referencedEntityMetadata);

async function fill(
  manager: EntityManager,
  table: EntityMetadata,
  rows: number,
  given: ReadonlySet<string>,
): Promise<void> {
  const columns = table.columns.filter(({ isInsert, isVirtualProperty }) => isInsert && !isVirtualProperty);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const values = columns.map((column) => valueOf(column, table, rows, given));
  await manager.query('SET LOCAL statement_timeout = 0');
  // What the values mean is nobody's business here, and no list goes by an exclusion, which takes minutes to fill.
  await manager.query(
    `DO $$ DECLARE name text; BEGIN
       FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = '"${table.tableName}"'::regclass AND contype IN ('c', 'x')
       LOOP EXECUTE format('ALTER TABLE "${table.tableName}" DROP CONSTRAINT %I', name); END LOOP;
       FOR name IN SELECT tgname FROM pg_trigger WHERE tgrelid = '"${table.tableName}"'::regclass AND NOT tgisinternal
         AND (tgconstraint <> 0 OR tgtype & 2 = 2 AND pg_get_functiondef(tgfoid) LIKE '%RAISE EXCEPTION%')
       LOOP EXECUTE format('DROP TRIGGER %I ON "${table.tableName}"', name); END LOOP;
     END $$`,
  );
  const restore = await setAside(manager, table);
  await manager.query(
    `INSERT INTO "${table.tableName}" (${names.join(', ')})
     SELECT ${values.join(', ')} FROM generate_series(1, ${rows}) AS i`,
  );
  for (const statement of restore) await manager.query(statement);
}

/**
 * Drops what is kept up faster for all rows at once than row by row: foreign keys and inverted indexes. Other indexes stay,
 * for triggers may look things up by them.
 *
 * @returns the statements that make them anew
 */
async function setAside(manager: EntityManager, { tableName }: EntityMetadata): Promise<string[]> {
  const aside = await manager.query<{ drop: string; restore: string }[]>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore
     FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f'
     UNION ALL
     SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam
     WHERE indrelid = $1::regclass AND amname = 'gin'`,
    [`"${tableName}"`],
  );
  for (const { drop } of aside) await manager.query(drop);
  return aside.map(({ restore }) => restore);
}

function valueOf(column: ColumnMetadata, table: EntityMetadata, rows: number, given: ReadonlySet<string>): string {
  const key = table.foreignKeys.find(({ columns }) => columns.includes(column));
  const parent = key?.referencedEntityMetadata.tableName ?? '';
  // PostgreSQL reads an uncorrelated query once: an array to pick from.
  if (given.has(parent)) {
    const [referenced] = key?.referencedColumnNames ?? ['id'];
    return `(SELECT array_agg("${referenced}" ORDER BY id) FROM "${parent}")[1 + i % (SELECT count(*)::integer FROM "${parent}")]`;
  }
  if (key?.referencedEntityMetadata === table) return `CASE WHEN i > 100 THEN ${idOf('i / 100')} END`;
  if (key) return table.primaryColumns.length > 1 ? idOf('i') : idOf(`1 + (i::bigint * 7 % ${rows})::integer`);
  if (column.isPrimary) return idOf('i');
  // What is archived is in no list.
  if (column.propertyName === 'archivedAt') return 'NULL::timestamptz';
  if (column.isArray) return `'{}'`;
  switch (column.type) {
    case 'uuid':
      return idOf(isUnique(column, table) ? 'i' : '1 + i % 1000');
    case 'integer':
    case 'bigint':
      return 'i';
    case 'smallint':
      return 'i % 32768';
    case 'numeric':
      return 'i % 100';
    case 'boolean':
      return 'i % 2 = 0';
    case 'date':
      return `date '2020-01-01' + i % 2000`;
    case 'timestamptz':
      return `timestamptz '2020-01-01' + i * interval '1 minute'`;
    case 'jsonb':
      return `'{}'`;
    default:
      return textOf(column, table);
  }
}

const isUnique = (column: ColumnMetadata, { uniques }: EntityMetadata): boolean =>
  uniques.some(({ columns }) => columns.length === 1 && columns[0] === column);

function textOf({ propertyName, length }: ColumnMetadata, table: EntityMetadata): string {
  const field = typeof table.target === 'function' ? fieldsOf(table.target as ModelClass).get(propertyName) : undefined;
  if (field?.kind === 'scalar' && field.values) {
    const words = field.values.map((value) => `'${value}'`).join(', ');
    return `(ARRAY[${words}])[1 + i % ${field.values.length}]`;
  }
  if (propertyName === 'currency') return `'EUR'`;
  if (propertyName === 'country') return `'DE'`;
  if (propertyName === 'email') return `i || '@test.example'`;
  return `right('${propertyName.toLowerCase()} ' || i, ${length || 40})`;
}
