import type { EntityManager } from 'typeorm';
import { Currency } from './currency.entity';

/** How many digits behind the point each currency has, by code: the one place where amounts learn it. */
export async function currencyExponents(manager: EntityManager): Promise<ReadonlyMap<string, number>> {
  const rows = await manager.find(Currency, { select: { code: true, exponent: true } });
  return new Map(rows.map(({ code, exponent }) => [code, exponent]));
}
