import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Answer, type Caller, ResourceReader, Resources } from '@app/shared/resource';
import { bookOrder } from '../booking/book-order';
import { assertStatus, holdFor } from '../booking/hold-for';
import { saveNew } from '../booking/save-step';
import { linesOf } from '../booking/wanted-lines';
import type { NewLine } from '../order-line/line-edits';
import type { OrderLine } from '../order-line/order-line.entity';
import { actOf } from '../order/act';
import { OrderService } from '../order/order.service';
import { replacedOf } from './replaced';
import type { CreateReplacement } from './replacement.dto';
import { Replacement } from './replacement.entity';

/** Reads replacements, and opens them. */
@Injectable()
export class ReplacementService extends ResourceReader<Replacement> {
  constructor(
    resources: Resources,
    private readonly orders: OrderService,
  ) {
    super(Replacement, resources);
  }

  /**
   * Opens a draft for the same buyer and address, with pieces of the lines, free of charge.
   *
   * @throws Conflict (`illegal_state`) unless the order is confirmed or completed
   * @throws Unprocessable for more pieces than were shipped and are not replaced yet
   */
  open(orderId: string, { lines, reason }: CreateReplacement, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdFor(orderId, this.resources, write);
      assertStatus(held, 'confirmed', 'completed');
      const replaced = await replacedOf(held, manager);
      const wanted = linesOf(held, lines, ({ id, fulfilled }) => fulfilled - (replaced.get(id) ?? 0));
      const act = actOf(write);
      const { channelId, customerId, email, buyerCompanyId, taxExempt, currency, ...order } = held.order;
      const { billingAddress, shippingAddress, shippingMethodId } = order;
      const draft = await this.orders.open(
        {
          ...{ channelId, customerId, email, buyerCompanyId, taxExempt, billingAddress, shippingAddress },
          ...{ shippingMethodId, shippingPrice: { amount: 0, currency }, origin: 'replacement' },
          authorId: caller.actor.id,
        },
        wanted.map(({ line, wanted: { quantity } }) => freeOf(line, quantity)),
        act,
      );
      const row = Object.assign(new Replacement(), {
        ...{ id: uuid(), version: 1, orderId, replacementId: draft.order.id, reason: reason ?? null },
        ...{ externalReference: null, metadata: {}, privateMetadata: {} },
      });
      await saveNew(Replacement, [row], act);
      held.events.push({ type: 'replacement_created', parameters: { replacementId: draft.order.id } });
      await bookOrder(held, act);
      const answer = await this.resources.engine.one(Replacement, row.id, caller, this.resources.readerOf(manager));
      return new Answer(answer.text, { ...answer.headers, location: `/v1/orders/replacements/${row.id}` });
    });
  }
}

/** The same once more, for nothing; what it would cost stays to be seen. */
const freeOf = (line: OrderLine, quantity: number): NewLine => ({
  quantity,
  variantId: line.variantId,
  productName: line.productName,
  variantName: line.variantName,
  sku: line.sku,
  unitPrice: line.unitPrice,
  taxClassId: line.taxClassId,
  discountPercent: 100,
  discountReason: 'Replacement',
});
