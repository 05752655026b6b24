import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { StockService } from '@app/catalog';
import { Unprocessable } from '@app/shared/errors';
import { Answer, type Caller, ResourceReader, Resources, type Write } from '@app/shared/resource';
import { bookOrder } from '../booking/book-order';
import { assertStatus, holdByPart, holdFor, holdReached } from '../booking/hold-for';
import { moveOn, saveNew } from '../booking/save-step';
import { linesOf } from '../booking/wanted-lines';
import type { Act, HeldOrder } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';
import { servingWarehouses } from '../fulfilment/serving-warehouses';
import { actOf } from '../order/act';
import { ReturnLine } from '../return-line/return-line.entity';
import type { CreateReturn, CreateReturnLine, ReceiveReturn, RequestReturn } from './order-return.dto';
import { OrderReturn, RETURN_STATUSES as machine } from './order-return.entity';

const ANNOUNCED = `
SELECT line.order_line_id AS id, sum(line.quantity)::int AS quantity FROM return_line line
JOIN order_return ON order_return.id = line.return_id
WHERE order_return.order_id = $1 AND order_return.status = 'requested' GROUP BY 1`;

/** What is done to a return of a held order. */
type Step = (held: HeldOrder, row: OrderReturn, coming: ReturnLine[], act: Act) => Promise<void>;

/** Reads returns, and takes goods back. */
@Injectable()
export class OrderReturnService extends ResourceReader<OrderReturn> {
  constructor(
    resources: Resources,
    private readonly stock: StockService,
  ) {
    super(OrderReturn, resources);
  }

