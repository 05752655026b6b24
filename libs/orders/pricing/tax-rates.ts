import type { EntityManager } from 'typeorm';
import { ShippingMethod } from '@app/organization';
import type { HeldOrder } from '../ledger/held-order';

/** The country that takes the tax: where it is sent to, else where the bill goes, else the first that the channel serves. */
const COUNTRY = `coalesce($1, (SELECT countries[1] FROM channel WHERE id = $2))`;

const RATES = `
SELECT wanted.class, coalesce(found.rate, 0)::text AS rate
FROM unnest($3::uuid[]) AS wanted (class) LEFT JOIN LATERAL (
  SELECT tax.rate FROM tax_rate tax JOIN country ON country.id = tax.country_id
  WHERE country.code = ${COUNTRY} AND (tax.tax_class_id = wanted.class OR tax.tax_class_id IS NULL)
    AND tax.valid_from <= $4::date AND coalesce(tax.valid_until >= $4::date, true)
  ORDER BY tax.tax_class_id NULLS LAST LIMIT 1
) found ON true`;

/**
 * Gives the lines and the shipping of an order the rates that hold where it goes, on the day on which it is placed. A
 * country without a rate takes no tax.
 */
export async function tax({ order, lines }: HeldOrder, manager: EntityManager): Promise<void> {
  if (!['draft', 'placed'].includes(order.status)) return;
  const method = order.shippingMethodId
    ? await manager.findOneBy(ShippingMethod, { id: order.shippingMethodId })
    : null;
  const classes = [...new Set([method?.taxClassId ?? null, ...lines.map(({ taxClassId }) => taxClassId ?? null)])];
  const day = (order.placedAt ?? new Date()).toISOString().slice(0, 10);
  const rows = await manager.query<{ class: string | null; rate: string }[]>(RATES, [
    countryOf(order),
    order.channelId,
    classes,
    day,
  ]);
  const rates = new Map(rows.map((row) => [row.class, row.rate]));
  const rateOf = (taxClass: string | null): never => (rates.get(taxClass) ?? '0') as never;
  for (const line of lines) line.taxRate = rateOf(line.taxClassId ?? null);
  order.shippingTaxRate = method || order.shipping.gross > 0 ? rateOf(method?.taxClassId ?? null) : ('0.000' as never);
}

/** Where an order goes; null: nobody has said it. */
export const countryOf = ({ shippingAddress, billingAddress }: HeldOrder['order']): string | null =>
  shippingAddress?.country ?? billingAddress?.country ?? null;
