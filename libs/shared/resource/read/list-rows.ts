import type { Condition, SortKey } from '@app/shared/filtering';
import type { SearchDocument } from '@app/shared/model';
import { conditionSql, namesArchive } from './condition';
import { type Order, orderOf } from './order';
import type { Parameters } from './parameters';
import { foundSql, rankKey } from './search';
import type { TableRow } from './table-row';

/** Which rows are in a list, and in what order. */
export interface ListQuestion {
  filter?: Condition;
  /** One row is wanted, whether or not it is archived. */
  byId?: boolean;
  /** What a search looks in; its text is bound after the filter's values. */
  document?: SearchDocument;
  /** Empty where a search orders its rows by how well they fit. */
  sort: readonly SortKey[];
}

/** The rows of a list as SQL. */
export interface ListRows {
  /** A FROM item under the root's alias. */
  from: string;
  conditions: readonly string[];
  order: Order;
}

/** The rows of a list within the actor's reach. */
export function listRows(
  root: TableRow,
  { filter, document, sort, byId = false }: ListQuestion,
  q: string | undefined,
  parameters: Parameters,
): ListRows {
  const conditions = [
    root.listed(byId || namesArchive(filter)),
    filter && conditionSql(root, filter, parameters),
  ].filter((part) => part !== undefined);
  const order = orderOf(root, sort);
  if (!document) return { from: root.from, conditions, order };
  const from = foundSql(root, document, conditions, parameters.bind(q, 'text'));
  return { from, conditions: [], order: sort.length > 0 ? order : { keys: [rankKey(root)], joins: '' } };
}
