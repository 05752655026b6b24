import { Variant } from '@app/catalog';
import type { Act, HeldOrder } from '../ledger/held-order';
import { addDiscount } from '../order-discount/discount-edits';
import type { DiscountSource } from '../order-discount/order-discount.entity';
import { addLines, changeLine } from '../order-line/line-edits';
import type { Reward } from './rewards';

/** Why a buyer gets something, and how it comes into the order. */
export interface Giving {
  source: Exclude<DiscountSource, 'manual'>;
  reason: string;
  /** Puts a gift among the lines; by default, and where the order is placed, it is promised at once. */
  put?: typeof addLines;
}

/**
 * Gives a buyer what a promotion gives. What is cheaper already stays as it is.
 *
 * @returns false for a gift that is not in the catalog
 * @throws as {@link addLines}
 */
export async function giveReward(
  held: HeldOrder,
  reward: Reward,
  { source, reason, put = addLines }: Giving,
  act: Act,
): Promise<boolean> {
  const { currency } = held.order;
  const money = (fixed: number | null): { amount: number; currency: string } | null =>
    fixed === null ? null : { amount: fixed, currency };
  if (reward.kind === 'order') {
    addDiscount(held, { source, percent: reward.percent, fixed: money(reward.fixed), reason });
  } else if (reward.kind === 'line') {
    const line = held.lines.find(({ id }) => id === reward.lineId);
    if (!line || line.discountPercent !== null || line.discountFixed?.currency) return true;
    const fixed = reward.fixed === null ? null : Math.min(reward.fixed, line.unitPrice.amount * line.quantity);
    const change = { discountPercent: reward.percent, discountFixed: money(fixed), discountReason: reason };
    await changeLine(held, line.id, change, act);
  } else {
    const variant = await act.manager.findOneBy(Variant, { sku: reward.sku });
    if (!variant) return false;
    const gift = { variantId: variant.id, quantity: 1, discountPercent: 100, discountReason: reason };
    await put(held, [gift], act);
  }
  return true;
}
