import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Channel } from '@app/organization';
import { listOf, read, together } from '@app/shared/database';
import { Conflict, Unprocessable } from '@app/shared/errors';
import { distribute, type Shortage, type Supply, type Take } from './distribution';
import { NUMBERS, numbersOf, type StockNumbers } from './stock-changes';
import type { Stocked, StockLine, StockPlace } from './stock-lines';

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
export async function take(
  lines: readonly StockLine[],
  { known, ...place }: StockPlace,
  manager: EntityManager,
): Promise<Taken> {
  const isKnown = known && lines.every(({ variantId }) => known.variants.has(variantId));
  const { variants, policy } = isKnown ? known : await lookUpStocked(lines, place, manager);
  const tracked = lines.filter(({ variantId }) => variants.get(variantId)?.tracked);
  if (tracked.length === 0) return { takes: [], rows: new Map() };
  const ids = [...new Set(tracked.map(({ variantId }) => variantId))];
  const backorder = policy === 'backorder';
  if (backorder) await openStock(ids, place, manager);
  // What is reserved is seen when the rows are held already, so that nothing can come between.
  const [rows, reserved] = await together(
    () => hold(ids, place, manager),
    () => reservations(ids, tracked, place, manager),
  );
  const supplies = suppliesOf(rows, tracked, reserved);
  const { takes, shortages } = distribute(tracked, supplies, backorder);
  if (shortages.length > 0) throw insufficient(shortages, lines, (id) => variants.get(id)?.sku ?? id);
  return { takes, rows: new Map(rows.map((row) => [row.id, row])) };
}

/**
 * What {@link take} has to know of the variants of lines, for who asks for it along with other things.
 *
 * @throws Unprocessable as {@link take}
 */
export async function lookUpStocked(
  lines: readonly Pick<StockLine, 'variantId'>[],
  place: StockPlace,
  manager: EntityManager,
): Promise<Stocked> {
  const found = await read(
    manager,
    `SELECT variant.id, variant.sku, variant.track_inventory AS tracked, channel.stock_policy AS policy
     FROM channel JOIN variant ON variant.id = ANY(${listOf('$2::uuid[]')}) WHERE channel.id = $1`,
    [place.channelId, lines.map(({ variantId }) => variantId)],
  );
  const variants = new Map(
    found.map(([id, sku, tracked]) => [String(id), { sku: String(sku), tracked: tracked === 't' }]),
  );
  const errors = lines.flatMap(({ variantId }, index) =>
    variants.has(variantId)
      ? []
      : [{ pointer: `/lines/${index}/variantId`, code: 'reference', message: 'There is no Variant with this id' }],
  );
  if (errors.length > 0) {
    throw new Unprocessable('A row that is referred to does not exist', errors, { code: 'reference_not_found' });
  }
  const policy = found.at(0)?.at(3) as Channel['stockPolicy'] | undefined;
  return { variants, policy: place.policy ?? policy ?? 'in_stock' };
}

/** Serving warehouses, first the one that is asked first. */
const SERVING =
  'FROM warehouse_channel serving JOIN warehouse ON warehouse.id = serving.warehouse_id AND warehouse.active ';
const SERVED = 'WHERE serving.channel_id = $1 AND coalesce(serving.warehouse_id = $2::uuid, true)';

/** The rows of stock of variants in them. */
const STOCKED =
  `${SERVING} JOIN stock ON stock.warehouse_id = warehouse.id ` +
  `${SERVED} AND stock.variant_id = ANY(${listOf('$3::uuid[]')})`;

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
  const texts = await read(
    manager,
    `SELECT serving.priority, ${NUMBERS} ${STOCKED} ORDER BY stock.id FOR NO KEY UPDATE OF stock`,
    [channelId, warehouseId ?? null, variantIds],
  );
  const rows = texts.map(([priority, ...numbers]) => ({ priority: Number(priority), row: numbersOf(numbers) }));
  rows.sort((a, b) => a.priority - b.priority || (a.row.warehouseId < b.row.warehouseId ? -1 : 1));
  return rows.map(({ row }) => row);
}

/** Pieces of a row of stock that are reserved: under the key of a line that takes the place of the reservation, or by others. */
interface Reserved {
  stockId: string;
  reservation: string | null;
  quantity: number;
}

async function reservations(
  variantIds: readonly string[],
  lines: readonly StockLine[],
  { channelId, warehouseId }: StockPlace,
  manager: EntityManager,
): Promise<Reserved[]> {
  const keys = lines.flatMap(({ reservation }) => reservation ?? []);
  const rows = await read(
    manager,
    `SELECT stock_id, CASE WHEN key = ANY(${listOf('$4::text[]')}) THEN key END, sum(quantity) FROM reservation
     WHERE stock_id IN (SELECT stock.id ${STOCKED}) AND until > now() GROUP BY 1, 2`,
    [channelId, warehouseId ?? null, variantIds, keys],
  );
  return rows.map(([stockId, reservation, quantity]) => ({
    stockId: String(stockId),
    reservation,
    quantity: Number(quantity),
  }));
}

/** What is free for everybody, and what only those take whose reservation is behind it, as far as it is still there. */
function suppliesOf(
  rows: readonly StockNumbers[],
  lines: readonly StockLine[],
  reserved: readonly Reserved[],
): Supply[] {
  const keyOf = new Map(lines.map(({ reservation, key }) => [reservation, key]));
  return rows.map(({ id, variantId, onHand, allocated, backordered }) => {
    const all = reserved.filter(({ stockId }) => stockId === id);
    const mine = all.filter(({ reservation }) => reservation !== null);
    const others = sumOf(all) - sumOf(mine);
    let backing = Math.max(0, onHand - (allocated - backordered) - others);
    const kept = new Map<string, number>();
    for (const { reservation, quantity } of mine) {
      const key = keyOf.get(reservation as string) as string;
      const backed = Math.min(quantity, backing);
      kept.set(key, (kept.get(key) ?? 0) + backed);
      backing -= backed;
    }
    return { stockId: id, variantId, free: onHand - allocated - sumOf(all), kept };
  });
}

const sumOf = (reserved: readonly Reserved[]): number => reserved.reduce((sum, { quantity }) => sum + quantity, 0);

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
