import type { CountMode } from '@app/shared/filtering';
import { conditionSql, namesArchive, relationsOf } from './condition';
import type { ListQuestion, ListRows } from './list-rows';
import { literal } from './names';
import { Parameters } from './parameters';
import type { TableRow } from './table-row';
import { whereSql } from './where';

/** The list whose rows are counted. */
interface Counted extends Pick<ListQuestion, 'filter' | 'document'>, Pick<ListRows, 'from' | 'conditions'> {
  root: TableRow;
}

/** SQL for the number of rows in a list, to the exactness that was asked for (`docs/decisions/0020`). */
export function totalSql(mode: CountMode, counted: Counted): string {
  if (mode === 'none') return 'NULL::bigint';
  const { root, document, from, conditions } = counted;
  const exact = `(SELECT count(*) FROM ${from}${whereSql(conditions)})`;
  if (mode === 'exact' || document || isRestricted(counted)) return exact;
  const table = literal(root.names.table(root.model));
  return (
    `(SELECT CASE WHEN relpages = 0 THEN ${exact} ELSE ${estimate(counted)} END ` +
    `FROM pg_class WHERE oid = ${table}::regclass)`
  );
}

/** The planner's statistics know rows that the actor may not reach: whoever is restricted gets nothing out of them. */
function isRestricted({ root, filter }: Counted): boolean {
  const related = filter ? relationsOf(filter).map((relation) => root.related(relation, 'other')) : [];
  return [root, ...related].some((row) => row.isRestricted());
}

/** Number of the first parameter behind those of the actor. */
const FILTER = 4;

function estimate({ root, filter }: Counted): string {
  // The planner's own arithmetic, without the planner: rows per page when last looked at, times the pages of now.
  const listed = root.listed(namesArchive(filter));
  if (!filter && !listed) {
    return `(reltuples / relpages * (pg_relation_size(oid) / current_setting('block_size')::integer))::bigint`;
  }
  const inside = new ArrayElements();
  const conditions = [listed, filter && conditionSql(root, filter, inside)].filter((part) => part !== undefined);
  const query = `SELECT FROM ${root.from}${whereSql(conditions)}`;
  const values = inside.types.map((type, index) => `$${FILTER + index}::${type}::text`);
  return `estimated_rows(${literal(query)}, ARRAY[${values.join(', ')}]::text[])`;
}

/** The values of a statement inside the statement, which gets them as the elements of one array. */
class ArrayElements extends Parameters {
  readonly types: string[] = [];

  override bind(_value: unknown, type: string): string {
    return `($1)[${this.types.push(type)}]::${type}`;
  }
}