  /**
   * Writes down that pieces come back, or are there already.
   *
   * @throws Conflict (`illegal_state`) unless the order is confirmed or completed
   * @throws Unprocessable for more pieces than are with the buyer, and for warehouses that are missing or of somebody else
   */
  announce(orderId: string, body: CreateReturn, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      return this.open(await holdFor(orderId, this.resources, write), body, write);
    });
  }

  /**
   * Writes down that a buyer would give pieces back; staff receives them, or declines by a cancellation.
   *
   * @throws NotFound for orders that are not theirs, else as {@link announce}
   */
  request(orderId: string, { reason, lines }: RequestReturn, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      return this.open(await holdReached(orderId, this.resources, write), { reason, lines }, write);
    });
  }

  private async open(
    held: HeldOrder,
    { lines, received = false, ...body }: CreateReturn,
    write: Write,
  ): Promise<Answer> {
    assertStatus(held, 'confirmed', 'completed');
    const orderId = held.order.id;
    const rows = await write.manager.query<{ id: string; quantity: number }[]>(ANNOUNCED, [orderId]);
    const announced = new Map(rows.map(({ id, quantity }) => [id, quantity]));
    const wanted = linesOf(held, lines, (line) => line.fulfilled - line.returned - (announced.get(line.id) ?? 0));
    await assertWarehouses(held, lines, write);
    const act = actOf(write);
    const row = Object.assign(new OrderReturn(), {
      ...{ id: uuid(), version: 1, orderId, status: 'requested', receivedAt: null, privateMetadata: {} },
      ...{ reason: body.reason ?? null, externalReference: body.externalReference ?? null },
      metadata: body.metadata ?? {},
    });
    const coming = wanted.map(({ wanted: { orderLineId, quantity, restock = false, warehouseId, reason } }) =>
      Object.assign(new ReturnLine(), {
        ...{ id: uuid(), version: 1, returnId: row.id, orderLineId, quantity, restock },
        ...{ warehouseId: warehouseId ?? null, reason: reason ?? null, metadata: {}, privateMetadata: {} },
      }),
    );
    await saveNew(OrderReturn, [row], act);
    await saveNew(ReturnLine, coming, act);
    held.events.push({
      type: 'return_requested',
      parameters: {
        returnId: row.id,
        lines: coming.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
      },
    });
    if (received) await this.take(held, row, coming, act);
    await bookOrder(held, act);
    const answer = await this.answer(row.id, write);
    return new Answer(answer.text, { ...answer.headers, location: `/v1/orders/returns/${row.id}` });
  }

  /**
   * The pieces are there.
   *
   * @param body where those go of which the return does not say it, as one that a buyer has asked for
   * @throws Conflict when they are already, or do not come
   * @throws Unprocessable as {@link announce} for warehouses
   */
  receive(id: string, { restock, warehouseId }: ReceiveReturn, caller: Caller): Promise<Answer> {
    return this.step(id, caller, async (held, row, coming, act) => {
      await assertWarehouses(held, [{ restock, warehouseId }], act, () => '/warehouseId');
      for (const line of coming.filter((each) => each.warehouseId === null)) {
        Object.assign(line, { restock: restock ?? false, warehouseId: warehouseId ?? null });
      }
      await saveRows(act.manager, ReturnLine, coming);
      await this.take(held, row, coming, act);
    });
  }

  /** They do not come: staff declines it, or the buyer has thought better of it. @throws Conflict when they are there */
  cancel(id: string, caller: Caller): Promise<Answer> {
    const work: Step = async (held, row, _, act) => {
      await moveOn(OrderReturn, row, { machine, to: 'cancelled' }, act);
      held.events.push({ type: 'return_cancelled', parameters: { returnId: id } });
    };
    return this.step(id, caller, work, { isForBuyers: true });
  }

  private async take(held: HeldOrder, row: OrderReturn, coming: readonly ReturnLine[], act: Act): Promise<void> {
    await moveOn(OrderReturn, row, { machine, to: 'received', values: { receivedAt: new Date() } }, act);
    const back = coming.flatMap(({ orderLineId, quantity, restock, warehouseId }) => {
      const line = held.lines.find(({ id }) => id === orderLineId);
      if (!line) return [];
      line.returned += quantity;
      const { variantId } = line;
      return restock && warehouseId && variantId ? [{ variantId, warehouseId, quantity }] : [];
    });
    held.events.push({ type: 'return_received', parameters: { returnId: row.id } });
    if (back.length === 0) return;
    const { id: reference } = held.order;
    await this.stock.receive(back, { origin: act.origin, kind: 'return', reference, reason: row.reason }, act.manager);
    held.events.push({ type: 'stock_restocked', parameters: { returnId: row.id, lines: back } });
  }

  private step(id: string, caller: Caller, work: Step, { isForBuyers = false } = {}): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdByPart(OrderReturn, id, this.resources, write, isForBuyers);
      const row = await manager.findOneByOrFail(OrderReturn, { id });
      const coming = await manager.find(ReturnLine, { where: { returnId: id }, order: { id: 'ASC' } });
      const act = actOf(write);
      await work(held, row, coming, act);
      await bookOrder(held, act);
      return this.answer(id, write);
    });
  }

  private answer(id: string, { manager, caller }: Write): Promise<Answer> {
    return this.resources.engine.one(OrderReturn, id, caller, this.resources.readerOf(manager));
  }
}

/** @throws Unprocessable naming each line that shall go into stock nowhere, or at somebody else's */
async function assertWarehouses(
  { order }: HeldOrder,
  lines: readonly Pick<CreateReturnLine, 'restock' | 'warehouseId'>[],
  { manager }: Pick<Write, 'manager'>,
  pointerOf = (index: number): string => `/lines/${index}/warehouseId`,
): Promise<void> {
  const ids = lines.flatMap(({ warehouseId }) => warehouseId ?? []);
  const known = await servingWarehouses(order, ids, manager);
  const errors = lines.flatMap(({ restock, warehouseId }, index) => {
    const pointer = pointerOf(index);
    if (warehouseId && !known.has(warehouseId)) {
      return [{ pointer, code: 'reference', message: 'No such warehouse is of the company or serves the channel' }];
    }
    return restock && !warehouseId ? [{ pointer, code: 'required', message: 'Say where it is put into stock' }] : [];
  });
  if (errors.length > 0) throw new Unprocessable('The return cannot be put away', errors, { code: 'rule_violated' });
}
