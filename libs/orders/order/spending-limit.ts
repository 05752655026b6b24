import type { EntityManager } from 'typeorm';
import type { SpendingPeriod } from '@app/organization';
import { Conflict } from '@app/shared/errors';
import { settle } from '../ledger/keep-order';
import type { Act, HeldOrder } from '../ledger/held-order';

interface Limit {
  amount: string;
  currency: string;
  period: SpendingPeriod;
}

/** Held until the transaction ends, so that two orders do not both fit into what is left. */
const LIMIT = `
SELECT spending_limit_amount AS amount, spending_limit_currency AS currency, spending_period AS period
FROM membership WHERE account_id = $1 AND company_id = $2 AND spending_period IS NOT NULL FOR NO KEY UPDATE`;

/** Periods are those of the calendar, in UTC. What came to nothing was not spent. */
const SPENT = `
SELECT coalesce(sum(total_gross), 0)::text AS spent FROM "order"
WHERE customer_id = $1 AND buyer_company_id = $2 AND id <> $3 AND currency = $4 AND status IN ('placed', 'confirmed', 'completed')
  AND placed_at >= date_trunc($5, now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;

/**
 * Makes sure that whoever buys for a company does not spend more than their membership allows, with this order, in its period.
 *
 * @param held that is being placed, with the prices that hold
 * @throws Conflict (`spending_limit`) saying what is left; also in a currency in which there is no limit
 */
export async function assertSpendingLimit(held: HeldOrder, act: Act): Promise<void> {
  const { id, customerId, buyerCompanyId, currency } = held.order;
  if (!customerId || !buyerCompanyId) return;
  const { manager } = act;
  const [limit] = await manager.query<Limit[]>(LIMIT, [customerId, buyerCompanyId]);
  if (!limit) return;
  await settle(held, act);
  if (limit.currency !== currency) throw refusal(`The account may spend for the company in ${limit.currency} alone`);
  const spent =
    limit.period === 'order' ? 0 : await spentIn(limit.period, manager, [customerId, buyerCompanyId, id, currency]);
  const left = Number(limit.amount) - spent;
  if (held.order.total.gross <= left) return;
  const least = Math.max(0, left);
  throw refusal(
    `The account may spend ${least} ${currency} more for the company, in minor units (per ${limit.period})`,
  );
}

async function spentIn(period: SpendingPeriod, manager: EntityManager, of: readonly string[]): Promise<number> {
  const [{ spent }] = await manager.query<[{ spent: string }]>(SPENT, [...of, period]);
  return Number(spent);
}

const refusal = (message: string): Conflict =>
  new Conflict(message, [{ pointer: '/total', code: 'spending_limit', message }], { code: 'spending_limit' });
