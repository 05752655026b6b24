import type { EntityManager } from 'typeorm';
import { read } from '@app/shared/database';
import type { HeldOrder } from '../ledger/held-order';
import type { OrderLine } from '../order-line/order-line.entity';

const REPLACED = `
SELECT coalesce(line.variant_id::text, line.product_name), sum(line.quantity)
FROM replacement JOIN "order" o ON o.id = replacement.replacement_id JOIN order_line line ON line.order_id = o.id
WHERE replacement.order_id = $1 AND o.status NOT IN ('cancelled', 'expired') GROUP BY 1`;

const goodsOf = ({ variantId, productName }: OrderLine): string => variantId ?? productName;

/**
 * Pieces of a held order that replacements have in their stead, by the id of the line. Of several lines of the same goods, the first
 * are replaced first.
 */
export async function replacedOf({ order, lines }: HeldOrder, manager: EntityManager): Promise<Map<string, number>> {
  const rows = await read(manager, REPLACED, [order.id]);
  const open = new Map(rows.map(([goods, quantity]) => [String(goods), Number(quantity)]));
  return new Map(
    lines.map((line) => {
      const goods = goodsOf(line);
      const rest = open.get(goods) ?? 0;
      const replaced = Math.min(rest, line.fulfilled);
      open.set(goods, rest - replaced);
      return [line.id, replaced];
    }),
  );
}
