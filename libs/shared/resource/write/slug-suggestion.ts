import type { EntityMetadata } from 'typeorm';
import type { TextReader } from '@app/shared/database';
import { Conflict, type FieldError, toProblem } from '@app/shared/errors';
import { fieldsOf, isSlug, type ModelClass } from '@app/shared/model';
import type { Names } from '../read/names';

/** So many are suggested. */
const SUGGESTED = 3;

/** The row that could not be written, as far as it was made up. */
type Row = Readonly<Record<string, unknown>>;

/**
 * Does what may fail for a slug that is taken, and says then which ones like it are free.
 *
 * @param rowOf the row that it was about to write; undefined: it did not come so far
 * @param engine reads beside the transaction of the write, which is over by then
 * @throws Conflict with suggestions
 */
export async function suggestingSlugs<T>(
  work: Promise<T>,
  rowOf: () => object | undefined,
  model: ModelClass,
  engine: { names: Names; pool: TextReader },
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const problem = toProblem(error);
    const row = rowOf() as Row | undefined;
    const slug = problem instanceof Conflict && row && takenSlug(problem.errors, model);
    if (!slug) throw error;
    const metadata = engine.names.metadata(model);
    const suggestions = await freeSlugs(slug, { row, metadata, reader: engine.pool });
    const named = problem.errors.map((each) => (each.pointer === `/${slug.name}` ? { ...each, suggestions } : each));
    throw new Conflict(problem.message, named, { code: problem.code, cause: error });
  }
}

interface TakenSlug {
  name: string;
  /** Other fields of the constraint, within which it has to be the only one. */
  beside: string[];
}

function takenSlug(errors: readonly FieldError[], model: ModelClass): TakenSlug | undefined {
  const fields = fieldsOf(model);
  const names = errors.filter(({ code }) => code === 'unique').map(({ pointer }) => pointer.slice(1));
  const name = names.find((each) => isSlug(fields.get(each)));
  return name === undefined ? undefined : { name, beside: names.filter((each) => each !== name) };
}

/** `sencha-2`, `sencha-3` and so on, as far as nobody has them. */
async function freeSlugs(
  { name, beside }: TakenSlug,
  { row, metadata, reader }: { row: Row; metadata: EntityMetadata; reader: TextReader },
): Promise<string[]> {
  const column = metadata.findColumnWithPropertyName(name);
  const known = beside.flatMap((each) => metadata.findColumnWithPropertyName(each) ?? []);
  const within = known.filter(({ propertyName }) => row[propertyName] !== null && row[propertyName] !== undefined);
  const conditions = within.map(({ databaseName }, index) => ` AND "${databaseName}" = $${index + 2}`).join('');
  const slug = String(row[name]);
  const base = slug
    .replace(/-\d+$/, '')
    .slice(0, Number(column?.length) - '-999'.length)
    .replace(/-+$/, '');
  const text =
    `SELECT $1::text || '-' || n FROM generate_series(2, 999) n WHERE NOT EXISTS (SELECT FROM "${metadata.tableName}" ` +
    `WHERE "${column?.databaseName}" = $1::text || '-' || n${conditions}) ORDER BY n LIMIT ${SUGGESTED}`;
  const statement = {
    name: `slugs of ${metadata.tableName}.${[name, ...within.map((each) => each.databaseName)].join()}`,
    text,
  };
  const rows = await reader.read(statement, [base, ...within.map(({ propertyName }) => row[propertyName])]);
  return rows.map(([free]) => String(free));
}
