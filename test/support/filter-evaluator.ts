import type { Condition, ConditionLeaf, FieldTarget, FilterValue, Operator, ScalarValue } from '@app/shared/filtering';

/**
 * A row by public names: scalars as JSON has them (timestamps also as Date), embedded objects as objects, a to-one relation
 * as a row or null, a to-many relation as a list of rows.
 */
export type EvaluatedRow = Readonly<Record<string, unknown>>;

/** SQL's three values; null is unknown. */
export type Truth = boolean | null;

/** One related row, or none, for every relation path that a condition names. */
type Assignment = ReadonlyMap<string, EvaluatedRow | null>;

/**
 * Whether a row belongs to a filtered list, by the words of the specification and not by SQL: there must be one choice of
 * related rows for which the whole condition is true. Texts are in the order of their code points (collation "C").
 */
export const matches = (condition: Condition | undefined, row: EvaluatedRow): boolean =>
  condition === undefined || assignments(condition, row).some((assignment) => evaluate(condition, assignment) === true);

/** The value of a condition for one choice of related rows. */
function evaluate(condition: Condition, assignment: Assignment): Truth {
  switch (condition.kind) {
    case 'leaf':
      return evaluateLeaf(condition, assignment);
    case 'not':
      return negate(evaluate(condition.item, assignment));
    case 'and':
      return negate(anyOf(condition.items.map((item) => negate(evaluate(item, assignment)))));
    case 'or':
      return anyOf(condition.items.map((item) => evaluate(item, assignment)));
  }
}

const negate = (truth: Truth): Truth => (truth === null ? null : !truth);
const anyOf = (truths: readonly Truth[]): Truth => truths.includes(true) || (truths.includes(null) ? null : false);

const keyOf = (path: FieldTarget['path']): string => path.map(({ name }) => name).join('.');

function assignments(condition: Condition, root: EvaluatedRow): Assignment[] {
  const paths = new Map<string, FieldTarget['path']>();
  for (const { path } of leavesOf(condition)) {
    // Shorter paths first, so that a row's parent is chosen before it.
    for (let length = 1; length <= path.length; length++) {
      paths.set(keyOf(path.slice(0, length)), path.slice(0, length));
    }
  }
  let all: Assignment[] = [new Map([['', root]])];
  for (const [key, path] of paths) {
    all = all.flatMap((assignment) => {
      const parent = assignment.get(keyOf(path.slice(0, -1)));
      return relatedRows(parent?.[path[path.length - 1].name]).map((row) => new Map([...assignment, [key, row]]));
    });
  }
  return all;
}

function relatedRows(value: unknown): (EvaluatedRow | null)[] {
  const rows = Array.isArray(value) ? (value as EvaluatedRow[]) : [(value ?? null) as EvaluatedRow | null];
  return rows.length > 0 ? rows : [null];
}

function leavesOf(condition: Condition): ConditionLeaf[] {
  if (condition.kind === 'leaf') return [condition];
  return condition.kind === 'not' ? leavesOf(condition.item) : condition.items.flatMap(leavesOf);
}

function evaluateLeaf({ path, embedded, field, operator, value }: ConditionLeaf, assignment: Assignment): Truth {
  const row = assignment.get(keyOf(path));
  if (!row) return null;
  const holder = embedded ? (row[embedded.name] as EvaluatedRow | null | undefined) : row;
  const compare = comparisons[field.definition.type] ?? compareText;
  return apply(operator, holder?.[field.name] ?? null, value, compare);
}

type Compare = (a: unknown, b: unknown) => number;

function apply(operator: Operator, actual: unknown, value: FilterValue, compare: Compare): Truth {
  const known = (test: () => boolean): Truth => (actual === null ? null : test());
  const like = (flags: string): boolean => likeExpression(String(value), flags).test(String(actual));
  switch (operator) {
    case 'is_null':
      return actual === null;
    case 'is_not_null':
      return actual !== null;
    case 'in':
      return isAmong(actual, value as readonly ScalarValue[], compare);
    case 'not_in':
      return negate(isAmong(actual, value as readonly ScalarValue[], compare));
    case 'any':
      return actual === null ? null : isAmong(value, actual as readonly unknown[], compare);
    case 'not_any':
      return negate(apply('any', actual, value, compare));
    case 'like':
      return known(() => like('u'));
    case 'ilike':
      return known(() => like('iu'));
    case 'not_ilike':
      return known(() => !like('iu'));
    case 'eq':
      return known(() => compare(actual, value) === 0);
    case 'ne':
      return known(() => compare(actual, value) !== 0);
    case 'gt':
      return known(() => compare(actual, value) > 0);
    case 'lt':
      return known(() => compare(actual, value) < 0);
    case 'ge':
      return known(() => compare(actual, value) >= 0);
    case 'le':
      return known(() => compare(actual, value) <= 0);
  }
}

/** `value = ANY (list)`. */
function isAmong(value: unknown, list: readonly unknown[], compare: Compare): Truth {
  return anyOf(list.map((element) => (value === null || element === null ? null : compare(value, element) === 0)));
}

function likeExpression(pattern: string, flags: string): RegExp {
  const source = pattern.replace(/\\([^])|%|_|[\^$.*+?()[\]{}|/]/gu, (part, escaped: string | undefined) => {
    if (part === '%') return '[^]*';
    if (part === '_') return '[^]';
    return escaped === undefined ? `\\${part}` : escaped.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
  });
  return new RegExp(`^${source}$`, flags);
}

const compareText: Compare = (a, b) => Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
const compareTimes: Compare = (a, b) => compareText(toMicroseconds(a), toMicroseconds(b));
const comparisons: Partial<Record<string, Compare>> = {
  integer: compareDecimals,
  bigint: compareDecimals,
  decimal: compareDecimals,
  timestamp: compareTimes,
};

function compareDecimals(a: unknown, b: unknown): number {
  const [left, right] = [String(a), String(b)].map((text) => text.split('.'));
  const scale = Math.max(left[1]?.length ?? 0, right[1]?.length ?? 0);
  const [x, y] = [left, right].map(([whole, fraction = '']) => BigInt(whole + fraction.padEnd(scale, '0')));
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Columns hold milliseconds, values microseconds. */
function toMicroseconds(time: unknown): string {
  return typeof time === 'string' && /\.\d{6}Z$/.test(time)
    ? time
    : new Date(time as string | Date).toISOString().replace('Z', '000Z');
}
