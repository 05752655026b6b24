import type { SortKey } from '@app/shared/filtering';
import { Joins, targetKey } from './joins';
import { sqlType } from './sql-type';
import type { TableRow } from './table-row';

/** One level of an order, as SQL. */
export interface OrderKey extends Pick<SortKey, 'direction' | 'nulls'> {
  column: string;
  /** What its values are bound as. */
  type: string;
  nullable: boolean;
  /** An index of the list's own table begins with it. */
  indexed: boolean;
}

/** An order with the joins that it needs. */
export interface Order {
  keys: OrderKey[];
  /** ` LEFT JOIN … ON …`, each to at most one row. */
  joins: string;
}

/** Missing related rows sort as null. */
export function orderOf(root: TableRow, sort: readonly SortKey[]): Order {
  const joins = new Joins(root);
  const keys = sort.map(({ path, field, embedded, direction, nulls }): OrderKey => {
    const { type, array, nullable, expression } = field.definition;
    return {
      column: joins.row(path).column(field, embedded),
      type: array ? `${sqlType(type)}[]` : sqlType(type),
      direction,
      nulls,
      // What an expression yields, nobody has promised.
      nullable: nullable || embedded?.definition.nullable === true || path.length > 0 || expression !== undefined,
      indexed:
        path.length === 0 && !expression && root.leadsIndex(embedded ? `${embedded.name}.${field.name}` : field.name),
    };
  });
  return { keys, joins: joins.sql };
}

/** The primary key breaks ties in the direction of the last key, so that an index of both serves the order from either end. */
export const tieDirection = (keys: readonly Pick<OrderKey, 'direction'>[]): OrderKey['direction'] =>
  keys.at(-1)?.direction ?? 'asc';

/** The list of an ORDER BY. */
export const orderSql = (root: TableRow, keys: readonly OrderKey[]): string =>
  [...keys.map(keySql), `${root.property('id')}${tieDirection(keys) === 'desc' ? ' DESC' : ''}`].join(', ');

function keySql({ column, direction, nulls }: OrderKey): string {
  const usual = direction === 'asc' ? 'last' : 'first';
  return `${column}${direction === 'desc' ? ' DESC' : ''}${nulls === usual ? '' : ` NULLS ${nulls.toUpperCase()}`}`;
}

/** Everything about an order: two sorts with one key have one SQL text. */
export const orderKey = (keys: readonly SortKey[]): string =>
  keys.map((key) => `${targetKey(key)} ${key.direction} ${key.nulls}`).join(';');
