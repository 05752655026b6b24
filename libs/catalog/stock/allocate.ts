import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Change, recordChanges } from '@app/shared/audit';
import {
  changeStock,
  lockStock,
  settleBackorders,
  stockChanges,
  type StockNumbers,
  updateStock,
} from './stock-changes';
import { read, together } from '@app/shared/database';
import type { Take } from './distribution';
import { dropReservations } from './reserve';
import type { Allotment, Occasion, StockLine, StockPlace } from './stock-lines';
import { take } from './supply';

/** See `StockService.allocate`. */
export async function allocate(
  lines: readonly StockLine[],
  place: StockPlace & Occasion,
  manager: EntityManager,
): Promise<Allotment[]> {
  const { allotments, changes, written } = await beginAllocation(lines, place, manager);
  if (changes.length === 0) return [];
  await together(
    () => written,
    () => recordChanges(manager, place.origin, changes),
  );
  return allotments;
}

/** A promise whose statements are on their way. */
export interface BegunAllocation {
  allotments: Allotment[];
  /** What is to be written down. */
  changes: Change[];
  /** @throws Conflict as {@link allocate} */
  written: Promise<unknown>;
}

/** The same, but for what is written down, and without a wait for its last statements: what is asked for next goes out with them. */
export async function beginAllocation(
  lines: readonly StockLine[],
  place: StockPlace,
  manager: EntityManager,
): Promise<BegunAllocation> {
  const { takes, rows } = await take(lines, place, manager);
  await dropReservations(
    lines.flatMap(({ reservation }) => reservation ?? []),
    manager,
  );
  if (takes.length === 0) return { allotments: [], changes: [], written: Promise.resolve() };
  const deltas = takes.map(({ stockId, quantity, backordered }) => ({ stockId, allocated: quantity, backordered }));
  // In this order, and as one message: a promise is one where its piece is there.
  const written = together(
    () => updateStock(deltas, manager),
    () => insertAllocations(takes, manager),
  );
  // Whoever fails before waiting for it fails by something else.
  written.catch(() => undefined);
  const allotments = takes.map(({ stockId, ...taken }) => {
    const { variantId, warehouseId } = rows.get(stockId) as StockNumbers;
    return { ...taken, variantId, warehouseId };
  });
  return { allotments, changes: stockChanges(deltas, rows), written };
}

const insertAllocations = (takes: readonly Take[], manager: EntityManager): Promise<unknown> =>
  read(
    manager,
    `INSERT INTO allocation AS known (id, stock_id, key, quantity, backordered)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::int[])
     ON CONFLICT (key, stock_id) DO UPDATE SET quantity = known.quantity + excluded.quantity,
       backordered = known.backordered + excluded.backordered, version = known.version + 1, updated_at = now()`,
    [
      takes.map(() => uuid()),
      takes.map(({ stockId }) => stockId),
      takes.map(({ key }) => key),
      takes.map(({ quantity }) => quantity),
      takes.map(({ backordered }) => backordered),
    ],
  );

/** What is promised to a line by a row of stock. */
export interface Promised {
  id: string;
  key: string;
  stockId: string;
  variantId: string;
  warehouseId: string;
  quantity: number;
  backordered: number;
}

/** What is promised to lines, by rows of stock that are held from then on; who was promised first comes first. */
export async function holdPromised(keys: readonly string[], manager: EntityManager): Promise<Promised[]> {
  const stock = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT stock_id AS id FROM allocation WHERE key = ANY($1::text[])',
    [keys],
  );
  const rows = await lockStock(
    stock.map(({ id }) => id),
    manager,
  );
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const promised = await manager.query<Omit<Promised, 'variantId' | 'warehouseId'>[]>(
    `SELECT id, key, stock_id AS "stockId", quantity, backordered FROM allocation
     WHERE key = ANY($1::text[]) AND stock_id = ANY($2::uuid[]) ORDER BY id`,
    [keys, rows.map(({ id }) => id)],
  );
  return promised.map((each) => {
    const { variantId, warehouseId } = rowOf.get(each.stockId) as StockNumbers;
    return { ...each, variantId, warehouseId };
  });
}

/** How many pieces of a promise are no longer one. */
export interface Fulfilled {
  promised: Promised;
  quantity: number;
  /** Of which so many were still to come. */
  backordered: number;
}

/** Makes promises smaller; one of nothing is gone. */
export async function shrink(fulfilled: readonly Fulfilled[], manager: EntityManager): Promise<void> {
  const left = fulfilled.map(({ promised, quantity, backordered }) => ({
    id: promised.id,
    quantity: promised.quantity - quantity,
    backordered: promised.backordered - backordered,
  }));
  const gone = left.filter(({ quantity }) => quantity === 0).map(({ id }) => id);
  const smaller = left.filter(({ quantity }) => quantity > 0);
  if (gone.length > 0) await manager.query('DELETE FROM allocation WHERE id = ANY($1::uuid[])', [gone]);
  if (smaller.length === 0) return;
  await manager.query(
    `UPDATE allocation SET quantity = smaller.quantity, backordered = smaller.backordered, version = version + 1, updated_at = now()
     FROM unnest($1::uuid[], $2::int[], $3::int[]) AS smaller (id, quantity, backordered) WHERE allocation.id = smaller.id`,
    [
      smaller.map(({ id }) => id),
      smaller.map(({ quantity }) => quantity),
      smaller.map(({ backordered }) => backordered),
    ],
  );
}

/** See `StockService.release`. */
export async function release(
  lines: readonly { key: string; quantity?: number }[],
  { origin }: Occasion,
  manager: EntityManager,
): Promise<void> {
  const promised = await holdPromised(
    lines.map(({ key }) => key),
    manager,
  );
  const fulfilled = lines.flatMap(({ key, quantity = Infinity }) => {
    let missing = quantity;
    // What is still to come is given up first, then what was promised last.
    const own = promised.filter((each) => each.key === key).toReversed();
    own.sort((a, b) => b.backordered - a.backordered);
    return own.flatMap((each): Fulfilled[] => {
      const taken = Math.min(missing, each.quantity);
      missing -= taken;
      return taken > 0 ? [{ promised: each, quantity: taken, backordered: Math.min(taken, each.backordered) }] : [];
    });
  });
  if (fulfilled.length === 0) return;
  await shrink(fulfilled, manager);
  const deltas = fulfilled.map(({ promised: { stockId }, quantity, backordered }) => ({
    stockId,
    allocated: -quantity,
    backordered: -backordered,
  }));
  const rows = await changeStock(deltas, origin, manager);
  await settleBackorders(
    rows.filter(({ backordered }) => backordered > 0).map(({ id }) => id),
    origin,
    manager,
  );
}
