import type { EntityManager } from 'typeorm';

/** What a campaign has given to which order. */
export interface Given {
  campaignId: string;
  orderId: string;
}

/** What is spent of the budget of which campaign. */
export interface Spending extends Given {
  /** Minor units of the budget's currency, or uses. */
  amount: number;
}

/**
 * Spends of the budget of a running campaign, by one conditional update: whoever comes when it is gone gets nothing. The
 * campaign is held from then on, until the transaction ends.
 *
 * @returns whether it runs, and so much was left
 */
export async function spendBudget({ campaignId, orderId, amount }: Spending, manager: EntityManager): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH spent AS (
       UPDATE campaign SET budget_used = budget_used + $2::bigint, updated_at = now()
       WHERE id = $1 AND status = 'running' AND $2::bigint >= 0 AND budget_used + $2::bigint <= coalesce(budget_limit, budget_used + $2::bigint)
       RETURNING id
     ) INSERT INTO campaign_spending (campaign_id, order_id, amount) SELECT id, $3::uuid, $2::bigint FROM spent
     ON CONFLICT (order_id, campaign_id) DO UPDATE SET amount = campaign_spending.amount + excluded.amount
     RETURNING campaign_id`,
    [campaignId, amount, orderId],
  );
  return rows.length > 0;
}

/** Notes that a campaign without a budget has given something to an order, so that it is known what campaigns have sold. */
export async function noteGiven({ campaignId, orderId }: Given, manager: EntityManager): Promise<void> {
  await manager.query(
    `INSERT INTO campaign_spending (campaign_id, order_id, amount) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`,
    [campaignId, orderId],
  );
}

/** Gives back to all campaigns what an order has spent that comes to nothing, whether they still run or not. */
export async function returnBudgets(orderId: string, manager: EntityManager): Promise<void> {
  await manager.query(
    `WITH given AS (
       DELETE FROM campaign_spending WHERE order_id = $1 RETURNING campaign_id, amount
     ) UPDATE campaign SET budget_used = budget_used - given.amount, updated_at = now() FROM given WHERE campaign.id = given.campaign_id`,
    [orderId],
  );
}
