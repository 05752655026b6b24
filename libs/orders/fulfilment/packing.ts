import type { EntityManager } from 'typeorm';
import type { ShippedLine } from '@app/catalog';
import { Conflict } from '@app/shared/errors';
import type { HeldOrder } from '../ledger/held-order';
import type { FulfilmentLine } from '../fulfilment-line/fulfilment-line.entity';
import type { OrderLine } from '../order-line/order-line.entity';
import type { WantedLine } from '../booking/wanted-lines';

const PACKED = `
SELECT line.order_line_id AS id, sum(line.quantity)::int AS quantity FROM fulfilment_line line
JOIN fulfilment ON fulfilment.id = line.fulfilment_id
WHERE fulfilment.order_id = $1 AND fulfilment.status = 'pending' GROUP BY 1`;

/** What can still be packed of each line of a held order: what is neither shipped nor packed. */
export async function unpacked({ order }: HeldOrder, manager: EntityManager): Promise<(line: OrderLine) => number> {
  const rows = await manager.query<{ id: string; quantity: number }[]>(PACKED, [order.id]);
  const packed = new Map(rows.map(({ id, quantity }) => [id, quantity]));
  return ({ id, quantity, fulfilled }) => quantity - fulfilled - (packed.get(id) ?? 0);
}

const PROMISED = `
SELECT promise.key AS id, sum(promise.quantity) FILTER (WHERE stock.warehouse_id = $2)::int AS quantity
FROM allocation promise JOIN stock ON stock.id = promise.stock_id WHERE promise.key = ANY($1::text[]) GROUP BY 1`;

/** All that a warehouse can pack of a held order: what is promised from it, and what nobody counts. */
export async function packable(
  { lines }: HeldOrder,
  warehouseId: string,
  left: (line: OrderLine) => number,
  manager: EntityManager,
): Promise<WantedLine[]> {
  const ids = lines.map(({ id }) => id);
  const rows = await manager.query<{ id: string; quantity: number | null }[]>(PROMISED, [ids, warehouseId]);
  const promised = new Map(rows.map(({ id, quantity }) => [id, quantity ?? 0]));
  return lines.flatMap((line) => {
    const quantity = Math.min(left(line), promised.get(line.id) ?? Infinity);
    return quantity > 0 ? [{ orderLineId: line.id, quantity }] : [];
  });
}

/** What leaves stock, and comes back to it: what is of the catalog. */
export const countedLines = (
  { lines }: HeldOrder,
  packed: readonly Pick<FulfilmentLine, 'orderLineId' | 'quantity'>[],
  warehouseId: string,
): (ShippedLine & { warehouseId: string })[] =>
  packed.flatMap(({ orderLineId: key, quantity }) => {
    const variantId = lines.find(({ id }) => id === key)?.variantId;
    return variantId ? [{ key, variantId, quantity, warehouseId }] : [];
  });

/**
 * Counts pieces of a held order as shipped or, below zero, as not.
 *
 * @throws Conflict when more were shipped than are ordered, or fewer than came back
 */
export function countShipped(
  { lines }: HeldOrder,
  packed: readonly Pick<FulfilmentLine, 'orderLineId' | 'quantity'>[],
  sign: 1 | -1,
): void {
  for (const { orderLineId, quantity } of packed) {
    const line = lines.find(({ id }) => id === orderLineId);
    if (!line) throw new Conflict('A line of it is gone', [], { code: 'line_gone' });
    line.fulfilled += sign * quantity;
    if (line.fulfilled > line.quantity) {
      throw new Conflict(`${line.productName}: more than is ordered would be shipped`, [], { code: 'too_many' });
    }
    if (line.fulfilled < line.returned) {
      throw new Conflict(`${line.productName}: some of it came back already`, [], { code: 'returned_already' });
    }
  }
}
