import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { read } from '@app/shared/database';
import { type ModelClass, modelOptions } from '@app/shared/model';
import { eventType } from './event-types';

/** Something that has happened to a row. */
export interface DomainEvent {
  model: ModelClass;
  /** What happened: one of the `events` that the model declares, as in `placed`. */
  name: string;
  /** The whole row, by which it is found out whose business it is. */
  row: { readonly id: string; readonly version?: number };
  /** Whose business it is besides: the account that has asked for what happened. */
  accountId?: string;
}

/** The same with the names of the fields that have changed, where it is a change. */
export interface RowEvent extends DomainEvent {
  changed?: readonly string[];
}

/** What listeners are told. */
export interface PublishedEvent extends RowEvent {
  id: string;
  /** `order.placed`. */
  type: string;
}

/** Who wants to know of events. */
export interface EventListener {
  /** Whether it listens on that database at all. */
  listens(manager: EntityManager): boolean;
  /**
   * SQL for one value of JSON: who listens to any of these types; null where nobody does. It is asked in the statement that writes
   * the event down anyway, so that what nobody listens to costs next to nothing.
   *
   * @param types placeholder of a text[]
   */
  audience(types: string): string;
  /**
   * Called in the transaction of the event where somebody listens.
   *
   * @param audience the answer of that SQL
   */
  tell(manager: EntityManager, events: readonly PublishedEvent[], audience: unknown): Promise<void>;
}

let listener: EventListener | undefined;

/** Registers the listener; a part calls it where it is loaded. */
export function listenToEvents(one: EventListener): void {
  if (listener && listener !== one) throw new Error('There is a listener already');
  listener = one;
}

/**
 * Says in a transaction what has happened in it. Who has subscribed to such events is told if it commits, and only then.
 * Changes of rows that are written down in the audit log are said by it.
 *
 * @param manager of the transaction
 * @throws Error when the model declares no such event
 */
export async function publish(manager: EntityManager, ...events: readonly DomainEvent[]): Promise<void> {
  assertDeclared(events);
  await publishWith(manager, events);
}

/** @throws Error when a model declares no such event */
export function assertDeclared(events: readonly DomainEvent[]): void {
  for (const { model, name } of events) {
    if (!modelOptions(model).events?.[name]) throw new Error(`${model.name} declares no event ${name}`);
  }
}

/** A statement that goes along with the question who listens; its answer is not of interest. */
export interface Companion {
  sql: string;
  values: readonly unknown[];
}

/** Says what has happened by the statement that writes it down. */
export async function publishWith(
  manager: EntityManager,
  events: readonly RowEvent[],
  companion?: Companion,
): Promise<void> {
  const told = listener?.listens(manager) ? listener : undefined;
  if (!told) {
    if (companion) await read(manager, companion.sql, companion.values);
    return;
  }
  const types = [...new Set(events.map(({ model, name }) => eventType(model, name)))];
  const values = companion?.values ?? [];
  const before = companion ? `WITH companion AS (${companion.sql}) ` : '';
  const [[audience]] = await read(manager, `${before}SELECT ${told.audience(`$${values.length + 1}::text[]`)}`, [
    ...values,
    types,
  ]);
  if (audience === null) return;
  const published = events.map((event) => ({ ...event, id: uuid(), type: eventType(event.model, event.name) }));
  await told.tell(manager, published, JSON.parse(audience));
}
