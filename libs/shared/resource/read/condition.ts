import { type Condition, type ConditionLeaf, type Operator, takesNothing } from '@app/shared/filtering';
import type { RelationField } from '@app/shared/serialization';
import { ARCHIVE_FIELDS, type Member, type ScalarDefinition } from '@app/shared/model';
import { Joins, targetKey } from './joins';
import type { Parameters } from './parameters';
import { sqlType } from './sql-type';
import type { TableRow } from './table-row';

/**
 * SQL for a filter, true for the root rows that are in the list. What speaks of the root alone stands as it is; what
 * speaks of relations stands together in one sub-select over the root joined with them, so that conditions on one to-many
 * relation speak about the same row, and no root row is doubled or lost (`docs/guides/filters.md`).
 */
export function conditionSql(root: TableRow, condition: Condition, parameters: Parameters): string {
  const conjuncts = condition.kind === 'and' ? condition.items : [condition];
  const plain = conjuncts.filter((item) => !crossesRelation(item));
  const related = conjuncts.filter(crossesRelation);
  const parts = plain.map((item) => conditionText(item, new Joins(root), parameters));
  if (related.length > 0) parts.push(relatedSql(root, related, parameters));
  return parts.join(' AND ');
}

function relatedSql(root: TableRow, conjuncts: readonly Condition[], parameters: Parameters): string {
  const again = root.again(`${root.alias}_in`);
  const joins = new Joins(again);
  // A leaf that must be true anyway cannot be true without its row: an inner join then, which can start from an index.
  for (const item of conjuncts) if (item.kind === 'leaf') joins.require(item.path);
  for (const { path, field } of conjuncts.flatMap(leavesOf)) {
    if (ARCHIVE_FIELDS.has(field.name)) joins.showArchived(path);
  }
  const where = conjuncts.map((item) => conditionText(item, joins, parameters)).join(' AND ');
  return `${root.property('id')} IN (SELECT ${again.property('id')} FROM ${again.from}${joins.sql} WHERE ${where})`;
}

const crossesRelation = (condition: Condition): boolean => relationsOf(condition).length > 0;

/** Every comparison of a condition. */
function leavesOf(condition: Condition): readonly ConditionLeaf[] {
  switch (condition.kind) {
    case 'leaf':
      return [condition];
    case 'not':
      return leavesOf(condition.item);
    default:
      return condition.items.flatMap(leavesOf);
  }
}

/** Every relation that a condition goes over. */
export const relationsOf = (condition: Condition): readonly RelationField[] =>
  leavesOf(condition).flatMap(({ path }) => path);

/** Whether a condition says itself which of the root's rows it wants, archived ones or others. */
export const namesArchive = (condition: Condition | undefined): boolean =>
  condition !== undefined &&
  leavesOf(condition).some(({ path, field }) => path.length === 0 && ARCHIVE_FIELDS.has(field.name));

function conditionText(condition: Condition, joins: Joins, parameters: Parameters): string {
  switch (condition.kind) {
    case 'leaf':
      return leafText(condition, joins, parameters);
    case 'not':
      return `NOT (${conditionText(condition.item, joins, parameters)})`;
    default:
      return `(${condition.items
        .map((item) => conditionText(item, joins, parameters))
        .join(condition.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
}

function leafText(leaf: ConditionLeaf, joins: Joins, parameters: Parameters): string {
  const row = joins.row(leaf.path);
  const sql = isMember(leaf.field.definition)
    ? memberText(row, leaf.field.definition, leaf, parameters)
    : comparison(row.column(leaf.field, leaf.embedded), leaf, parameters);
  return joins.isOptional(leaf.path) ? `CASE WHEN ${row.property('id')} IS NULL THEN NULL ELSE (${sql}) END` : sql;
}

const isMember = (definition: ScalarDefinition): definition is Member => 'holds' in definition;

/** What is denied is asked of rows that have a value, as it is of columns; one value that is denied is enough to be left out. */
const DENIED: Readonly<Record<Operator, Operator | null>> = {
  eq: null,
  ne: 'eq',
  gt: null,
  lt: null,
  ge: null,
  le: null,
  like: null,
  ilike: null,
  not_ilike: 'ilike',
  in: null,
  not_in: 'in',
  is_null: null,
  is_not_null: null,
  any: null,
  not_any: null,
};

function memberText(row: TableRow, member: Member, leaf: ConditionLeaf, parameters: Parameters): string {
  const column = (property: string): string => row.property(property);
  const having = (operator: Operator): string =>
    member.holds(column, (value) => comparison(value, { ...leaf, operator }, parameters));
  const denied = DENIED[leaf.operator];
  if (denied) return `(${member.holds(column)} AND NOT ${having(denied)})`;
  if (leaf.operator === 'is_not_null') return member.holds(column);
  return leaf.operator === 'is_null' ? `NOT ${member.holds(column)}` : having(leaf.operator);
}

function comparison(column: string, { operator, value, valueType }: ConditionLeaf, parameters: Parameters): string {
  const type = sqlType(valueType);
  const one = (): string => parameters.bind(value, type);
  const list = (): string => parameters.bind(value, `${type}[]`);
  switch (operator) {
    case 'eq':
      return `${column} = ${one()}`;
    case 'ne':
      return `${column} <> ${one()}`;
    case 'gt':
      return `${column} > ${one()}`;
    case 'lt':
      return `${column} < ${one()}`;
    case 'ge':
      return `${column} >= ${one()}`;
    case 'le':
      return `${column} <= ${one()}`;
    case 'like':
      return `${column} LIKE ${one()}`;
    case 'ilike':
      return `${column} ILIKE ${one()}`;
    case 'not_ilike':
      return `${column} NOT ILIKE ${one()}`;
    case 'in':
      return `${column} = ANY(${list()})`;
    case 'not_in':
      return `${column} <> ALL(${list()})`;
    case 'is_null':
      return `${column} IS NULL`;
    case 'is_not_null':
      return `${column} IS NOT NULL`;
    case 'any':
      return `${one()} = ANY(${column})`;
    case 'not_any':
      return `NOT (${one()} = ANY(${column}))`;
  }
}

/** Everything about a condition but its values: two conditions with one key have one SQL text. */
export function conditionKey(condition: Condition): string {
  switch (condition.kind) {
    case 'leaf':
      return `${targetKey(condition)} ${condition.operator} ${condition.valueType}`;
    case 'not':
      return `not(${conditionKey(condition.item)})`;
    default:
      return `${condition.kind}(${condition.items.map(conditionKey).join(';')})`;
  }
}

/** A condition's values in the order in which {@link conditionSql} binds them. */
export function conditionValues(condition: Condition): unknown[] {
  const conjuncts = condition.kind === 'and' ? condition.items : [condition];
  return [...conjuncts.filter((item) => !crossesRelation(item)), ...conjuncts.filter(crossesRelation)].flatMap(
    leafValues,
  );
}

function leafValues(condition: Condition): unknown[] {
  switch (condition.kind) {
    case 'leaf':
      return takesNothing(condition.operator) ? [] : [condition.value];
    case 'not':
      return leafValues(condition.item);
    default:
      return condition.items.flatMap(leafValues);
  }
}
