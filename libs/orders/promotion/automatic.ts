import type { EntityManager } from 'typeorm';
import { type BUDGET_KINDS, noteGiven, spendBudget } from '@app/organization';
import { read } from '@app/shared/database';
import { Problem } from '@app/shared/errors';
import type { Act, HeldOrder } from '../ledger/held-order';
import { settle } from '../ledger/keep-order';
import type { Order } from '../order/order.entity';
import { putLines } from '../order-line/line-edits';
import { giveReward } from './give-reward';
import { promotionFacts } from './promotion-facts';
import { type Offer, type Reward, rewardsOf } from './rewards';

/** A promotion that needs no code, with what its campaign may still spend. */
export interface AutomaticOffer extends Offer {
  name: string;
  combinable: boolean;
  campaignId: string;
  budgetKind: (typeof BUDGET_KINDS)[number];
  budgetCurrency: string | null;
  /** Minor units, or uses; null: any number. */
  left: number | null;
}

const OFFERS = `
SELECT json_agg(offer) FROM (
SELECT p.name, p.combinable, p.target, p.predicate, p.reward, p.percent::float8 AS percent, p.gift_sku AS "giftSku",
  json_build_object('amount', p.amount_amount, 'currency', p.amount_currency) AS amount, c.id AS "campaignId",
  c.budget_kind AS "budgetKind", c.budget_currency AS "budgetCurrency", (c.budget_limit - c.budget_used)::float8 AS left
FROM promotion p JOIN campaign c ON c.id = p.campaign_id
WHERE p.automatic AND p.active AND c.company_id = $1 AND c.status = 'running' AND c.starts_at <= now() AND c.ends_at > now()
  AND (NOT EXISTS (SELECT FROM campaign_channel place WHERE place.campaign_id = c.id)
    OR EXISTS (SELECT FROM campaign_channel place WHERE place.campaign_id = c.id AND place.channel_id = $2))
ORDER BY p.position, p.id) offer`;

/** Whether the channel has so many pieces left of what is to be given, or promises it without. */
const HAS = `
SELECT NOT v.track_inventory OR channel.stock_policy = 'backorder' OR coalesce((
  SELECT sum(s.on_hand - s.allocated - (SELECT coalesce(sum(r.quantity), 0) FROM reservation r WHERE r.stock_id = s.id AND r.until > now()))
  FROM stock s JOIN warehouse_channel w ON w.warehouse_id = s.warehouse_id AND w.channel_id = channel.id
  WHERE s.variant_id = v.id), 0) >= $3 AS has
FROM variant v, channel WHERE v.sku = $1 AND channel.id = $2`;

/** What the running campaigns of the seller offer to an order. */
export async function offersTo({ order }: Pick<HeldOrder, 'order'>, { manager }: Act): Promise<AutomaticOffer[]> {
  const { companyId, channelId, origin } = order;
  if (origin !== 'staff' && origin !== 'storefront') return [];
  const [[offers]] = await read(manager, OFFERS, [companyId, channelId]);
  return JSON.parse(offers ?? '[]') as AutomaticOffer[];
}

/**
 * Gives what the running campaigns of the seller give without a code, where their conditions hold: in the order of their
 * positions, until one says that no further may follow it. What a campaign cannot pay any more, and a gift that there is not,
 * are left out.
 *
 * @param held whose prices are known; its lines are promised afterwards
 * @param offers of {@link offersTo}
 * @param spends whether the budgets are spent; otherwise it is a look at what there would be
 */
export async function applyPromotions(
  held: HeldOrder,
  act: Act,
  { spends, offers }: { spends: boolean; offers: readonly AutomaticOffer[] },
): Promise<void> {
  if (offers.length > 0) await settle(held, act);
  for (const offer of offers) {
    const rewards = rewardsOf(offer, await promotionFacts(held, act.manager));
    if (rewards.length === 0) continue;
    const before = copyOf(held);
    const saved = await give(held, rewards, offer, act);
    if (saved > 0 && (await canPay(offer, saved, held.order, { spends, manager: act.manager }))) {
      if (!offer.combinable) return;
    } else {
      Object.assign(held, before);
      await settle(held, act);
    }
  }
}

/** Gives what a promotion gives. @returns what the buyer saves by it, in minor units */
async function give(
  held: HeldOrder,
  rewards: readonly Reward[],
  { name: reason }: AutomaticOffer,
  act: Act,
): Promise<number> {
  const before = held.order.discount.amount;
  for (const reward of rewards) {
    if (reward.kind !== 'gift' || (await isThere(held, reward, act.manager))) {
      await giveReward(held, reward, { source: 'promotion', reason, put: putLines }, act).catch(ifRefused);
    }
  }
  await settle(held, act);
  return held.order.discount.amount - before;
}

/** A gift that is not for sale there is none. */
function ifRefused(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}

async function isThere(
  { order, lines }: HeldOrder,
  { sku }: Extract<Reward, { kind: 'gift' }>,
  manager: EntityManager,
): Promise<boolean> {
  const ordered = lines.filter((line) => line.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);
  const [row] = await manager.query<{ has: boolean }[]>(HAS, [sku, order.channelId, ordered + 1]);
  return row?.has ?? false;
}

async function canPay(
  { campaignId, budgetKind, budgetCurrency, left }: AutomaticOffer,
  saved: number,
  { id: orderId, currency }: Order,
  { spends, manager }: { spends: boolean; manager: EntityManager },
): Promise<boolean> {
  if (budgetKind === 'none') {
    if (spends) await noteGiven({ campaignId, orderId }, manager);
    return true;
  }
  if (budgetKind === 'spend' && budgetCurrency !== currency) return false;
  const amount = budgetKind === 'usage' ? 1 : saved;
  return spends ? spendBudget({ campaignId, orderId, amount }, manager) : left === null || amount <= left;
}

/** What an order consists of, to go back to. */
const copyOf = ({ lines, discounts, events }: HeldOrder): Pick<HeldOrder, 'lines' | 'discounts' | 'events'> => ({
  lines: lines.map(cloned),
  discounts: discounts.map(cloned),
  events: [...events],
});

const cloned = <T extends object>(row: T): T =>
  Object.assign(Object.create(Object.getPrototypeOf(row) as object) as T, row);
