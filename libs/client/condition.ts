interface Equality<T> {
  eq?: T | null;
  ne?: T | null;
  in?: readonly (T | null)[];
  not_in?: readonly (T | null)[];
  is_null?: true;
  is_not_null?: true;
}

interface Ordering<T> extends Equality<T> {
  gt?: T;
  lt?: T;
  ge?: T;
  le?: T;
}

interface Patterns extends Ordering<string> {
  like?: string;
  ilike?: string;
  not_ilike?: string;
}

interface Elements {
  any?: string | null;
  not_any?: string | null;
  is_null?: true;
  is_not_null?: true;
}

/** A value alone means that it is equal to it. */
export type Text = string | null | Patterns;
export type Id = string | null | Ordering<string>;
export type Choice<T extends string> = T | null | Ordering<T>;
export type Whole = number | null | Ordering<number>;
/** Text where a number of JavaScript would round it. */
export type Fraction = number | string | null | Ordering<number | string>;
export type Time = string | Date | null | Ordering<string | Date>;
/** `2026-01-31`. */
export type Day = string | null | Ordering<string>;
export type Flag = boolean | null | Equality<boolean>;
export type Texts = Elements;
