import type { Promotion } from '@app/organization';
import { type Facts, holds } from './predicate';

/** What a promotion has to know of an order. */
export interface PromotionFacts {
  order: Facts;
  lines: readonly { id: string; quantity: number; facts: Facts }[];
  currency: string;
}

/** What the buyer gets: something off the order or off lines, or something that comes with it. Amounts are in minor units. */
export type Reward =
  | { kind: 'order'; percent: number | null; fixed: number | null }
  | { kind: 'line'; lineId: string; percent: number | null; fixed: number | null }
  | { kind: 'gift'; sku: string };

/** As far as a promotion says what it gives. */
export type Offer = Pick<Promotion, 'target' | 'predicate' | 'reward' | 'percent' | 'amount' | 'giftSku'>;

/**
 * What a promotion gives for an order: nothing, where its predicate holds of nothing, or its amount is in another currency. A
 * fixed amount off products is off each piece.
 *
 * @throws QueryError for a predicate that is no filter
 */
export function rewardsOf(offer: Offer, { order, lines, currency }: PromotionFacts): Reward[] {
  const { target, predicate, reward, giftSku } = offer;
  const percent = reward === 'percentage' ? Number(offer.percent) : null;
  const fixed = reward === 'fixed' && offer.amount?.currency === currency ? Number(offer.amount.amount) : null;
  if (reward !== 'gift' && percent === null && fixed === null) return [];
  if (target === 'order') {
    if (!holds(predicate, order)) return [];
    return giftSku !== null && reward === 'gift'
      ? [{ kind: 'gift', sku: giftSku }]
      : [{ kind: 'order', percent, fixed }];
  }
  const matching = lines.filter(({ facts }) => holds(predicate, facts));
  if (matching.length === 0) return [];
  if (reward === 'gift') return giftSku === null ? [] : [{ kind: 'gift', sku: giftSku }];
  return matching.map(({ id, quantity }) => ({
    kind: 'line',
    lineId: id,
    percent,
    fixed: fixed === null ? null : fixed * quantity,
  }));
}
