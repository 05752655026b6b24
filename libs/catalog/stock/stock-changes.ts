import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Change, type Origin, recordChanges } from '@app/shared/audit';
import { listOf, read, type TextRows } from '@app/shared/database';
import { Conflict } from '@app/shared/errors';
import type { Moved } from './stock-lines';
import { Stock } from './stock.entity';

/** How the numbers of a row of stock change. */
export interface StockDelta {
  stockId: string;
  onHand?: number;
  allocated?: number;
  backordered?: number;
}

/** The numbers of a row. */
export type StockNumbers = Pick<
  Stock,
  'id' | 'version' | 'variantId' | 'warehouseId' | 'onHand' | 'allocated' | 'backordered'
>;

/** Columns of `stock` for {@link numbersOf}. */
export const NUMBERS =
  'stock.id, stock.version, stock.variant_id AS "variantId", stock.warehouse_id AS "warehouseId", ' +
  'stock.on_hand AS "onHand", stock.allocated, stock.backordered';

const DELTAS = ['$1::uuid[]', '$2::int[]', '$3::int[]', '$4::int[]'].map(listOf).join(', ');

/** The columns of {@link NUMBERS} as they come. */
export function numbersOf([id, version, variantId, warehouseId, ...numbers]: TextRows[number]): StockNumbers {
  const [onHand, allocated, backordered] = numbers.map(Number);
  return { id, version: Number(version), variantId, warehouseId, onHand, allocated, backordered } as StockNumbers;
}

