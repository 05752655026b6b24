import type { EntityManager } from 'typeorm';
import type { Origin } from '@app/shared/audit';
import type { SavedRow } from '@app/shared/import';
import { holdOrders } from '../ledger/held-order';
import { keepOrders } from '../ledger/keep-order';
import { catalogOf } from '../order-line/catalog-entries';
import type { OrderLine } from '../order-line/order-line.entity';

/** Fills in what lines were called, from the catalog where the file does not say, and what they come to before they are added up. */
export async function prepareLines(rows: readonly SavedRow[], manager: EntityManager): Promise<void> {
  const lines = rows.filter(({ before }) => !before).map(({ after }) => after as OrderLine);
  const known = await catalogOf(
    lines.flatMap(({ variantId }) => variantId ?? []),
    undefined,
    manager,
  );
  const last = new Map<string, number>();
  for (const line of lines) {
    const { currency } = line.unitPrice;
    const entry = line.variantId ? known.get(line.variantId) : undefined;
    const position = (last.get(line.orderId) ?? 0) + 1;
    last.set(line.orderId, position);
    const [nothing, untaxed] = [
      { amount: 0, currency },
      { net: 0, tax: 0, gross: 0, currency },
    ];
    line.productName ??= entry?.productName ?? line.sku ?? 'Unknown';
    line.variantName ??= entry?.variantName ?? null;
    line.sku ??= entry?.sku ?? null;
    line.taxClassId ??= entry?.taxClassId ?? null;
    line.position ??= position;
    Object.assign(line, { undiscountedUnitPrice: line.unitPrice, priceKept: true });
    Object.assign(line, { discount: nothing, orderDiscount: nothing, unit: untaxed, total: untaxed });
  }
}

/** Adds up the orders whose lines have come or changed. */
export async function addUpOrders(rows: readonly SavedRow[], origin: Origin, manager: EntityManager): Promise<void> {
  const ids = new Set(rows.map(({ after }) => (after as OrderLine).orderId));
  await keepOrders(await holdOrders([...ids], manager), { manager, origin });
}
