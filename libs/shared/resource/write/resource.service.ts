import type { DeepPartial, EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type AuditAction, recordChanges, type RowChange } from '@app/shared/audit';
import { Conflict, Forbidden, NotFound } from '@app/shared/errors';
import {
  type ArchivableRow,
  fieldsOf,
  isSameValue,
  Level,
  levelName,
  type ModelClass,
  modelOptions,
} from '@app/shared/model';
import { Answer } from '../answer';
import { type Caller, originOf } from '../caller';
import { ResourceReader } from '../read/resource-reader';
import { type ApartChange, columnsOf, separateComputed } from './apart';
import { type BatchRequest, runBatch } from './batch';
import { cascadesOf } from './cascade';
import { linkedBy, saveLinks, separateLinks } from './links';
import { assertMatch, changedSince } from './precondition';
import { suggestingSlugs } from './slug-suggestion';
import type { Versioned, Write } from './write';

/**
 * Reads and writes rows of one model. A service extends it and overrides what is special: {@link prepare} for rules and
 * derived values, or a whole method.
 */
export abstract class ResourceService<T extends Versioned> extends ResourceReader<T> {
  /**
   * @throws Forbidden for a field that the caller may not write; Unprocessable for references that lead nowhere
   * @throws Conflict with suggestions for a slug that is taken; DatabaseError for what else the database refuses
   */
  create(body: DeepPartial<T>, caller: Caller): Promise<Answer> {
    this.assertWritable(body, caller);
    let row: T | undefined;
    const work = this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      await this.resources.assertReferences(this.model, body, write);
      const { stored, apart } = separateComputed(this.model, body);
      row = manager.create(this.target, { ...stored, id: uuid() } as DeepPartial<T>);
      await this.prepare?.(row, write);
      await manager.insert(this.target, row as QueryDeepPartialEntity<T>);
      await this.inserted?.(row, write);
      const links = await saveLinks(separateLinks(this.model, body).links, row.id, manager);
      const more = await this.saveApart?.(row, apart, write);
      await this.record({ action: 'created', after: { ...row, ...links.after, ...more?.after } }, write);
      await this.assertChangeable(row.id, write);
      const answer = await this.answer(row.id, write);
      return new Answer(answer.text, { ...answer.headers, location: `${caller.url.split('?')[0]}/${row.id}` });
    });
    return suggestingSlugs(work, () => row, this.target, this.resources.engine);
  }

  /**
   * Merges what the body names into the row.
   *
   * @throws NotFound, Forbidden, Unprocessable
   * @throws PreconditionFailed when the row is no longer the one of `If-Match`, or is changed by somebody else meanwhile
   */
  update(id: string, body: DeepPartial<T>, caller: Caller): Promise<Answer> {
    this.assertWritable(body, caller);
    return this.change(id, caller, 'updated', () => namedValues(body));
  }

  /** Puts an {@link ArchivableRow} away; one that is away stays as it is. @throws as {@link update} */
  archive(id: string, caller: Caller): Promise<Answer> {
    return this.change(id, caller, 'archived', ({ archivedAt }) => ({ archivedAt: archivedAt ?? new Date() }));
  }

  /** Takes it out again. @throws as {@link update} */
  restore(id: string, caller: Caller): Promise<Answer> {
    return this.change(id, caller, 'restored', () => ({ archivedAt: null }));
  }

  /** @throws NotFound, PreconditionFailed as {@link update} */
  remove(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const row = await this.loadMatched(id, write);
      // While the rows that go with it are there, and so is what says whose they are.
      const cascades = await cascadesOf(manager, this.target, [id]);
      if (cascades.length > 0) await recordChanges(manager, originOf(caller), cascades);
      const { affected } = await manager.delete(this.target, { id, version: row.version });
      if (affected !== 1) throw await changedSince(this.model, row, write);
      await this.record({ action: 'removed', before: row }, write);
      return new Answer(undefined);
    });
  }

  /**
   * Several of the three above in one transaction.
   *
   * @throws Problem of all items that fail, unless each stands for itself
   */
  batch(batch: BatchRequest, caller: Caller): Promise<Answer> {
    const targets = batch.items.filter((item) => 'id' in item);
    const lock = targets.some(({ op }) => op === 'delete') ? 'UPDATE' : 'NO KEY UPDATE';
    return this.resources.write(caller, async (manager) => {
      const ids = targets.map(({ id }) => id);
      await this.resources.hold(this.model, ids, lock, { manager, caller });
      return runBatch(batch, this, { manager, caller });
    });
  }

  /**
   * A rule that a row must keep, or a value that follows from others; runs before every insert and update.
   *
   * @param row as it will be saved; what is changed here is saved, too
   * @param before as it was; undefined for a new row
   */
  protected prepare?(row: T, write: Write, before?: T): void | Promise<void>;

  /** What has to be written after a new row, since it refers to it. */
  protected inserted?(row: T, write: Write): Promise<void>;

  /**
   * Saves what a body says of computed fields into other tables; runs after an insert, and before a changed row is saved.
   *
   * @returns what has changed, as the audit log shall have it; undefined: nothing
   */
  protected saveApart?(row: T, apart: ObjectLiteral, write: Write, before?: T): Promise<ApartChange | undefined>;

  private change(
    id: string,
    caller: Caller,
    action: AuditAction,
    changes: (row: T & Partial<ArchivableRow>) => object,
  ): Promise<Answer> {
    let row: T | undefined;
    const work = this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      row = await this.loadMatched(id, write);
      const before = { ...row };
      const { links, rest } = separateLinks(this.model, changes(row));
      const { stored, apart } = separateComputed(this.model, rest);
      Object.assign(row, stored);
      this.assertTransitions(before, row);
      const named = Object.fromEntries(links.map(({ property, ids }) => [property, ids]));
      await this.resources.assertReferences(this.model, { ...this.changes(before, row), ...named }, write);
      await this.prepare?.(row, write, before);
      const linked = await saveLinks(links, id, manager);
      const more = await this.saveApart?.(row, apart, write, before);
      if (await this.save(before, row, write, more !== undefined || Object.keys(linked.after).length > 0)) {
        const [old, now] = [
          { ...before, ...linked.before, ...more?.before },
          { ...row, ...linked.after, ...more?.after },
        ];
        await this.record({ action, before: old, after: now }, write);
      }
      await this.assertChangeable(id, write);
      return this.answer(id, write);
    });
    return suggestingSlugs(work, () => row, this.target, this.resources.engine);
  }

  /** The row as it is now; one that is out of the caller's reach does not exist. */
  protected async load(id: string, { manager, caller }: Write): Promise<T> {
    const rights = await this.resources.rightsTo(this.model, id, caller.actor, manager);
    const row = rights !== 'none' && (await manager.findOneBy(this.target, { id } as FindOptionsWhere<T>));
    if (!row) throw new NotFound(`There is no ${this.model.name} with the id ${id}`);
    if (rights === 'read') throw new Forbidden(`You may read this ${this.model.name}, but not change it`);
    return row;
  }

  /** The same, where it is still as `If-Match` says. */
  protected async loadMatched(id: string, write: Write): Promise<T> {
    const row = await this.load(id, write);
    await assertMatch(this.model, row, write);
    return row;
  }

  /** @throws Conflict naming the states that may follow */
  private assertTransitions(before: T, row: T): void {
    for (const [name, field] of fieldsOf(this.model)) {
      if (field.kind !== 'scalar' || !field.transitions) continue;
      const [from, to] = [before, row].map((each) => String(each[name as keyof T]));
      const next = field.transitions[from];
      if (from === to || next.includes(to)) continue;
      const choice = next.length > 0 ? `it can become ${next.join(' or ')}` : 'that is final';
      const message = `${name} cannot go from ${from} to ${to}; ${choice}`;
      throw new Conflict(message, [{ pointer: `/${name}`, code: 'transition', message }], {
        code: 'illegal_transition',
      });
    }
  }

  /** What a write makes of a row must be within the caller's rights, too. */
  protected async assertChangeable(id: string, { manager, caller }: Write): Promise<void> {
    if (!modelOptions(this.model).change) return;
    const rights = await this.resources.rightsTo(this.model, id, caller.actor, manager);
    if (rights !== 'change') throw new Forbidden(`Such a ${this.model.name} is not yours to make`);
  }

  /** What the write has made of the row, as the caller's mask shows it. */
  protected answer(id: string, { manager, caller }: Write): Promise<Answer> {
    return this.resources.engine.one(this.model, id, caller, this.resources.readerOf(manager));
  }

  /** Writes down what was done; a view's rows are those of its model. */
  protected record(change: RowChange, { manager, caller }: Write): Promise<void> {
    return recordChanges(manager, originOf(caller), [{ model: this.target, ...change }]);
  }

  /** What is different now. */
  private changes(before: T, row: T): ObjectLiteral {
    const fields = fieldsOf(this.model);
    const isChanged = ([name, value]: [string, unknown]): boolean =>
      !isSameValue(fields.get(name), value, before[name as keyof T]);
    return Object.fromEntries(Object.entries(row).filter(isChanged));
  }

  /** @returns whether there was anything to save */
  private async save(before: T, row: T, write: Write, isLinked: boolean): Promise<boolean> {
    const changed = this.changes(before, row);
    if (Object.keys(changed).length === 0 && !isLinked) return false;
    row.version = before.version + 1;
    const { affected } = await write.manager.update(this.target, { id: row.id, version: before.version }, {
      ...columnsOf(this.model, changed),
      version: row.version,
    } as unknown as QueryDeepPartialEntity<T>);
    if (affected !== 1) throw await changedSince(this.model, before, write);
    return true;
  }

  /** Whoever may not read a field does not write it either, unseen. */
  protected assertWritable(body: DeepPartial<T>, { actor }: Caller): void {
    const fields = fieldsOf(this.model);
    const leastOf = (name: string): Level => {
      const { visibleTo, writableBy } = fields.get(name) ??
        linkedBy(this.model, name) ?? { visibleTo: Level.Guest, writableBy: Level.Guest };
      return Math.max(visibleTo, writableBy);
    };
    const closed = Object.keys(namedValues(body)).filter((name) => leastOf(name) > actor.level);
    if (closed.length === 0) return;
    throw new Forbidden(
      `Only ${levelName(leastOf(closed[0]))} and above may write ${closed.join(', ')}`,
      closed.map((name) => ({ pointer: `/${name}`, code: 'notWritable', message: 'You may not write this field' })),
    );
  }

  /** The entity; a view is written through the model that it shows. */
  private get target(): ModelClass<T> & EntityTarget<T> {
    return (modelOptions(this.model).of?.() as ModelClass<T> | undefined) ?? this.model;
  }
}

/** What the body says: a DTO class has a key for every field, undefined where the client was silent. */
const namedValues = (body: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
