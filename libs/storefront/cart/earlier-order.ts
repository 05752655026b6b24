import { NotFound } from '@app/shared/errors';
import type { Resources, Write } from '@app/shared/resource';
import { Order } from '@app/orders';

/** So many pieces of something that somebody has ordered before; it may be gone from the catalog. */
export interface EarlierLine {
  variantId: string | null;
  quantity: number;
  name: string;
}

// What came free of charge, as gifts and replacements do, was not bought.
const LINES = `
SELECT variant_id AS "variantId", least(sum(quantity), 9999)::integer AS quantity, min(coalesce(sku, product_name)) AS name
FROM order_line WHERE order_id = $1 AND NOT (price_kept AND unit_price_amount = 0)
GROUP BY variant_id, CASE WHEN variant_id IS NULL THEN id END ORDER BY min(position)`;

/** What an order has of what can be ordered again. @throws NotFound for an order that is not theirs */
export async function linesOfOrder(
  orderId: string,
  resources: Resources,
  { manager, caller }: Write,
): Promise<EarlierLine[]> {
  const rights = await resources.rightsTo(Order, orderId, caller.actor, manager);
  if (rights === 'none') throw new NotFound(`There is no Order with the id ${orderId}`);
  return manager.query<EarlierLine[]>(LINES, [orderId]);
}
