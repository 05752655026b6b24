import type { Models } from './generated/models.js';
import type { components } from './generated/openapi.js';

type Schemas = components['schemas'];

export type ModelName = keyof Models & keyof Schemas;

export type Level = 'guest' | 'customer' | 'agent' | 'manager' | 'admin';

/** The levels whose fields each level sees. */
interface Sees {
  guest: 'guest';
  customer: 'guest' | 'customer';
  agent: 'guest' | 'customer' | 'agent';
  manager: 'guest' | 'customer' | 'agent' | 'manager';
  admin: Level;
}

/** What is wrong with a mask, where the compiler shows it. */
type Wrong<Message extends string> = { readonly wrong: Message };

type Space = ' ' | '\n' | '\t' | '\r';
type Trim<S extends string> = S extends `${Space}${infer R}` ? Trim<R> : S extends `${infer R}${Space}` ? Trim<R> : S;

/**
 * A mask as a tree, `{ id: true; variants: { sku: true } }`. Of the grammar of `X-Fields` it knows what people write: names with
 * commas between them, braces, white space. What the server reads in spite of itself (`a b`, `a;b`, a name twice) is refused.
 */
type Parse<S extends string> =
  Trim<S> extends infer Text extends string
    ? Text extends `{${infer Inner}}`
      ? Whole<Items<`${Inner}}`>>
      : Whole<Items<`${Text}}`>>
    : never;

type Whole<R> = R extends { tree: infer Tree; rest: infer Rest extends string }
  ? Trim<Rest> extends ''
    ? Tree
    : Wrong<'Unexpected closing bracket'>
  : R;

/** The names up to the brace that closes them, and what comes after it. Each step takes the text up to the next comma. */
type Items<S extends string, Tree = unknown> = S extends `${infer A},${infer B}`
  ? A extends `${infer Name}{${infer Inner}`
    ? Name extends `${infer Last}}${infer Rest}`
      ? Closed<Tree, Last, `${Rest}{${Inner},${B}`>
      : Nested<Tree, Trim<Name>, Items<`${Inner},${B}`>>
    : A extends `${infer Last}}${infer Rest}`
      ? Closed<Tree, Last, `${Rest},${B}`>
      : Trim<A> extends ''
        ? Wrong<'Unexpected comma'>
        : Trim<A> extends keyof Tree
          ? Wrong<`${Trim<A>} is named twice`>
          : Items<B, Tree & Record<Trim<A>, true>>
  : S extends `${infer Name}{${infer Inner}`
    ? Name extends `${infer Last}}${infer Rest}`
      ? Closed<Tree, Last, `${Rest}{${Inner}`>
      : Nested<Tree, Trim<Name>, Items<Inner>>
    : S extends `${infer Last}}${infer Rest}`
      ? Closed<Tree, Last, Rest>
      : Wrong<'Missing closing bracket'>;

type Closed<Tree, Last extends string, Rest extends string> =
  Trim<Last> extends ''
    ? { tree: Tree; rest: Rest }
    : Trim<Last> extends keyof Tree
      ? Wrong<`${Trim<Last>} is named twice`>
      : { tree: Tree & Record<Trim<Last>, true>; rest: Rest };

type Nested<Tree, Name extends string, R> = R extends { tree: infer Inner; rest: infer Rest extends string }
  ? Name extends ''
    ? Wrong<'Unexpected opening bracket'>
    : Name extends keyof Tree
      ? Wrong<`${Name} is named twice`>
      : Items<AfterComma<Trim<Rest>>, Tree & Record<Name, Inner>>
  : R;

type AfterComma<S extends string> = S extends `,${infer R}` ? R : S;

/** Every name in a mask that its model does not have, as a sentence. */
type Mistakes<M extends ModelName, Tree> = {
  [K in keyof Tree & string]: K extends '*'
    ? never
    : K extends keyof Schemas[M]
      ? Tree[K] extends true
        ? never
        : K extends keyof Models[M]['one']
          ? Inner<Models[M]['one'][K], Tree[K]>
          : K extends keyof Models[M]['many']
            ? Inner<Models[M]['many'][K], Tree[K]>
            : HoldsAnything<Schemas[M][K]> extends true
              ? never
              : `${M}.${K} has no fields`
      : `${M} has no field ${K}`;
}[keyof Tree & string];

