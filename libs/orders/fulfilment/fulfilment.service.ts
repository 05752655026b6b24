import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { StockService } from '@app/catalog';
import { Conflict, Unprocessable } from '@app/shared/errors';
import { Answer, type Caller, Resources, ResourceService, type Write } from '@app/shared/resource';
import { bookOrder } from '../booking/book-order';
import { assertStatus, holdByPart, holdFor } from '../booking/hold-for';
import { moveOn, saveNew } from '../booking/save-step';
import { linesOf } from '../booking/wanted-lines';
import { FulfilmentLine } from '../fulfilment-line/fulfilment-line.entity';
import type { Act, HeldOrder } from '../ledger/held-order';
import { actOf } from '../order/act';
import { appendEvents } from '../order-event/append';
import type { CreateFulfilment } from './fulfilment.dto';
import { Fulfilment, FULFILMENT_STATUSES_OF_GOODS as machine } from './fulfilment.entity';
import { countedLines, countShipped, packable, unpacked } from './packing';
import { servingWarehouses } from './serving-warehouses';

/** Reads fulfilments, and brings goods to the buyer. */
@Injectable()
export class FulfilmentService extends ResourceService<Fulfilment> {
  constructor(
    resources: Resources,
    private readonly stock: StockService,
  ) {
    super(Fulfilment, resources);
  }

  /**
   * Has pieces of a confirmed order packed in a warehouse.
   *
   * @throws Conflict (`illegal_state`) for another order, (`nothing_to_pack`) when there is nothing to be packed
   * @throws Unprocessable for a warehouse of somebody else, and for more pieces than are left
   */
  pack(orderId: string, { warehouseId, lines, ship = false }: CreateFulfilment, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdFor(orderId, this.resources, write);
      assertStatus(held, 'confirmed');
      await this.resources.assertReferences(Fulfilment, { warehouseId }, write);
      if (!(await servingWarehouses(held.order, [warehouseId], manager)).has(warehouseId)) throw othersWarehouse();
      const left = await unpacked(held, manager);
      const wanted = linesOf(held, lines ?? (await packable(held, warehouseId, left, manager)), left);
      if (wanted.length === 0) {
        throw new Conflict('Nothing is left to be packed there', [], { code: 'nothing_to_pack' });
      }
      const act = actOf(write);
      const fulfilment = newFulfilment(orderId, warehouseId);
      const packed = wanted.map(({ wanted: { orderLineId, quantity } }) =>
        Object.assign(new FulfilmentLine(), {
          ...{ id: uuid(), version: 1, metadata: {}, privateMetadata: {} },
          fulfilmentId: fulfilment.id,
          orderLineId,
          quantity,
        }),
      );
      await saveNew(Fulfilment, [fulfilment], act);
      await saveNew(FulfilmentLine, packed, act);
      held.events.push({
        type: 'fulfilment_created',
        parameters: {
          fulfilmentId: fulfilment.id,
          warehouseId,
          lines: packed.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
        },
      });
      if (ship) await this.send(held, fulfilment, packed, act);
      await bookOrder(held, act);
      const answer = await this.answer(fulfilment.id, write);
      return new Answer(answer.text, { ...answer.headers, location: `/v1/orders/fulfilments/${fulfilment.id}` });
    });
  }

  /** The pieces leave the house. @throws Conflict when they are not packed, or not there */
  ship(id: string, caller: Caller): Promise<Answer> {
    return this.step(id, caller, (held, fulfilment, packed, act) => {
      assertStatus(held, 'confirmed');
      return this.send(held, fulfilment, packed, act);
    });
  }

  /** They are with the buyer. @throws Conflict when they were not shipped */
  deliver(id: string, caller: Caller): Promise<Answer> {
    return this.step(id, caller, async (held, fulfilment, _, act) => {
      await moveOn(Fulfilment, fulfilment, { machine, to: 'delivered', values: { deliveredAt: new Date() } }, act);
      held.events.push({ type: 'fulfilment_delivered', parameters: { fulfilmentId: id } });
    });
  }

  /**
   * They do not leave; those that have left come back to the warehouse, and are promised to the order again.
   *
   * @throws Conflict when they were delivered, or the order is closed
   */
  cancel(id: string, caller: Caller): Promise<Answer> {
    return this.step(id, caller, async (held, fulfilment, packed, act) => {
      const { status, warehouseId } = fulfilment;
      await moveOn(Fulfilment, fulfilment, { machine, to: 'cancelled' }, act);
      held.events.push({ type: 'fulfilment_cancelled', parameters: { fulfilmentId: id, from: status } });
      if (status === 'pending') return;
      assertStatus(held, 'confirmed');
      countShipped(held, packed, -1);
      const lines = countedLines(held, packed, warehouseId);
      if (lines.length === 0) return;
      const { id: reference, channelId } = held.order;
      const occasion = { origin: act.origin, reference, reason: 'Fulfilment cancelled' };
      await this.stock.receive(lines, { ...occasion, kind: 'return' }, act.manager);
      // Others may have been waiting for such pieces.
      await this.stock.allocate(lines, { ...occasion, channelId, warehouseId, policy: 'backorder' }, act.manager);
    });
  }

  protected override async prepare(row: Fulfilment, write: Write, before?: Fulfilment): Promise<void> {
    if (!before) return;
    const names = ['carrier', 'trackingNumber', 'trackingUrl'] as const;
    const changed = names.filter((name) => row[name] !== before[name]);
    if (changed.length === 0) return;
    const tracking = Object.fromEntries(names.map((name) => [name, row[name]]));
    const parameters = { fulfilmentId: row.id, ...tracking };
    await appendEvents(row.orderId, [{ type: 'tracking_changed', parameters }], actOf(write));
  }

  private async send(
    held: HeldOrder,
    fulfilment: Fulfilment,
    packed: readonly FulfilmentLine[],
    act: Act,
  ): Promise<void> {
    await moveOn(Fulfilment, fulfilment, { machine, to: 'shipped', values: { shippedAt: new Date() } }, act);
    countShipped(held, packed, 1);
    const lines = countedLines(held, packed, fulfilment.warehouseId);
    if (lines.length > 0) await this.stock.ship(lines, { origin: act.origin, reference: held.order.id }, act.manager);
    held.events.push({ type: 'fulfilment_shipped', parameters: { fulfilmentId: fulfilment.id } });
  }

  private step(
    id: string,
    caller: Caller,
    work: (held: HeldOrder, fulfilment: Fulfilment, packed: FulfilmentLine[], act: Act) => Promise<void>,
  ): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdByPart(Fulfilment, id, this.resources, write);
      const fulfilment = await manager.findOneByOrFail(Fulfilment, { id });
      const packed = await manager.find(FulfilmentLine, { where: { fulfilmentId: id }, order: { id: 'ASC' } });
      const act = actOf(write);
      await work(held, fulfilment, packed, act);
      await bookOrder(held, act);
      return this.answer(id, write);
    });
  }
}

function newFulfilment(orderId: string, warehouseId: string): Fulfilment {
  return Object.assign(new Fulfilment(), {
    ...{ id: uuid(), version: 1, orderId, warehouseId, status: 'pending' },
    ...{ carrier: null, trackingNumber: null, trackingUrl: null, shippedAt: null, deliveredAt: null },
    ...{ externalReference: null, metadata: {}, privateMetadata: {} },
  });
}

function othersWarehouse(): Unprocessable {
  const message = 'The warehouse is of another company, and does not serve the channel';
  return new Unprocessable(message, [{ pointer: '/warehouseId', code: 'seller', message }], { code: 'rule_violated' });
}
