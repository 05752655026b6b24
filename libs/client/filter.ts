import type { Models } from './generated/models.js';
import type { ModelName } from './mask.js';

/**
 * Which rows: every condition on every field has to be met. Fields of relations and values are named inside of them; conditions
 * on the same list speak of the same row of it, `{ variants: { sku: { like: 'T%' }, weight: { gt: 5 } } }`.
 */
export type Filter<M extends ModelName> = Partial<Models[M]['filter']> & {
  readonly [K in keyof Models[M]['one']]?: Related<Models[M]['one'][K]>;
} & { readonly [K in keyof Models[M]['many']]?: Related<Models[M]['many'][K]> } & {
  readonly and?: readonly Filter<M>[];
  readonly or?: readonly Filter<M>[];
  readonly not?: Filter<M>;
};

type Related<M> = M extends ModelName ? Filter<M> : never;

type Direction = `${'asc' | 'desc'}${'' | ' nullsfirst' | ' nullslast'}`;

/** In which order: by the fields in the order of writing, those of a row that this one refers to inside of it. */
export type Sort<M extends ModelName> = { readonly [K in Models[M]['sort']]?: Direction } & {
  readonly [K in keyof Models[M]['one']]?: Models[M]['one'][K] extends infer N extends ModelName ? Sort<N> : never;
};

type Node = Record<string, unknown>;

/** As `libs/shared/filtering/operator.ts` has them. */
const OPERATORS = new Set(
  'eq ne in not_in gt lt ge le like ilike not_ilike any not_any is_null is_not_null'.split(' '),
);

/** A filter in the form that goes over the wire; fields and conditions that are undefined are left out. */
export function filterSpec(filter: object, prefix = ''): Node[] {
  return Object.entries(filter).flatMap(([name, value]: [string, unknown]): Node[] => {
    if (value === undefined) return [];
    if (name === 'and') return (value as object[]).flatMap((each) => filterSpec(each, prefix));
    if (name === 'or') return either((value as object[]).map((each) => filterSpec(each, prefix)));
    if (name === 'not') return [{ not: [one(filterSpec(value as object, prefix))] }];
    const field = prefix + name;
    if (value === null || typeof value !== 'object' || value instanceof Date) return [{ field, op: 'eq', value }];
    const conditions = Object.entries(value).filter(([, each]) => each !== undefined);
    if (!conditions.every(([key]) => OPERATORS.has(key))) return filterSpec(value, `${field}.`);
    return conditions.map(([op, each]) =>
      op.startsWith('is_') ? { field, op } : { field, op, value: each as unknown },
    );
  });
}

/** An alternative without a condition is met by every row, and then so are all of them together. */
const either = (alternatives: Node[][]): Node[] =>
  alternatives.some(({ length }) => length === 0) ? [] : [{ or: alternatives.map(one) }];

function one(nodes: Node[]): Node {
  if (nodes.length === 0) throw new TypeError('`not` needs a condition');
  return nodes.length === 1 ? nodes[0] : { and: nodes };
}

/** A sort in the form that goes over the wire. */
export const sortSpec = (sort: object, prefix = ''): Node[] =>
  Object.entries(sort).flatMap(([name, value]: [string, unknown]): Node[] => {
    if (value === undefined) return [];
    if (typeof value !== 'string') return sortSpec(value as object, `${prefix}${name}.`);
    const [direction, nulls] = value.split(' ');
    return [{ field: prefix + name, direction, ...(nulls && { [nulls]: true }) }];
  });
