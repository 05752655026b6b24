import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@app/shared/auth';
import { Forbidden, NotFound } from '@app/shared/errors';
import { eventType } from '@app/shared/event';
import { Level, type ModelClass, modelOptions, models } from '@app/shared/model';
import { type Caller, ReadEngine } from '@app/shared/resource';
import { project, shapeOf } from '@app/shared/serialization';
import type { WebhookDelivery } from './webhook-delivery.entity';

/** What messages of a type say besides the row, for the eyes of an account. */
export type MessageAddition = (rowId: string, actor: Actor) => Promise<Readonly<Record<string, unknown>>>;

/** Says in JSON what has happened, by the same engine that answers requests. */
@Injectable()
export class WebhookMessages {
  private readonly additions = new Map<string, MessageAddition>();

  constructor(private readonly engine: ReadEngine) {}

  /** Adds to all messages of a type; parts above say what. */
  add(type: string, addition: MessageAddition): void {
    this.additions.set(type, addition);
  }

  /**
   * The text of a message, with the row as it is now, by its default mask and for the eyes of an account.
   *
   * @throws Forbidden when the account may not see the row
   */
  async render(manager: EntityManager, delivery: WebhookDelivery, actor: Actor): Promise<string> {
    const { type, occurredAt: timestamp, model: name, rowId, rowVersion: version, changed } = delivery;
    const model = models().find((each) => each.name === name && !modelOptions(each).of);
    if (!model || !rowId) return JSON.stringify({ type, timestamp, data: {} });
    if (actor.level < (modelOptions(model).visibleTo ?? Level.Guest)) throw outOfReach(model);
    const { fields } = shapeOf(model, actor.level);
    const head = {
      type,
      timestamp,
      subject: { model: name, id: rowId, version },
      ...(changed && { changed: changed.filter((field) => fields.has(field)) }),
    };
    const data = type === eventType(model, 'deleted') ? 'null' : await this.row(manager, model, rowId, actor);
    const more = data === 'null' ? undefined : await this.additions.get(type)?.(rowId, actor);
    return `${JSON.stringify({ ...head, ...more }).slice(0, -1)},"data":${data}}`;
  }

  private async row(manager: EntityManager, model: ModelClass, id: string, actor: Actor): Promise<string> {
    const caller: Caller = { actor, selection: project(shapeOf(model, actor.level), undefined), mask: '', url: '' };
    try {
      return (await this.engine.one(model, id, caller)).text ?? 'null';
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      // It may have gone meanwhile; what tells so follows.
      if (await manager.existsBy(model, { id })) throw outOfReach(model);
      return 'null';
    }
  }
}

const outOfReach = ({ name }: ModelClass): Forbidden =>
  new Forbidden(`The account that the subscription is in the name of does not reach this ${name}`);
