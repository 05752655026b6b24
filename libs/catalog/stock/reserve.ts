import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { StockLine, StockPlace } from './stock-lines';
import { take } from './supply';

/** How many expired reservations one sweep deletes. */
const SWEEP = 1000;

/** See `StockService.reserve`. */
export async function reserve(
  lines: readonly StockLine[],
  { until, ...place }: StockPlace & { until: Date },
  manager: EntityManager,
): Promise<void> {
  const renewed = lines.map((line) => ({ ...line, reservation: line.key }));
  const { takes } = await take(renewed, place, manager);
  await dropReservations(
    lines.map(({ key }) => key),
    manager,
  );
  // What is owed anyway need not be kept.
  const kept = takes
    .map(({ quantity, backordered, ...rest }) => ({ ...rest, quantity: quantity - backordered }))
    .filter(({ quantity }) => quantity > 0);
  if (kept.length === 0) return;
  await manager.query(
    `INSERT INTO reservation (id, stock_id, key, quantity, until)
     SELECT id, stock_id, key, quantity, $5 FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) AS kept (id, stock_id, key, quantity)`,
    [
      kept.map(() => uuid()),
      kept.map(({ stockId }) => stockId),
      kept.map(({ key }) => key),
      kept.map(({ quantity }) => quantity),
      until,
    ],
  );
}

/** See `StockService.dropReservations`. */
export async function dropReservations(keys: readonly string[], manager: EntityManager): Promise<void> {
  if (keys.length === 0) return;
  await manager.query(
    `DELETE FROM reservation WHERE id IN (SELECT id FROM reservation WHERE key = ANY($1::text[]) ORDER BY id FOR UPDATE)`,
    [keys],
  );
}

/** Deletes some of what has expired. @returns whether there may be more */
export async function sweepReservations(manager: EntityManager): Promise<boolean> {
  const [, deleted] = await manager.query<[unknown[], number]>(
    `DELETE FROM reservation WHERE id IN
       (SELECT id FROM reservation WHERE until <= now() ORDER BY until LIMIT ${SWEEP} FOR UPDATE SKIP LOCKED)`,
  );
  return deleted === SWEEP;
}
