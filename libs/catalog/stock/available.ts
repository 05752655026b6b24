import { through } from '@app/organization';
import type { Reach, ReachContext } from '@app/shared/model';

type Column = (property: string) => string;

/** Rows of a warehouse are of the company that it belongs to. */
export const ofWarehouse: Reach = through('warehouseId', 'warehouse');

/** SQL for what is reserved of a row of stock. Reservations count until the moment they expire. */
const reserved = (stockId: string): string =>
  `(SELECT coalesce(sum(held.quantity), 0) FROM reservation held WHERE held.stock_id = ${stockId} AND held.until > now())`;

/** What is left of a row of stock for others to take; below zero, so much is owed. */
export const available = (column: Column): string =>
  `${column('onHand')} - ${column('allocated')} - ${reserved(column('id'))}::int`;

const STOCK: Readonly<Record<string, string>> = { warehouseId: 'lying.warehouse_id' };

/** What is left of a variant in all warehouses within reach together; null where nobody counts it. */
export function availableOf(column: Column, asked: ReachContext): string {
  const within = ofWarehouse({ ...asked, column: (property) => STOCK[property] });
  const reached = within === true ? '' : ` AND ${String(within)}`;
  return (
    `CASE WHEN ${column('trackInventory')} THEN (SELECT coalesce(sum(lying.on_hand - lying.allocated - ` +
    `${reserved('lying.id')}), 0)::bigint FROM stock lying WHERE lying.variant_id = ${column('id')}${reached}) END`
  );
}
