import { checkFilterFormat, queryLimits } from '@app/shared/filtering';

/** What a promotion looks at: names and values, as lists show them. */
export type Facts = Readonly<Record<string, unknown>>;

type Tree = NonNullable<ReturnType<typeof checkFilterFormat>>;
type Leaf = Extract<Tree, { kind: 'leaf' }>;

/**
 * Whether a predicate holds: `{"filter": …}` as lists take it, over facts instead of rows. What is not known is, as in SQL,
 * neither true nor false; a field that there is not is not known.
 *
 * @throws QueryError for what is no filter
 */
export function holds(predicate: Readonly<Record<string, unknown>>, facts: Facts): boolean {
  const { filter } = predicate;
  if (filter === undefined) return true;
  const tree = checkFilterFormat([{ pointer: 'predicate/filter', spec: filter, alias: false }], queryLimits);
  return tree === undefined || truthOf(tree, facts) === true;
}

function truthOf(tree: Tree, facts: Facts): boolean | null {
  if (tree.kind === 'leaf') return compare(tree, valueOf(tree.field, facts));
  if (tree.kind === 'not') return negate(truthOf(tree.item, facts));
  const truths = tree.items.map((item) => truthOf(item, facts));
  const decisive = tree.kind === 'or';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}

const negate = (truth: boolean | null): boolean | null => (truth === null ? null : !truth);

/** `unitPrice.amount` of `{ unitPrice: { amount: 500 } }`. */
const valueOf = (field: unknown, facts: Facts): unknown =>
  String(field)
    .split('.')
    .reduce<unknown>(
      (value, name) => (Object.hasOwn(Object(value) as object, name) ? (value as Facts)[name] : null),
      facts,
    );

function compare({ operator, value }: Leaf, actual: unknown): boolean | null {
  if (operator === 'is_null' || operator === 'is_not_null') return (actual === null) === (operator === 'is_null');
  if (operator === 'any' || operator === 'not_any') {
    return Array.isArray(actual) ? actual.includes(value) === (operator === 'any') : null;
  }
  if (actual === null || value === null) return null;
  if (operator === 'in' || operator === 'not_in') {
    return Array.isArray(value) ? value.some((each) => isSame(actual, each)) === (operator === 'in') : null;
  }
  if (operator === 'eq' || operator === 'ne') return isSame(actual, value) === (operator === 'eq');
  if (operator === 'like' || operator === 'ilike' || operator === 'not_ilike') {
    if (typeof value !== 'string' || typeof actual !== 'string') return null;
    const isLike = pattern(value, operator !== 'like').test(actual);
    return isLike === (operator !== 'not_ilike');
  }
  const order = orderOf(actual, value);
  if (order === null) return null;
  const holding = { gt: order > 0, ge: order >= 0, lt: order < 0, le: order <= 0 };
  return holding[operator];
}

const isSame = (one: unknown, other: unknown): boolean => orderOf(one, other) === 0;

/** Numbers by their size, all else as text; null for what cannot be compared. */
function orderOf(one: unknown, other: unknown): number | null {
  if (typeof one === 'number') {
    const number = Number(other);
    return Number.isNaN(number) ? null : one - number;
  }
  if (!['string', 'boolean'].includes(typeof one)) return null;
  const [a, b] = [String(one), String(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

function pattern(text: string, isCaseless: boolean): RegExp {
  const parts = text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '[^]*')
    .replaceAll('_', '[^]');
  return new RegExp(`^${parts}$`, isCaseless ? 'i' : '');
}
