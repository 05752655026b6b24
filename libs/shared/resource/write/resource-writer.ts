import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type AuditAction, recordChanges, type RowChange } from '@app/shared/audit';
import { together } from '@app/shared/database';
import { Forbidden, NotFound } from '@app/shared/errors';
import { type ModelClass, modelOptions } from '@app/shared/model';
import type { Answer } from '../answer';
import { originOf } from '../caller';
import { ResourceReader } from '../read/resource-reader';
import { type ApartChange, columnsOf } from './apart';
import { type Link, type LinkChange, saveLinks } from './links';
import { assertMatch, changedSince } from './precondition';
import { changedValues } from './rules';
import type { Versioned, Write } from './write';

/** What is being done to a row that was there before. */
interface Alteration<T> {
  action: AuditAction;
  before: T;
}

const UNLINKED: LinkChange = { before: {}, after: {} };

/** The steps of a write, and what a service may add to them. */
export abstract class ResourceWriter<T extends Versioned> extends ResourceReader<T> {
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
   * @returns what has changed, as the audit log shall have it; undefined, and at once where there is nothing to save: nothing
   */
  protected saveApart?(
    row: T,
    apart: ObjectLiteral,
    write: Write,
    before?: T,
  ): Promise<ApartChange | undefined> | undefined;

  /** A rule for a row with all that is written of it; runs when that is done. */
  protected verify?(row: T, write: Write, before?: T, apart?: ApartChange): Promise<void> | undefined;

  /** What has to be written after the entry in the audit log, and before the answer is read. */
  protected recorded?(change: RowChange, write: Write): Promise<void>;

  /**
   * Writes what belongs to a row, the row itself where it is not new, and what was done. As far as no step has to wait for
   * another one, all of it leaves as one message.
   */
  protected async complete(
    row: T,
    { links, apart }: { links: readonly Link[]; apart: ObjectLiteral },
    write: Write,
    alteration?: Alteration<T>,
  ): Promise<Answer> {
    const before = alteration?.before;
    if (!before && this.inserted) await this.inserted(row, write);
    const linked = links.length > 0 ? await saveLinks(links, row.id, write.manager) : UNLINKED;
    const saving = this.saveApart?.(row, apart, write, before);
    const more = saving && (await saving);
    const changes = before && changedValues(this.model, before, row);
    const besides = { ...linked.after, ...more?.after };
    const isSame = changes && more === undefined && [changes, linked.after].every((each) => isEmpty(each));
    if (before && !isSame) row.version = before.version + 1;
    const old = before && { ...before, ...linked.before, ...more?.before };
    const done = { action: alteration?.action ?? 'created', before: old, after: { ...row, ...besides } };
    const steps = (): Promise<unknown> =>
      together(
        () => before && changes && !isSame && this.save(before, row, changes, write),
        () => this.verify?.(row, write, before, more),
        () => !isSame && this.log(done, write),
      );
    if (this.recorded && !isSame) {
      await steps();
      await this.recorded(done, write);
      return this.finish(row.id, write);
    }
    const [, answer] = await together(steps, () => this.finish(row.id, write));
    return answer;
  }

  private async finish(id: string, write: Write): Promise<Answer> {
    const [, answer] = await together(
      () => this.assertChangeable(id, write),
      () => this.answer(id, write),
    );
    return answer;
  }

  /** @throws PreconditionFailed where somebody else was first */
  private async save(before: T, { version }: T, changes: ObjectLiteral, write: Write): Promise<void> {
    const { rows, engine } = this.resources;
    const values = { ...columnsOf(this.model, changes), version };
    if (await rows.update(this.model, before, values, write.manager)) return;
    // What is written down here will not stay: what others have done is seen from outside.
    throw await changedSince(this.model, before, write.caller, engine.pool);
  }

  /** The row as it is now; one that is out of the caller's reach does not exist. */
  protected async load(id: string, write: Write): Promise<T> {
    const { rights, row } = await this.resources.rows.find(this.model, id, write);
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

  /** Writes down what was done, and whatever else follows from it. */
  protected async record(change: RowChange, write: Write): Promise<void> {
    await this.log(change, write);
    await this.recorded?.(change, write);
  }

  /** A view's rows are those of its model. */
  private log(change: RowChange, { manager, caller }: Write): Promise<void> {
    return recordChanges(manager, originOf(caller), [{ model: this.target, ...change }]);
  }

  /** The entity; a view is written through the model that it shows. */
  protected get target(): ModelClass<T> & EntityTarget<T> {
    return (modelOptions(this.model).of?.() as ModelClass<T> | undefined) ?? this.model;
  }
}

const isEmpty = (values: object): boolean => Object.keys(values).length === 0;
