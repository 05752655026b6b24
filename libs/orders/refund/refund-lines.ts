import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Unprocessable } from '@app/shared/errors';
import type { Money } from '@app/shared/model';
import { linesOf } from '../booking/wanted-lines';
import type { HeldOrder } from '../ledger/held-order';
import { RefundLine } from '../refund-line/refund-line.entity';
import { priceOfPieces } from './line-price';
import type { CreateRefundLine } from './refund.dto';

/** Pieces of which the price has gone back, or is on its way. */
const REFUNDED = `
SELECT line.order_line_id AS id, sum(line.quantity)::int AS quantity FROM refund_line line
JOIN refund ON refund.id = line.refund_id WHERE refund.order_id = $1 AND refund.status <> 'failed' GROUP BY 1`;

/**
 * The lines of a refund, with what their pieces cost.
 *
 * @returns rows that lack the id of the refund
 * @throws Unprocessable naming each line that is not of the order, is named twice, or of which fewer pieces are left
 */
export async function refundLines(
  held: HeldOrder,
  wanted: readonly CreateRefundLine[],
  manager: EntityManager,
): Promise<RefundLine[]> {
  if (wanted.length === 0) return [];
  const { id, currency } = held.order;
  const rows = await manager.query<{ id: string; quantity: number }[]>(REFUNDED, [id]);
  const refunded = new Map(rows.map((row) => [row.id, row.quantity]));
  return linesOf(held, wanted, (line) => line.quantity - (refunded.get(line.id) ?? 0)).map(
    ({ line, wanted: { orderLineId, quantity, amount } }) => {
      const price = priceOfPieces(
        { quantity: line.quantity, total: line.total.gross },
        refunded.get(line.id) ?? 0,
        quantity,
      );
      const index = wanted.findIndex((each) => each.orderLineId === orderLineId);
      if (amount) assertPrice(amount, { amount: price, currency }, index);
      const row = { id: uuid(), version: 1, orderLineId, quantity, metadata: {}, privateMetadata: {} };
      return Object.assign(new RefundLine(), row, { amount: amount ?? { amount: price, currency } });
    },
  );
}

/** @throws Unprocessable for more than the pieces have cost */
function assertPrice(named: Money, price: Money, index: number): void {
  if (named.currency === price.currency && named.amount >= 0 && named.amount <= price.amount) return;
  const message = `They have cost ${price.amount} minor units of ${price.currency}`;
  throw new Unprocessable(message, [{ pointer: `/lines/${index}/amount`, code: 'amount', message }], { code: 'lines' });
}
