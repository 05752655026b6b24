import type { Channel } from '@app/organization';
import type { Origin } from '@app/shared/audit';
import type { MovementKind } from '../stock-movement/stock-movement.entity';
import type { Wanted } from './distribution';

/** A line that wants pieces; its key is what they are released or shipped by. */
export interface StockLine extends Wanted {
  /** The key of a reservation that it takes the place of. */
  reservation?: string;
  /** Where a body names it, for errors; by default `/lines/<index>/quantity`. */
  pointer?: string;
}

/** From where lines are served. */
export interface StockPlace {
  channelId: string;
  /** By default that of the channel. */
  policy?: Channel['stockPolicy'];
  /** Only from this one of its warehouses. */
  warehouseId?: string;
  /** What was looked up of the variants already; others are looked up. */
  known?: Stocked;
}

/** Variants by id, and what the channel promises of them. */
export interface Stocked {
  variants: ReadonlyMap<string, { sku: string; tracked: boolean }>;
  policy: Channel['stockPolicy'];
}

/** Pieces that are promised to a line, in one warehouse. */
export interface Allotment {
  key: string;
  variantId: string;
  warehouseId: string;
  quantity: number;
  /** Of which so many are not there yet. */
  backordered: number;
}

/** Pieces of a line that leave the house. */
export interface ShippedLine extends Wanted {
  /** By default, wherever they are promised. */
  warehouseId?: string;
  pointer?: string;
}

/** Pieces that come to a warehouse. */
export interface ReceivedLine {
  variantId: string;
  warehouseId: string;
  quantity: number;
}

/** Who moves stock, and what for. */
export interface Occasion {
  origin: Origin;
  reason?: string | null;
  /** The order, delivery or transfer that it belongs to. */
  reference?: string | null;
}

/** A movement that is to be written down. */
export interface Moved extends Occasion {
  stockId: string;
  kind: MovementKind;
  /** Below zero: they leave. */
  quantity: number;
}
