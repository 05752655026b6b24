import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Channel } from '@app/organization';
import { listOf } from '@app/shared/database';
import { Conflict, Unprocessable } from '@app/shared/errors';
import { distribute, type Shortage, type Supply, type Take } from './distribution';
import type { StockNumbers } from './stock-changes';
import type { StockLine, StockPlace } from './stock-lines';

type Backed = StockNumbers & { reserved: number };

/** What is taken, from rows of stock that are held until the transaction ends. */
export interface Taken {
  takes: Take[];
  rows: ReadonlyMap<string, StockNumbers>;
}

/**
 * Finds the pieces that lines want, in the warehouses that serve a channel, and holds their rows. Variants whose inventory
 * nobody tracks are always there, and taken from nowhere.
 *
 * @throws Conflict naming every line of which there is too little
 * @throws Unprocessable for a channel or a variant that does not exist
 */
export async function take(lines: readonly StockLine[], place: StockPlace, manager: EntityManager): Promise<Taken> {
  const { variants, policy } = await lookUp(lines, place, manager);
  const tracked = lines.filter(({ variantId }) => variants.get(variantId)?.tracked);
  if (tracked.length === 0) return { takes: [], rows: new Map() };
  const ids = [...new Set(tracked.map(({ variantId }) => variantId))];
  const backorder = policy === 'backorder';
  if (backorder) await openStock(ids, place, manager);
  const rows = await hold(ids, place, manager);
  const supplies = suppliesOf(await reservations(rows, tracked, manager));
  const { takes, shortages } = distribute(tracked, supplies, backorder);
  if (shortages.length > 0) throw insufficient(shortages, lines, (id) => variants.get(id)?.sku ?? id);
  return { takes, rows: new Map(rows.map((row) => [row.id, row])) };
}

interface LookedUp {
  variants: ReadonlyMap<string, { sku: string; tracked: boolean }>;
  policy: Channel['stockPolicy'];
}

async function lookUp(lines: readonly StockLine[], place: StockPlace, manager: EntityManager): Promise<LookedUp> {
  const found = await manager.query<{ id: string; sku: string; tracked: boolean; policy: Channel['stockPolicy'] }[]>(
    `SELECT variant.id, variant.sku, variant.track_inventory AS tracked, channel.stock_policy AS policy
     FROM channel JOIN variant ON variant.id = ANY(${listOf('$2::uuid[]')}) WHERE channel.id = $1`,
    [place.channelId, lines.map(({ variantId }) => variantId)],
  );
  const variants = new Map(found.map((row) => [row.id, row]));
  const errors = lines.flatMap(({ variantId }, index) =>
    variants.has(variantId)
      ? []
      : [{ pointer: `/lines/${index}/variantId`, code: 'reference', message: 'There is no Variant with this id' }],
  );
  if (errors.length > 0) {
    throw new Unprocessable('A row that is referred to does not exist', errors, { code: 'reference_not_found' });
  }
  return { variants, policy: place.policy ?? found.at(0)?.policy ?? 'in_stock' };
}

/** Serving warehouses, first the one that is asked first. */
const SERVING =
  'FROM warehouse_channel serving JOIN warehouse ON warehouse.id = serving.warehouse_id AND warehouse.active ';
const SERVED = 'WHERE serving.channel_id = $1 AND coalesce(serving.warehouse_id = $2::uuid, true)';

/** Rows for what may be promised without being there: in the first warehouse, where there is none at all. */
async function openStock(
  variantIds: readonly string[],
  { channelId, warehouseId }: StockPlace,
  manager: EntityManager,
): Promise<void> {
  await manager.query(
    `INSERT INTO stock (id, variant_id, warehouse_id)
     SELECT fresh.id, fresh.variant_id, place.id FROM unnest($3::uuid[], $4::uuid[]) AS fresh (id, variant_id),
       (SELECT warehouse.id ${SERVING} ${SERVED} ORDER BY serving.priority, warehouse.id LIMIT 1) AS place
     WHERE NOT EXISTS (SELECT FROM stock JOIN warehouse_channel serving ON serving.warehouse_id = stock.warehouse_id
       AND serving.channel_id = $1 WHERE stock.variant_id = fresh.variant_id AND coalesce(stock.warehouse_id = $2::uuid, true))
     ORDER BY fresh.variant_id ON CONFLICT DO NOTHING`,
    [channelId, warehouseId ?? null, variantIds.map(() => uuid()), variantIds],
  );
}

