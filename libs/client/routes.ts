import type { Answers } from './generated/models.js';
import type { paths, components } from './generated/openapi.js';
import type { Filter, Sort } from './filter.js';
import type { Level, Mask, Masked, ModelName } from './mask.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The routes that have a method. */
export type Routes<Verb extends Method> = {
  [P in keyof paths]: Verb extends keyof paths[P] ? P : never;
}[keyof paths];

/** The routes that list rows of a model, which can be walked. */
export type Lists = {
  [P in keyof Answers]: Answers[P] extends { get: { list: ModelName } } ? P : never;
}[keyof Answers] &
  Routes<'get'>;

export type Page = components['schemas']['Page'];

type Operation<P extends keyof paths, Verb extends Method> = Verb extends keyof paths[P] ? paths[P][Verb] : never;

/** `{ item: 'Product' }`, `{ list: … }`, `{ batch: … }`; never, where the route takes no mask. */
type Answered<P, Verb> = P extends keyof Answers ? (Verb extends keyof Answers[P] ? Answers[P][Verb] : never) : never;

type Model<A> = [A] extends [never]
  ? never
  : A extends
        { item: infer M extends ModelName } | { list: infer M extends ModelName } | { batch: infer M extends ModelName }
    ? M
    : never;

type Content<T> = T extends { content: infer C } ? C[keyof C] : never;

/** The body of what is answered where all goes well. */
type Success<O> = O extends { responses: infer R }
  ? { [S in keyof R & (200 | 201 | 202)]: Content<R[S]> }[keyof R & (200 | 201 | 202)] extends infer Body
    ? [Body] extends [never]
      ? undefined
      : Body
    : never
  : never;

/** One item of a batch: what it has become, or why it has become nothing. */
export type BatchItem<Row> =
  | { status: number; location?: string; etag?: string; body?: Row; problem?: undefined }
  | { status: number; problem: components['schemas']['Problem'] };

/** What a route answers with, as the mask `S` shows it to a level. */
export type Answer<P extends keyof paths, Verb extends Method, S extends string, L extends Level> =
  Answered<P, Verb> extends infer A
    ? [A] extends [never]
      ? Success<Operation<P, Verb>>
      : A extends { item: infer M extends ModelName }
        ? Masked<M, S, L>
        : A extends { list: infer M extends ModelName }
          ? { data: Masked<M, S, L>[]; page: Page }
          : A extends { batch: infer M extends ModelName }
            ? { items: BatchItem<Masked<M, S, L>>[] }
            : never
    : never;

/** A row of a list. */
export type Row<P extends Lists, S extends string, L extends Level> = Masked<Model<Answered<P, 'get'>>, S, L>;

type PathOption<O> = O extends { parameters: { path: infer V } } ? { path: V } : { path?: never };

type Given<O> = O extends { parameters: infer All extends { query?: unknown } }
  ? 'query' extends keyof All
    ? NonNullable<All['query']>
    : never
  : never;
type QueryOption<O> = [Given<O>] extends [never]
  ? { query?: never }
  : Partial<Given<O>> extends Given<O>
    ? { query?: Omit<Given<O>, 'filter' | 'sort'> }
    : { query: Omit<Given<O>, 'filter' | 'sort'> };

type Sent<B> = B extends { content: infer C } ? ('multipart/form-data' extends keyof C ? FormData : C[keyof C]) : never;
type BodyOption<O> = O extends { requestBody: infer B extends { content: unknown } }
  ? { body: Sent<B> }
  : 'requestBody' extends keyof O
    ? { body?: Sent<NonNullable<O['requestBody']>> }
    : { body?: never };

type MaskOption<M, S extends string> = [M] extends [never]
  ? { fields?: never }
  : { /** `X-Fields`: what to answer. */ fields?: Mask<M & ModelName, S> };

type ListOption<P, Verb> = Verb extends 'get'
  ? Answered<P, Verb> extends { list: infer M extends ModelName }
    ? { filter?: Filter<M>; sort?: Sort<M> }
    : { filter?: never; sort?: never }
  : { filter?: never; sort?: never };

/** What any request may be sent with. */
export interface Sending {
  /** Headers beside those that the client sets, such as `X-Cart-Token`. */
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** The `version` of the row that was read, or its ETag: a change that somebody else has made in between is 412. */
  ifMatch?: number | string;
  /** Of a POST or PATCH that is to be done once even if the program starts anew; by default each call has one of its own. */
  idempotencyKey?: string;
}

/** What one call is made with. It is made route by route: an intersection over all of them at once would have no end. */
export type Options<P extends keyof paths, Verb extends Method, S extends string> = P extends keyof paths
  ? Sending &
      PathOption<Operation<P, Verb>> &
      QueryOption<Operation<P, Verb>> &
      BodyOption<Operation<P, Verb>> &
      MaskOption<Model<Answered<P, Verb>>, S> &
      ListOption<P, Verb>
  : never;

/** The routes that can be asked without any options. */
export type Bare<Verb extends Method> = {
  [P in Routes<Verb>]: Record<never, never> extends PathOption<Operation<P, Verb>> &
    QueryOption<Operation<P, Verb>> &
    BodyOption<Operation<P, Verb>>
    ? P
    : never;
}[Routes<Verb>];
