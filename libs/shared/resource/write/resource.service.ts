import type { DeepPartial } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type AuditAction, recordChanges } from '@app/shared/audit';
import { together } from '@app/shared/database';
import type { ArchivableRow } from '@app/shared/model';
import { Answer } from '../answer';
import { type Caller, originOf } from '../caller';
import { separateComputed } from './apart';
import { type BatchRequest, runBatch } from './batch';
import { cascadesOf } from './cascade';
import { separateLinks } from './links';
import { changedSince } from './precondition';
import { ResourceWriter } from './resource-writer';
import { assertTransitions, assertWritable, changedValues, namedValues } from './rules';
import { suggestingSlugs } from './slug-suggestion';
import type { Versioned } from './write';

/**
 * Reads and writes rows of one model. A service extends it and overrides what is special: {@link prepare} for rules and
 * derived values, or a whole method.
 */
export abstract class ResourceService<T extends Versioned> extends ResourceWriter<T> {
  /**
   * @throws Forbidden for a field that the caller may not write; Unprocessable for references that lead nowhere
   * @throws Conflict with suggestions for a slug that is taken; DatabaseError for what else the database refuses
   */
  create(body: DeepPartial<T>, caller: Caller): Promise<Answer> {
    assertWritable(this.model, body, caller.actor.level);
    let row: T | undefined;
    const work = this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const { stored, apart } = separateComputed(this.model, body);
      const created = this.resources.rows.create(this.model, { ...stored, id: uuid() });
      row = created;
      await together(
        () => this.resources.assertReferences(this.model, body, write),
        () => this.prepare?.(created, write),
      );
      const [, answer] = await together(
        () => this.resources.rows.insert(this.model, created, manager),
        () => this.complete(created, { links: separateLinks(this.model, body).links, apart }, write),
      );
      return new Answer(answer.text, { ...answer.headers, location: `${caller.url.split('?')[0]}/${created.id}` });
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
    assertWritable(this.model, body, caller.actor.level);
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
      if (affected !== 1) throw await changedSince(this.model, row, caller, this.resources.readerOf(manager));
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

  private change(
    id: string,
    caller: Caller,
    action: AuditAction,
    changes: (row: T & Partial<ArchivableRow>) => object,
  ): Promise<Answer> {
    let row: T | undefined;
    const work = this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const changed = await this.loadMatched(id, write);
      row = changed;
      const before = { ...changed };
      const { links, rest } = separateLinks(this.model, changes(changed));
      const { stored, apart } = separateComputed(this.model, rest);
      Object.assign(changed, stored);
      assertTransitions(this.model, before, changed);
      const named = Object.fromEntries(links.map(({ property, ids }) => [property, ids]));
      const referring = { ...changedValues(this.model, before, changed), ...named };
      await together(
        () => this.resources.assertReferences(this.model, referring, write),
        () => this.prepare?.(changed, write, before),
      );
      return this.complete(changed, { links, apart }, write, { action, before });
    });
    return suggestingSlugs(work, () => row, this.target, this.resources.engine);
  }
}
