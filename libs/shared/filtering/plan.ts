import type { ScalarType } from '@app/shared/model';
import type { EmbeddedField, RelationField, ScalarField } from '@app/shared/serialization';

/** What a leaf of a filter may ask, one name per meaning. */
export type Operator =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'lt'
  | 'ge'
  | 'le'
  | 'like'
  | 'ilike'
  | 'not_ilike'
  | 'in'
  | 'not_in'
  | 'is_null'
  | 'is_not_null'
  | 'any'
  | 'not_any';

/**
 * One converted value. Integers and decimals are canonical decimal strings (`-12.5`, no exponent, no needless zeros), dates
 * `YYYY-MM-DD`, timestamps `YYYY-MM-DDTHH:MM:SS.ffffffZ`, UUIDs lower case. Null stands only inside `in` and `not_in`
 * lists, as the element of `any` and `not_any`, and where an operator takes no value.
 */
export type ScalarValue = string | boolean | null;

/** The value of a leaf: a list for `in` and `not_in`, null for `is_null` and `is_not_null`, one value otherwise. */
export type FilterValue = ScalarValue | readonly ScalarValue[];

/** A column as seen from the root: over relations, then perhaps inside an embedded object. */
export interface FieldTarget {
  /** The relations to go over, from the root; empty for the root's own fields. */
  readonly path: readonly RelationField[];
  /** The embedded object that holds the field, where it is in one. */
  readonly embedded?: EmbeddedField;
  readonly field: ScalarField;
}

/** One comparison. */
export interface ConditionLeaf extends FieldTarget {
  readonly kind: 'leaf';
  readonly operator: Operator;
  readonly value: FilterValue;
  /**
   * The type to bind the value as: the field's own, except that an integer column meets a `bigint` or `decimal` when a
   * value does not fit the column's type. The comparison is then numeric: `stock > 5.5` is not `stock > 5`.
   */
  readonly valueType: ScalarType;
}

/** A tree of `and`, `or` and `not` over leaves; `items` is never empty. */
export type Tree<Leaf extends { readonly kind: 'leaf' }> =
  | Leaf
  | { readonly kind: 'and' | 'or'; readonly items: readonly Tree<Leaf>[] }
  | { readonly kind: 'not'; readonly item: Tree<Leaf> };

/** A checked filter, in three-valued logic: a row is in the list only when it is true. */
export type Condition = Tree<ConditionLeaf>;

/** One level of the order; nulls are placed explicitly, by PostgreSQL's default where the client did not say. */
export interface SortKey extends FieldTarget {
  readonly direction: 'asc' | 'desc';
  readonly nulls: 'first' | 'last';
}

/** Which page is wanted, within the limits; `pageSize` may be 0. */
export interface PageSpec {
  readonly pageNumber: number;
  readonly pageSize: number;
}

/** How the total is found. */
export type CountMode = 'exact' | 'estimated' | 'none';

/** A list query that was checked against one shape: all that is needed to compile it. */
export interface ListPlan {
  /** Undefined: every row. */
  readonly filter?: Condition;
  /** Without the primary key, which the compiler appends. Empty: the model's default order. */
  readonly sort: readonly SortKey[];
  readonly page: PageSpec;
  /** Full-text search. */
  readonly q?: string;
  readonly count: CountMode;
  /** Where the list is walked, instead of by page number: opaque here, empty at the beginning. */
  readonly cursor?: string;
}

/** One filter of a request, not checked yet; several are AND-ed. */
export interface FilterPart {
  /** The parameter that the client wrote. */
  readonly pointer: string;
  readonly spec: unknown;
  /** The parameter is one leaf, so that every problem in it points at the parameter itself. */
  readonly alias: boolean;
}

/** What a client gave for one parameter: the text of a query string, or a JSON value of a body. */
export type Given = { readonly pointer: string } & ({ readonly text: string } | { readonly value: unknown });

/** A list query as the client wrote it: taken apart, but not checked against anything. */
export interface ListSpec {
  readonly filter: readonly FilterPart[];
  readonly sort?: Given;
  readonly pageNumber?: Given;
  readonly pageSize?: Given;
  readonly q?: string;
  readonly count: CountMode;
  readonly cursor?: string;
}