/** The rows of stock, locked in the order of their ids, answered in the order in which warehouses are asked. */
async function hold(
  variantIds: readonly string[],
  { channelId, warehouseId }: StockPlace,
  manager: EntityManager,
): Promise<StockNumbers[]> {
  const rows = await manager.query<(StockNumbers & { priority: number })[]>(
    `SELECT stock.id, stock.version, stock.variant_id AS "variantId", stock.warehouse_id AS "warehouseId",
       stock.on_hand AS "onHand", stock.allocated, stock.backordered, serving.priority
     ${SERVING} JOIN stock ON stock.warehouse_id = warehouse.id ${SERVED} AND stock.variant_id = ANY(${listOf('$3::uuid[]')})
     ORDER BY stock.id FOR NO KEY UPDATE OF stock`,
    [channelId, warehouseId ?? null, variantIds],
  );
  return rows.sort((a, b) => a.priority - b.priority || (a.warehouseId < b.warehouseId ? -1 : 1));
}

interface Kept {
  key: string;
  stockId: string;
  quantity: number;
}

/** What is reserved of the rows at the moment: asked for now that they are held, so that nothing can come between. */
async function reservations(
  rows: readonly StockNumbers[],
  lines: readonly StockLine[],
  manager: EntityManager,
): Promise<{ rows: Backed[]; own: Kept[] }> {
  const keys = lines.map(({ reservation }) => reservation ?? null);
  const held = await manager.query<{ stockId: string; reservation: string | null; quantity: number }[]>(
    `SELECT stock_id AS "stockId", CASE WHEN key = ANY($2::text[]) THEN key END AS reservation, sum(quantity)::int AS quantity
     FROM reservation WHERE stock_id = ANY($1::uuid[]) AND until > now() GROUP BY 1, 2`,
    [rows.map(({ id }) => id), keys.filter((key) => key !== null)],
  );
  const own = held.flatMap(({ stockId, reservation, quantity }) => {
    const line = reservation === null ? undefined : lines.find((each) => each.reservation === reservation);
    return line ? [{ key: line.key, stockId, quantity }] : [];
  });
  const reserved = new Map<string, number>();
  for (const { stockId, quantity } of held) reserved.set(stockId, (reserved.get(stockId) ?? 0) + quantity);
  return { rows: rows.map((row) => ({ ...row, reserved: reserved.get(row.id) ?? 0 })), own };
}

/** What is free for everybody, and what only those take whose reservation is behind it, as far as it is still there. */
function suppliesOf({ rows, own }: { rows: readonly Backed[]; own: readonly Kept[] }): Supply[] {
  return rows.map(({ id, variantId, onHand, allocated, backordered, reserved }) => {
    const mine = own.filter(({ stockId }) => stockId === id);
    const others = reserved - mine.reduce((sum, { quantity }) => sum + quantity, 0);
    let backing = Math.max(0, onHand - (allocated - backordered) - others);
    const kept = new Map<string, number>();
    for (const { key, quantity } of mine) {
      const backed = Math.min(quantity, backing);
      kept.set(key, (kept.get(key) ?? 0) + backed);
      backing -= backed;
    }
    return { stockId: id, variantId, free: onHand - allocated - reserved, kept };
  });
}

function insufficient(
  shortages: readonly Shortage[],
  lines: readonly StockLine[],
  skuOf: (variantId: string) => string,
): Conflict {
  const errors = shortages.map(({ key, variantId, quantity, available }) => {
    const index = lines.findIndex((line) => line.key === key);
    return {
      pointer: lines[index].pointer ?? `/lines/${index}/quantity`,
      code: 'insufficient_stock',
      message: `${skuOf(variantId)}: ${quantity} wanted, ${available} available`,
    };
  });
  return new Conflict('There is not enough in stock', errors, { code: 'insufficient_stock' });
}
