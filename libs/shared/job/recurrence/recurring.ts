import type { EntityManager } from 'typeorm';
import type { Rule } from './rule';

/** A name that is unique in the product, and when it is due. */
export type Recurring = Rule & { name: string };

/** The moment that a run is for. It lies in the past when no process was there to see it. */
export interface Due {
  dueAt: Date;
}

/**
 * A small piece of work that recurs, such as deleting a batch of old rows, in the transaction that it is given: it happens
 * once or not at all. It must be done within the timeout of statements.
 *
 * @returns true when something is left that should be done at once, in a transaction of its own
 */
export type Sweep = (manager: EntityManager, due: Due) => Promise<boolean | void>;

/** A declaration and where it stands: on a method or, without one, on a class. */
export interface Declared {
  recurring: Recurring;
  method?: string;
}

const RECURRING = Symbol('recurring');

function declare(type: object, declared: Declared): void {
  Reflect.defineMetadata(RECURRING, [...declaredOn(type), declared], type);
}

/** What a class declares. */
export const declaredOn = (type: object): readonly Declared[] =>
  (Reflect.getOwnMetadata(RECURRING, type) as Declared[] | undefined) ?? [];

/**
 * On a method of a provider: it is called whenever it is due, in one process, however many know it. For work that takes
 * long, or that somebody should be able to follow, see {@link RecurringJob}.
 */
export const RecurringSweep =
  (recurring: Recurring) =>
  <K extends string>(prototype: { readonly [P in K]: Sweep }, method: K): void =>
    declare(prototype.constructor, { recurring, method });

/**
 * On a processor: a job of that name, with the data `{ dueAt }`, is enqueued whenever it is due and the one before is over,
 * once, however many processes know it. Its handler stands in the processor as those of other jobs do.
 */
export const RecurringJob =
  (recurring: Recurring): ClassDecorator =>
  (type) =>
    declare(type, { recurring });
