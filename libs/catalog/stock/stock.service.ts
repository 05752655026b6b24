import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Unprocessable } from '@app/shared/errors';
import { RecurringSweep } from '@app/shared/job';
import {
  Answer,
  assertMatch,
  type Caller,
  originOf,
  Resources,
  ResourceService,
  type Write,
} from '@app/shared/resource';
import type { MovementKind } from '../stock-movement/stock-movement.entity';
import { allocate, release } from './allocate';
import { dropReservations, reserve, sweepReservations } from './reserve';
import type { Allotment, Occasion, ReceivedLine, ShippedLine, StockLine, StockPlace } from './stock-lines';
import { Stock } from './stock.entity';
import type { StockAdjustment, StockAdjustments, StockTransfer } from './stock.dto';
import { move, openStock, receive, ship } from './ship';

/**
 * Reads stock, and moves it. What has a manager runs in the transaction of its caller, holds the rows of stock in the order of
 * their ids, and leaves nothing behind when it throws. Variants whose inventory nobody tracks pass through all of it untouched.
 */
@Injectable()
export class StockService extends ResourceService<Stock> {
  constructor(resources: Resources) {
    super(Stock, resources);
  }

  /**
   * Promises pieces to lines, from the warehouses that serve a channel.
   *
   * @returns what was taken from where; several for a line that had to be split, none for what nobody tracks
   * @throws Conflict (`insufficient_stock`) naming each line of which there is too little, unless the policy is `backorder`
   */
  allocate(lines: readonly StockLine[], place: StockPlace & Occasion, manager: EntityManager): Promise<Allotment[]> {
    return allocate(lines, place, manager);
  }

  /** Takes promises back: all of a line, or so many pieces of it. What is not promised cannot be taken back, and is not. */
  release(
    lines: readonly { key: string; quantity?: number }[],
    occasion: Occasion,
    manager: EntityManager,
  ): Promise<void> {
    return release(lines, occasion, manager);
  }

  /**
   * Pieces that were promised leave the house.
   *
   * @returns from where, and how many
   * @throws Conflict (`not_allocated`) naming each line of which fewer are promised, or are there
   */
  ship(lines: readonly ShippedLine[], occasion: Occasion, manager: EntityManager): Promise<Allotment[]> {
    return ship(lines, occasion, manager);
  }

  /** Pieces come to warehouses: bought, or sent back. Those to whom some are owed get theirs at once. */
  receive(
    lines: readonly ReceivedLine[],
    occasion: Occasion & { kind: Extract<MovementKind, 'receipt' | 'return'> },
    manager: EntityManager,
  ): Promise<void> {
    return receive(lines, occasion, manager);
  }

  /**
   * Keeps pieces for lines for a while, in place of what was kept for the same keys; what nobody has cannot be kept, where the
   * policy is `backorder`, and need not be.
   *
   * @param place `until`: from then on they are there for others
   * @throws Conflict (`insufficient_stock`) as {@link allocate}
   */
  reserve(lines: readonly StockLine[], place: StockPlace & { until: Date }, manager: EntityManager): Promise<void> {
    return reserve(lines, place, manager);
  }

  /** Lets go of what is reserved under these keys. */
  dropReservations(keys: readonly string[], manager: EntityManager): Promise<void> {
    return dropReservations(keys, manager);
  }

  /** Deletes reservations that have expired; nobody counts them any more. */
  @RecurringSweep({ name: 'reservations.cleaning', every: '5 minutes' })
  sweep(manager: EntityManager): Promise<boolean> {
    return sweepReservations(manager);
  }

  /**
   * Books by hand what has come, gone or been counted.
   *
   * @throws Conflict (`insufficient_stock`) when fewer would be left than are promised
   */
  adjust(id: string, adjustment: StockAdjustment, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      await this.hold([id], { manager, caller }, [id]);
      await move([{ ...adjustment, stockId: id, origin: originOf(caller) }], manager);
      return this.answer(id, { manager, caller });
    });
  }

  /** The same for many rows, all or none; what is added or taken needs no version. */
  adjustMany({ adjustments }: StockAdjustments, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const ids = adjustments.map(({ stockId }) => stockId);
      await this.hold(ids, { manager, caller }, []);
      const origin = originOf(caller);
      await move(
        adjustments.map((adjustment) => ({ ...adjustment, origin })),
        manager,
      );
      return new Answer(undefined);
    });
  }

  /**
   * Brings pieces to another warehouse.
   *
   * @throws Unprocessable for a warehouse out of reach, Forbidden for one whose stock the caller may not change
   * @throws Conflict as {@link adjust}
   */
  transfer(id: string, { warehouseId, quantity, reason }: StockTransfer, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const { variantId, warehouseId: from } = await this.load(id, write);
      if (warehouseId === from) throw sameWarehouse();
      await this.resources.assertReferences(Stock, { warehouseId }, write);
      const [target] = await openStock([{ variantId, warehouseId }], manager);
      await this.hold([id, target], write, [id]);
      const moved = { kind: 'transfer', reason, reference: uuid(), origin: originOf(caller) } as const;
      const moves = [
        { ...moved, stockId: id, quantity: -quantity },
        { ...moved, stockId: target, quantity },
      ];
      await move(moves, manager);
      return this.answer(id, write);
    });
  }

  /**
   * Holds rows until the transaction ends.
   *
   * @param matched those that `If-Match` speaks of
   * @throws NotFound, Forbidden for rows that the caller may not change
   */
  private async hold(ids: readonly string[], write: Write, matched: readonly string[]): Promise<void> {
    await this.resources.hold(Stock, ids, 'NO KEY UPDATE', write);
    for (const id of new Set(ids)) {
      const row = await this.load(id, write);
      if (matched.includes(id)) await assertMatch(Stock, row, write);
    }
  }
}

function sameWarehouse(): Unprocessable {
  const message = 'It is there already';
  return new Unprocessable(message, [{ pointer: '/warehouseId', code: 'same', message }], { code: 'same_warehouse' });
}