/** Holds rows until the transaction ends, in the order of their ids, and reads them as they are then. */
export function lockStock(ids: readonly string[], manager: EntityManager): Promise<StockNumbers[]> {
  const sql = `SELECT ${NUMBERS} FROM stock WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return manager.query<StockNumbers[]>(sql, [ids]);
}

/**
 * Changes rows that are held, by one conditional statement, and writes that down.
 *
 * @throws Conflict when a row does not have what is taken from it
 */
export async function changeStock(
  deltas: readonly StockDelta[],
  origin: Origin,
  manager: EntityManager,
): Promise<StockNumbers[]> {
  const rows = await updateStock(deltas, manager);
  const deltaOf = new Map(merge(deltas).map((delta) => [delta.stockId, delta]));
  const changes = rows.map((after) => changeOf(plus(after, deltaOf.get(after.id), -1), after));
  if (changes.length > 0) await recordChanges(manager, origin, changes);
  return rows;
}

/** What becomes of rows that are held, for who writes it down beside {@link updateStock}. */
export const stockChanges = (deltas: readonly StockDelta[], held: ReadonlyMap<string, StockNumbers>): Change[] =>
  merge(deltas).map((delta) => {
    const before = held.get(delta.stockId) as StockNumbers;
    return changeOf(before, plus(before, delta, 1));
  });

const changeOf = (before: StockNumbers, after: StockNumbers): Change => ({
  model: Stock,
  action: 'updated',
  before,
  after,
});

/** The same as {@link changeStock}, but for what is written down. */
export async function updateStock(deltas: readonly StockDelta[], manager: EntityManager): Promise<StockNumbers[]> {
  const merged = merge(deltas);
  if (merged.length === 0) return [];
  const texts = await read(
    manager,
    `UPDATE stock SET on_hand = stock.on_hand + delta.on_hand, allocated = stock.allocated + delta.allocated,
       backordered = stock.backordered + delta.backordered, version = version + 1, updated_at = now()
     FROM unnest(${DELTAS}) AS delta (id, on_hand, allocated, backordered)
     WHERE stock.id = delta.id AND stock.on_hand + delta.on_hand >= 0 AND stock.backordered + delta.backordered >= 0
       AND stock.allocated + delta.allocated >= stock.backordered + delta.backordered
       AND stock.allocated + delta.allocated - stock.backordered - delta.backordered <= stock.on_hand + delta.on_hand
     RETURNING ${NUMBERS}`,
    [
      merged.map(({ stockId }) => stockId),
      ...(['onHand', 'allocated', 'backordered'] as const).map((name) => merged.map((delta) => delta[name])),
    ],
  );
  const rows = texts.map(numbersOf);
  if (rows.length < merged.length) {
    throw new Conflict('There is less in stock, or more of it is promised', [], { code: 'insufficient_stock' });
  }
  return rows;
}

/** Writes down what has come and gone; the rows have their new numbers already. */
export async function recordMovements(
  moves: readonly Moved[],
  rows: readonly StockNumbers[],
  manager: EntityManager,
): Promise<void> {
  const left = new Map(rows.map(({ id, onHand }) => [id, onHand]));
  // Backwards, so that each knows what was on hand after it.
  const entries = moves.toReversed().map(({ stockId, kind, quantity, reason, reference, origin }) => {
    const onHandAfter = left.get(stockId) ?? 0;
    left.set(stockId, onHandAfter - quantity);
    return { stockId, kind, quantity, onHandAfter, reason, reference, accountId: origin.accountId };
  });
  const values = JSON.stringify(entries.toReversed().map((entry) => ({ id: uuid(), ...entry })));
  await manager.query(
    `INSERT INTO stock_movement (id, stock_id, kind, quantity, on_hand_after, reason, reference, account_id)
     SELECT * FROM json_to_recordset($1) AS entry (id uuid, "stockId" uuid, kind text, quantity int, "onHandAfter" int,
       reason text, reference text, "accountId" uuid)`,
    [values],
  );
}

/**
 * Gives pieces that have become free to those to whom they are owed, who came first to the first. The rows are held.
 *
 * @param ids of the rows of stock
 */
export async function settleBackorders(ids: readonly string[], origin: Origin, manager: EntityManager): Promise<void> {
  const settled = await manager.query<{ stockId: string; quantity: number }[]>(
    `WITH due AS (
       SELECT stock.id, stock.backordered - greatest(0, stock.allocated - stock.on_hand + (
         SELECT coalesce(sum(held.quantity), 0) FROM reservation held WHERE held.stock_id = stock.id AND held.until > now()
       )) AS quantity FROM stock WHERE stock.id = ANY($1::uuid[]) AND stock.backordered > 0
     ), share AS (
       SELECT owed.id, owed.stock_id, least(owed.backordered, greatest(0, due.quantity - (sum(owed.backordered)
         OVER (PARTITION BY owed.stock_id ORDER BY owed.id) - owed.backordered)))::int AS quantity
       FROM allocation owed JOIN due ON due.id = owed.stock_id WHERE owed.backordered > 0 AND due.quantity > 0
     ), given AS (
       UPDATE allocation SET backordered = allocation.backordered - share.quantity, version = version + 1, updated_at = now()
       FROM share WHERE share.id = allocation.id AND share.quantity > 0
     ) SELECT stock_id AS "stockId", sum(quantity)::int AS quantity FROM share GROUP BY stock_id HAVING sum(quantity) > 0`,
    [ids],
  );
  const deltas = settled.map(({ stockId, quantity }) => ({ stockId, backordered: -quantity }));
  await changeStock(deltas, origin, manager);
}

/** The numbers of a row after a change, or before it. */
const plus = (row: StockNumbers, delta: Required<StockDelta> | undefined, times: 1 | -1): StockNumbers => ({
  ...row,
  version: row.version + times,
  onHand: row.onHand + times * (delta?.onHand ?? 0),
  allocated: row.allocated + times * (delta?.allocated ?? 0),
  backordered: row.backordered + times * (delta?.backordered ?? 0),
});

/** One change per row. */
function merge(deltas: readonly StockDelta[]): Required<StockDelta>[] {
  const merged = new Map<string, Required<StockDelta>>();
  for (const { stockId, onHand = 0, allocated = 0, backordered = 0 } of deltas) {
    const sum = merged.get(stockId) ?? { stockId, onHand: 0, allocated: 0, backordered: 0 };
    sum.onHand += onHand;
    sum.allocated += allocated;
    sum.backordered += backordered;
    merged.set(stockId, sum);
  }
  return [...merged.values()];
}
