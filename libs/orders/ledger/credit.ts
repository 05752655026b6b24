import type { Order } from '../order/order.entity';
import type { OrderStatus } from '../order/order-machine';

/** In these, an order takes no money, and none is owed for it. */
const OVER: readonly OrderStatus[] = ['cancelled', 'expired'];

/** Whether nothing is owed for an order, whatever it would have cost. */
export const isOver = (status: OrderStatus): boolean => OVER.includes(status);

/** What an order costs, less what was credited, in minor units. */
export const owedOf = ({ total, credited }: Pick<Order, 'total' | 'credited'>): number =>
  Math.max(0, total.gross - credited);

/**
 * The part of a refund that lowers what is owed: what goes back beyond what was paid too much. Goods that came back are not
 * paid for again; the difference of an order that has become cheaper was not owed any more before it went back.
 *
 * @param refund in minor units
 * @param charged what was kept of the buyer's money before
 * @param owed before it
 */
export const creditOf = (refund: number, charged: number, owed: number): number =>
  Math.max(0, refund - Math.max(0, charged - owed));

/**
 * What stays credited of an order that has changed. Where it got cheaper after money had gone back, that was for what is not
 * ordered any more: it lowers what is owed once.
 */
export function creditAfter(before: Pick<Order, 'total' | 'credited'>, now: Pick<Order, 'total' | 'status'>): number {
  if (isOver(now.status)) return 0;
  return Math.max(0, before.credited - Math.max(0, before.total.gross - now.total.gross));
}
