import type { EntityManager } from 'typeorm';
import { listOf, read } from '@app/shared/database';
import { amountOf } from '../ledger/derive';
import type { HeldOrder, Rates } from '../ledger/held-order';
import type { OrderLine } from '../order-line/order-line.entity';

/** The country that takes the tax: where it is sent to, else where the bill goes, else the first that the channel serves. */
const COUNTRY = `coalesce($1, (SELECT countries[1] FROM channel WHERE id = $2))`;

const RATES = `
SELECT wanted.class, wanted.delivers, coalesce(found.rate, 0)
FROM (SELECT class, false FROM unnest(${listOf('$3::uuid[]')}) AS class
  UNION ALL SELECT tax_class_id, true FROM shipping_method WHERE id = $5) AS wanted (class, delivers)
LEFT JOIN LATERAL (
  SELECT tax.rate FROM tax_rate tax JOIN country ON country.id = tax.country_id
  WHERE country.code = ${COUNTRY} AND (tax.tax_class_id = wanted.class OR tax.tax_class_id IS NULL)
    AND tax.valid_from <= $4::date AND coalesce(tax.valid_until >= $4::date, true)
  ORDER BY tax.tax_class_id NULLS LAST LIMIT 1
) found ON true`;

/** As the database writes it. */
const NO_RATE = '0.000' as never;

/**
 * Gives the lines and the shipping of an order the rates that hold where it goes. A country without a rate takes no tax.
 *
 * A draft is taxed anew with every change, at the rates of the day; what was placed keeps the rates that it was placed at,
 * whatever becomes of them. What is new in it since, of another class or sent to another country has those of the day of the change.
 */
export async function tax(held: HeldOrder, manager: EntityManager): Promise<void> {
  const taxed = taxedAnew(held);
  if (!hasDelivery(held.order)) held.order.shippingTaxRate = NO_RATE;
  if (!taxed) return;
  const { classes, delivery } = await ratesFor(held, taxed, manager);
  for (const line of taxed.lines) line.taxRate = (classes.get(line.taxClassId ?? null) ?? NO_RATE) as never;
  if (taxed.isSent) held.order.shippingTaxRate = (delivery ?? classes.get(null) ?? NO_RATE) as never;
}

/** Asks ahead for the rates that {@link tax} will want, as far as the order stays as it is. */
export async function askRates(held: HeldOrder, manager: EntityManager): Promise<void> {
  const taxed = taxedAnew(held);
  if (taxed) await ratesFor(held, taxed, manager);
}

/** What of an order takes the rates of a day. */
interface Taxed {
  lines: OrderLine[];
  /** Whether delivery does, too. */
  isSent: boolean;
  methodId: string | null;
  /** As in `2007-01-31`. */
  day: string;
}

function taxedAnew({ order, lines, before }: HeldOrder): Taxed | undefined {
  if (!['draft', 'placed'].includes(order.status)) return undefined;
  const placed = before.order?.status === 'placed' && order.origin !== 'import' ? before.order : undefined;
  const isElsewhere = placed !== undefined && countryOf(placed) !== countryOf(order);
  const classes = new Map(placed && !isElsewhere ? before.lines.map(({ id, taxClassId }) => [id, taxClassId]) : []);
  const open = lines.filter(({ id, taxClassId }) => !classes.has(id) || classes.get(id) !== taxClassId);
  const isSentAnew =
    !placed || isElsewhere || !hasDelivery(placed) || placed.shippingMethodId !== order.shippingMethodId;
  const isSent = hasDelivery(order) && isSentAnew;
  if (open.length === 0 && !isSent) return undefined;
  const day = ((placed ? null : order.placedAt) ?? new Date()).toISOString().slice(0, 10);
  return { lines: open, isSent, methodId: isSentAnew ? order.shippingMethodId : null, day };
}

/** The rates of what is taxed; what was asked last is not asked again. */
function ratesFor(held: HeldOrder, { lines, methodId, day }: Taxed, manager: EntityManager): Promise<Rates> {
  const classes = [...new Set([null, ...lines.map(({ taxClassId }) => taxClassId ?? null)])];
  const values = [countryOf(held.order), held.order.channelId, classes, day, methodId];
  const key = JSON.stringify(values);
  if (held.rates?.key !== key) held.rates = { key, found: lookUpRates(values, manager) };
  return held.rates.found;
}

async function lookUpRates(values: readonly unknown[], manager: EntityManager): Promise<Rates> {
  const rows = await read(manager, RATES, values);
  const [sent, taken] = [true, false].map((delivers) => rows.filter(([, flag]) => (flag === 't') === delivers));
  return {
    classes: new Map(taken.map(([taxClass, , rate]) => [taxClass, String(rate)])),
    delivery: sent.at(0)?.at(2) ?? undefined,
  };
}

/** Whether it costs anything to send it, or may do so. */
const hasDelivery = ({ shippingMethodId, shippingPrice }: HeldOrder['order']): boolean =>
  Boolean(shippingMethodId) || (amountOf(shippingPrice) ?? 0) > 0;

/** Where an order goes; null: nobody has said it. */
export const countryOf = ({ shippingAddress, billingAddress }: HeldOrder['order']): string | null =>
  shippingAddress?.country ?? billingAddress?.country ?? null;
