import type { EntityManager } from 'typeorm';
import { type ResolvedPrice, resolvePrices } from '@app/catalog';
import { Unprocessable } from '@app/shared/errors';
import type { OrderLine } from '../order-line/order-line.entity';
import type { Order } from '../order/order.entity';

/**
 * Looks up what lines cost, but for those whose price somebody has named, and for what is not of the catalog any more.
 *
 * @throws Unprocessable naming the variants that have no price in the channel
 */
export async function priceLines(order: Order, lines: readonly OrderLine[], manager: EntityManager): Promise<void> {
  setPrices(lines, await pricesOf(order, lines, manager));
}

/** What lines cost, by variant; without those that {@link priceLines} leaves as they are. */
export async function pricesOf(
  order: Order,
  lines: readonly OrderLine[],
  manager: EntityManager,
): Promise<ReadonlyMap<string, ResolvedPrice>> {
  const open = lines.filter(isOpen);
  if (open.length === 0) return new Map();
  const quantities = new Map<string, number>();
  for (const { variantId, quantity } of open) {
    quantities.set(variantId as string, (quantities.get(variantId as string) ?? 0) + quantity);
  }
  const wanted = [...quantities].map(([variantId, quantity]) => ({ variantId, quantity }));
  return resolvePrices(wanted, order, manager);
}

const isOpen = ({ priceKept, variantId }: OrderLine): boolean => !priceKept && variantId !== null;

/** Gives lines such prices. @throws Unprocessable as {@link priceLines} */
export function setPrices(lines: readonly OrderLine[], prices: ReadonlyMap<string, ResolvedPrice>): void {
  const open = lines.filter(isOpen);
  const missing = open.filter(({ variantId }) => !prices.has(variantId as string));
  if (missing.length > 0) {
    const names = missing.map(({ sku, productName }) => sku ?? productName).join(', ');
    const message = `There is no price in this channel for ${names}`;
    throw new Unprocessable(message, [{ pointer: '/variantId', code: 'price', message }], { code: 'no_price' });
  }
  for (const line of open) {
    const { amount, currency, priceBefore } = prices.get(line.variantId as string) as ResolvedPrice;
    line.unitPrice = { amount, currency };
    line.undiscountedUnitPrice = { amount: Math.max(amount, priceBefore ?? 0), currency };
  }
}
