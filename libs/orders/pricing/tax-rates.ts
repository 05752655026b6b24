import type { EntityManager } from 'typeorm';
import { ShippingMethod } from '@app/organization';
import { listOf } from '@app/shared/database';
import { amountOf } from '../ledger/derive';
import type { HeldOrder } from '../ledger/held-order';

/** The country that takes the tax: where it is sent to, else where the bill goes, else the first that the channel serves. */
const COUNTRY = `coalesce($1, (SELECT countries[1] FROM channel WHERE id = $2))`;

const RATES = `
SELECT wanted.class, coalesce(found.rate, 0)::text AS rate
FROM unnest(${listOf('$3::uuid[]')}) AS wanted (class) LEFT JOIN LATERAL (
  SELECT tax.rate FROM tax_rate tax JOIN country ON country.id = tax.country_id
  WHERE country.code = ${COUNTRY} AND (tax.tax_class_id = wanted.class OR tax.tax_class_id IS NULL)
    AND tax.valid_from <= $4::date AND coalesce(tax.valid_until >= $4::date, true)
  ORDER BY tax.tax_class_id NULLS LAST LIMIT 1
) found ON true`;

/**
 * Gives the lines and the shipping of an order the rates that hold where it goes. A country without a rate takes no tax.
 *
 * A draft is taxed anew with every change, at the rates of the day; what was placed keeps the rates that it was placed at,
 * whatever becomes of them. What is new in it since, of another class or sent to another country has those of the day of the change.
 */
export async function tax({ order, lines, before }: HeldOrder, manager: EntityManager): Promise<void> {
  if (!['draft', 'placed'].includes(order.status)) return;
  const placed = before.order?.status === 'placed' && order.origin !== 'import' ? before.order : undefined;
  const isElsewhere = placed !== undefined && countryOf(placed) !== countryOf(order);
  const classes = new Map(placed && !isElsewhere ? before.lines.map(({ id, taxClassId }) => [id, taxClassId]) : []);
  const open = lines.filter(({ id, taxClassId }) => !classes.has(id) || classes.get(id) !== taxClassId);
  const isSent = hasDelivery(order);
  const isSentAnew =
    !placed || isElsewhere || !hasDelivery(placed) || placed.shippingMethodId !== order.shippingMethodId;
  if (!isSent) order.shippingTaxRate = NO_RATE;
  if (open.length === 0 && !(isSent && isSentAnew)) return;
  const method =
    isSentAnew && order.shippingMethodId
      ? await manager.findOneBy(ShippingMethod, { id: order.shippingMethodId })
      : null;
  const wanted = [...new Set([method?.taxClassId ?? null, ...open.map(({ taxClassId }) => taxClassId ?? null)])];
  const day = ((placed ? null : order.placedAt) ?? new Date()).toISOString().slice(0, 10);
  const rows = await manager.query<{ class: string | null; rate: string }[]>(RATES, [
    countryOf(order),
    order.channelId,
    wanted,
    day,
  ]);
  const rates = new Map(rows.map((row) => [row.class, row.rate]));
  const rateOf = (taxClass: string | null): never => (rates.get(taxClass) ?? NO_RATE) as never;
  for (const line of open) line.taxRate = rateOf(line.taxClassId ?? null);
  if (isSent && isSentAnew) order.shippingTaxRate = rateOf(method?.taxClassId ?? null);
}

/** As the database writes it. */
const NO_RATE = '0.000' as never;

/** Whether it costs anything to send it, or may do so. */
const hasDelivery = ({ shippingMethodId, shippingPrice }: HeldOrder['order']): boolean =>
  Boolean(shippingMethodId) || (amountOf(shippingPrice) ?? 0) > 0;

/** Where an order goes; null: nobody has said it. */
export const countryOf = ({ shippingAddress, billingAddress }: HeldOrder['order']): string | null =>
  shippingAddress?.country ?? billingAddress?.country ?? null;
