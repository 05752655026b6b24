import { Price } from '@app/catalog';
import type { FactsContext } from '../definition/report-definition';
import type { ReportTable } from '../definition/report-table';

/** What one piece of a variant costs, as its general price says. */
export function costOf(
  variant: ReportTable,
  { table }: FactsContext,
): { amount: string; currency: string; join: string } {
  const price = table(Price, 'pr');
  const isGeneral = ['channelId', 'priceListId', 'startsAt', 'endsAt'].map((name) => `${price.column(name)} IS NULL`);
  return {
    amount: 'cost.amount',
    currency: 'cost.currency',
    join:
      ` LEFT JOIN LATERAL (SELECT ${price.column('cost.amount')} AS amount, ${price.column('cost.currency')} AS currency ` +
      `FROM ${price.from} WHERE ${price.refersTo('variantId', variant)} AND ${isGeneral.join(' AND ')} ` +
      `AND ${price.column('cost.amount')} IS NOT NULL ` +
      `ORDER BY ${price.column('minimumQuantity')}, ${price.id} LIMIT 1) cost ON true`,
  };
}
