import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type FieldError, Conflict } from '@app/shared/errors';
import type { MovementKind } from '../stock-movement/stock-movement.entity';
import { type Fulfilled, holdPromised, shrink } from './allocate';
import { changeStock, lockStock, recordMovements, settleBackorders } from './stock-changes';
import type { Allotment, Moved, Occasion, ReceivedLine, ShippedLine } from './stock-lines';

/** The variants whose pieces are counted. */
async function trackedOf(lines: readonly { variantId: string }[], manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT id FROM variant WHERE id = ANY($1::uuid[]) AND track_inventory',
    [lines.map(({ variantId }) => variantId)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** See `StockService.ship`. */
export async function ship(
  lines: readonly ShippedLine[],
  occasion: Occasion,
  manager: EntityManager,
): Promise<Allotment[]> {
  const tracked = await trackedOf(lines, manager);
  const promised = await holdPromised(
    lines.map(({ key }) => key),
    manager,
  );
  const errors: FieldError[] = [];
  const shipped = lines.flatMap(({ key, variantId, quantity, warehouseId, pointer }, index): Fulfilled[] => {
    const isTracked = tracked.has(variantId);
    const own = promised.filter((each) => each.key === key && (!warehouseId || each.warehouseId === warehouseId));
    let missing = quantity;
    const fulfilled = own.flatMap((each): Fulfilled[] => {
      const there = Math.min(missing, each.quantity - each.backordered);
      // What was owed while somebody counted is there as soon as nobody does.
      const owed = isTracked ? 0 : Math.min(missing - there, each.backordered);
      missing -= there + owed;
      return there + owed > 0 ? [{ promised: each, quantity: there + owed, backordered: owed }] : [];
    });
    if (missing > 0 && isTracked) {
      const there = quantity - missing;
      const message = `${quantity} are to be shipped, ${there} of them are promised and there`;
      errors.push({ pointer: pointer ?? `/lines/${index}/quantity`, code: 'not_allocated', message });
    }
    return fulfilled;
  });
  if (errors.length > 0) throw new Conflict('Not all of it can be shipped', errors, { code: 'not_allocated' });
  await shrink(shipped, manager);
  const deltas = shipped.map(({ promised: { stockId }, quantity, backordered }) => ({
    stockId,
    onHand: backordered - quantity,
    allocated: -quantity,
    backordered: -backordered,
  }));
  const moves = deltas
    .filter(({ onHand }) => onHand < 0)
    .map(({ stockId, onHand }): Moved => ({ ...occasion, stockId, kind: 'sale', quantity: onHand }));
  const rows = await changeStock(deltas, occasion.origin, manager);
  await recordMovements(moves, rows, manager);
  return shipped.map(({ promised: { key, variantId, warehouseId }, quantity, backordered }) => ({
    key,
    variantId,
    warehouseId,
    quantity,
    backordered,
  }));
}

/** See `StockService.receive`. */
export async function receive(
  lines: readonly ReceivedLine[],
  { kind, ...occasion }: Occasion & { kind: MovementKind },
  manager: EntityManager,
): Promise<void> {
  const tracked = await trackedOf(lines, manager);
  const counted = lines.filter(({ variantId }) => tracked.has(variantId));
  if (counted.length === 0) return;
  const ids = await openStock(counted, manager);
  const moves = counted.map(({ quantity }, index): Moved => ({ ...occasion, kind, quantity, stockId: ids[index] }));
  await move(moves, manager);
}

/** Books movements: the numbers change, what is owed is given out, and it is written down. */
export async function move(moves: readonly Moved[], manager: EntityManager): Promise<void> {
  await lockStock(
    moves.map(({ stockId }) => stockId),
    manager,
  );
  const deltas = moves.map(({ stockId, quantity }) => ({ stockId, onHand: quantity }));
  const rows = await changeStock(deltas, moves[0].origin, manager);
  await recordMovements(moves, rows, manager);
  const owing = rows.filter(({ backordered }) => backordered > 0).map(({ id }) => id);
  if (owing.length > 0) await settleBackorders(owing, moves[0].origin, manager);
}

/** The rows of stock of places, made where there are none. @returns their ids, one for each place */
export async function openStock(
  places: readonly Pick<ReceivedLine, 'variantId' | 'warehouseId'>[],
  manager: EntityManager,
): Promise<string[]> {
  const columns = [places.map(({ variantId }) => variantId), places.map(({ warehouseId }) => warehouseId)];
  await manager.query(
    `INSERT INTO stock (id, variant_id, warehouse_id)
     SELECT DISTINCT ON (variant_id, warehouse_id) * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS place (id, variant_id, warehouse_id)
     ORDER BY variant_id, warehouse_id ON CONFLICT DO NOTHING`,
    [places.map(() => uuid()), ...columns],
  );
  const rows = await manager.query<{ id: string }[]>(
    `SELECT stock.id FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS place (variant_id, warehouse_id, nth)
     JOIN stock ON stock.variant_id = place.variant_id AND stock.warehouse_id = place.warehouse_id ORDER BY place.nth`,
    columns,
  );
  return rows.map(({ id }) => id);
}
