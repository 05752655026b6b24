import type { EntityManager } from 'typeorm';

/**
 * Spends of the budget of a running campaign, by one conditional update: whoever comes when it is gone gets nothing. The
 * campaign is held from then on, until the transaction ends.
 *
 * @param amount minor units of the budget's currency, or uses
 * @returns whether it runs, and so much was left
 */
export async function spendBudget(id: string, amount: number, manager: EntityManager): Promise<boolean> {
  const [, affected] = await manager.query<[unknown[], number]>(
    `UPDATE campaign SET budget_used = budget_used + $2::bigint, updated_at = now()
     WHERE id = $1 AND status = 'running' AND $2::bigint >= 0 AND budget_used + $2::bigint <= coalesce(budget_limit, budget_used + $2::bigint)`,
    [id, amount],
  );
  return affected > 0;
}
