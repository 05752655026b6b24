import { Injectable } from '@nestjs/common';
import type { DeepPartial } from 'typeorm';
import { type Answer, assertMatch, type Caller, Resources, ResourceService, type Write } from '@app/shared/resource';
import { together } from '@app/shared/database';
import { NotFound } from '@app/shared/errors';
import { type Act, type HeldOrder, holdOrder, newHeldOrder } from '../ledger/held-order';
import { chain, insertEvents, saveParts, settle } from '../ledger/keep-order';
import type { SealedEvent } from '../order-event/chain';
import type { NewLine } from '../order-line/line-edits';
import { actOf } from './act';
import { nameDelivery, noteChanges, openOrder } from './order-header';
import { openDraft } from './open-draft';
import { advance } from './order-workflow';
import type { OrderReason } from './order.dto';
import { Order } from './order.entity';

/** Reads and writes orders, and brings them on their way. What takes an act needs no request. */
@Injectable()
export class OrderService extends ResourceService<Order> {
  /** Events of orders that are not in the database yet. */
  private readonly sealed = new WeakMap<Order, SealedEvent[]>();

  constructor(resources: Resources) {
    super(Order, resources);
  }

  /**
   * Opens a draft with its lines.
   *
   * @param draft what a body may say of it; `origin` by default is `staff`
   * @throws as {@link openDraft}
   */
  open(draft: DeepPartial<Order>, lines: readonly NewLine[], act: Act): Promise<HeldOrder> {
    return openDraft(draft, lines, act);
  }

  /** Places a draft: prices, stock, events, and the number as the last thing. @throws as {@link advance} */
  async place(id: string, act: Act): Promise<HeldOrder> {
    const held = await holdOrder(id, act.manager);
    await advance(held, 'placement', act);
    return held;
  }

  /**
   * What somebody does to an order by `POST /v1/orders/{id}/{noun}`.
   *
   * @throws NotFound, PreconditionRequired, PreconditionFailed, and as {@link advance}
   */
  advance(id: string, noun: string, { reason }: OrderReason, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const { actor } = caller;
      const [rights, held] = await together(
        () => this.resources.rightsTo(Order, id, actor, manager),
        () => holdOrder(id, manager),
      );
      if (rights === 'none') throw new NotFound(`There is no Order with the id ${id}`);
      await assertMatch(Order, held.order, write);
      const asked = { level: actor.level, accountId: actor.id };
      return advance(held, noun, actOf(write), { asked, reason: { text: reason ?? undefined } }, () =>
        this.answer(id, write),
      );
    });
  }

  protected override async prepare(order: Order, write: Write, before?: Order): Promise<void> {
    const act = actOf(write);
    if (before) return this.prepareChange(order, before, act);
    order.authorId = write.caller.actor.id;
    await openOrder(order, write.manager);
    await nameDelivery(order, write.manager);
    const held = newHeldOrder(order);
    held.events.push({ type: 'created', parameters: { origin: order.origin } });
    await settle(held, act);
    this.sealed.set(order, chain(held, act));
  }

  protected override inserted(order: Order, write: Write): Promise<void> {
    return insertEvents(this.sealed.get(order) ?? [], actOf(write));
  }

  /** The order itself is saved after that. */
  private async prepareChange(order: Order, before: Order, act: Act): Promise<void> {
    const held = await holdOrder(order.id, act.manager);
    // Somebody else was first: saving it will tell.
    if (held.order.version !== before.version) return;
    // Notes take their place in the chain without a new version.
    const { eventCount, eventHead } = held.order;
    held.order = Object.assign(order, { eventCount, eventHead });
    noteChanges(held, before);
    if (held.events.length === 0) return;
    await nameDelivery(order, act.manager);
    await settle(held, act);
    const events = chain(held, act);
    await saveParts([held], act);
    await insertEvents(events, act);
  }
}