type Inner<M, Tree> = M extends ModelName ? Mistakes<M, Tree> : never;

type HoldsAnything<V> = NonNullable<V> extends object ? (string extends keyof NonNullable<V> ? true : false) : false;

/**
 * The type of a mask that was written as `S`: `S` itself where the model has all that it names, else what is wrong with it. A text
 * that is not known when it is compiled passes unchecked.
 */
export type Mask<M extends ModelName, S extends string> = string extends S
  ? S
  : S extends ''
    ? S
    : Parse<S> extends infer Tree
      ? Tree extends Wrong<infer Message>
        ? `Mask parse error: ${Message}`
        : [Mistakes<M, Tree>] extends [never]
          ? S
          : Mistakes<M, Tree>
      : never;

/**
 * A row of a model as the mask `S` shows it to a level: exactly the fields that are named. A field that the level may not see
 * is optional; without a mask, the default one holds.
 */
export type Masked<M extends ModelName, S extends string = '', L extends Level = 'guest'> = string extends S
  ? Partial<Schemas[M]>
  : S extends ''
    ? Shown<M, true, L>
    : Shown<M, Parse<S>, L>;

type Shown<M, Tree, L extends Level> = M extends ModelName
  ? Tree extends true
    ? Default<M, L>
    : keyof Tree extends never
      ? Default<M, L>
      : Flat<Named<M, Tree, L> & ('*' extends keyof Tree ? Rest<M, Tree, L> : unknown)>
  : never;

type Flat<T> = { [K in keyof T]: T[K] };

type Hidden<M extends ModelName, L extends Level> = {
  [K in keyof Models[M]['hidden']]: Models[M]['hidden'][K] extends Sees[L] ? never : K;
}[keyof Models[M]['hidden']];

type Names<M extends ModelName, Tree> = Exclude<keyof Tree & keyof Schemas[M], '*'>;

type Named<M extends ModelName, Tree, L extends Level> = {
  [K in Exclude<Names<M, Tree>, Hidden<M, L>>]: Value<M, K, Tree[K & keyof Tree], L>;
} & { [K in Extract<Names<M, Tree>, Hidden<M, L>>]?: Value<M, K, Tree[K & keyof Tree], L> };

/** `*`: whatever is not named; relations only where no relation leads back. */
type Rest<M extends ModelName, Tree, L extends Level> = {
  [K in Exclude<Plain<M>, keyof Tree | Hidden<M, L>>]: Value<M, K, true, L>;
} & { [K in Exclude<keyof Schemas[M], keyof Tree | Exclude<Plain<M>, Hidden<M, L>>>]?: Value<M, K, true, L> };

type Plain<M extends ModelName> = Exclude<keyof Schemas[M], Relations<M>>;

type Relations<M extends ModelName> =
  | keyof Models[M]['many']
  | {
      [K in keyof Models[M]['one']]: IsValue<Models[M]['one'][K]> extends true ? never : K;
    }[keyof Models[M]['one']];

type IsValue<M> = M extends ModelName ? Models[M]['own'] : false;

/** Without a mask: what every schema says is always there; a value is shown as it is. */
type Default<M extends ModelName, L extends Level> =
  IsValue<M> extends true ? Schemas[M] : Flat<{ [K in Required<Schemas[M]>]: Value<M, K, true, L> }>;

type Required<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

type Value<M extends ModelName, K extends keyof Schemas[M], Tree, L extends Level> = K extends keyof Models[M]['one']
  ? Shown<Models[M]['one'][K], Tree, L> | (null extends Schemas[M][K] ? null : never)
  : K extends keyof Models[M]['many']
    ? Shown<Models[M]['many'][K], Tree, L>[]
    : Exclude<Schemas[M][K], undefined>;
