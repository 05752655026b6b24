import type { EntityManager } from 'typeorm';
import { rateFor } from '@app/organization';
import { Unprocessable } from '@app/shared/errors';
import { amountOf } from '../ledger/derive';
import type { HeldOrder } from '../ledger/held-order';
import { countryOf } from './tax-rates';

/**
 * What delivery costs: what somebody has said, or else what the rates of the method say. A draft may still lack what it takes
 * to know that.
 *
 * @param held with the sums of its lines
 * @returns minor units, as prices are shown
 * @throws Unprocessable when the order is placed and the method does not deliver it there
 */
export async function deliveryPrice({ order, lines }: HeldOrder, manager: EntityManager): Promise<number> {
  const { shippingMethodId: methodId, currency } = order;
  const named = amountOf(order.shippingPrice);
  if (named !== null || !methodId) return named ?? 0;
  if (!['draft', 'placed'].includes(order.status)) return order.shipping[order.taxExempt ? 'net' : order.taxDisplay];
  const country = countryOf(order);
  const rate = country
    ? await rateFor(
        { methodId, country, currency, weight: await weightOf(lines, manager), total: order.total[order.taxDisplay] },
        manager,
      )
    : null;
  if (rate) return rate.price.amount;
  if (order.status === 'draft') return 0;
  const message = country ? 'The shipping method does not deliver that there' : 'Nobody has said where to send it';
  throw new Unprocessable(message, [{ pointer: '/shippingMethodId', code: 'delivery', message }], {
    code: 'not_delivered',
  });
}

/** In kilograms, of what the catalog knows of. */
async function weightOf(lines: HeldOrder['lines'], manager: EntityManager): Promise<string> {
  const [{ weight }] = await manager.query<{ weight: string }[]>(
    `SELECT coalesce(sum(variant.weight * line.quantity), 0)::text AS weight
     FROM unnest($1::uuid[], $2::int[]) AS line (variant_id, quantity) JOIN variant ON variant.id = line.variant_id`,
    [lines.map(({ variantId }) => variantId), lines.map(({ quantity }) => quantity)],
  );
  return weight;
}
