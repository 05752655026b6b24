import type { EntityManager } from 'typeorm';
import { Campaign, CampaignChannel, Promotion } from '@app/organization';
import { Conflict, Unprocessable } from '@app/shared/errors';
import type { HeldOrder } from '../ledger/held-order';
import { Voucher } from '../voucher/voucher.entity';

/** A refusal that names the code. */
export const refusedCode = (code: string, message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer: '/code', code, message }], { code });

/** A voucher of the company that sells, with its promotion. @throws Unprocessable for what does not hold here and now */
export async function findVoucher(
  { order }: HeldOrder,
  code: string,
  manager: EntityManager,
): Promise<{ voucher: Voucher; promotion: Promotion; campaign: Campaign }> {
  const voucher = await manager.findOneBy(Voucher, { companyId: order.companyId, code });
  if (!voucher) throw refusedCode('unknown_voucher', 'There is no such voucher');
  const promotion = await manager.findOneByOrFail(Promotion, { id: voucher.promotionId });
  const campaign = await manager.findOneByOrFail(Campaign, { id: promotion.campaignId });
  const channels = await manager.findBy(CampaignChannel, { campaignId: campaign.id });
  const isHere = channels.length === 0 || channels.some(({ channelId }) => channelId === order.channelId);
  if (!promotion.active || campaign.status !== 'running' || !isHere) {
    throw refusedCode('voucher_not_valid', 'The voucher does not hold here and now');
  }
  return { voucher, promotion, campaign };
}

/**
 * Uses a voucher, by one conditional update: whoever comes when it is used up gets nothing. Its row is held from then on, so
 * that nobody can use it beyond the limit of one buyer either.
 *
 * @throws Conflict (`voucher_used_up`), Unprocessable (`voucher_not_valid`)
 */
export async function spendVoucher(voucher: Voucher, customer: string, manager: EntityManager): Promise<void> {
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE voucher SET used = used + 1, updated_at = now() WHERE id = $1 AND active
       AND coalesce(starts_at <= now(), true) AND coalesce(ends_at > now(), true) AND coalesce(used < usage_limit, true)
     RETURNING id`,
    [voucher.id],
  );
  if (rows.length === 0) {
    const { usageLimit } = voucher;
    const current = await manager.findOneByOrFail(Voucher, { id: voucher.id });
    if (usageLimit !== null && current.used >= usageLimit) throw usedUp('The voucher is used up');
    throw refusedCode('voucher_not_valid', 'The voucher does not hold here and now');
  }
  if (voucher.limitPerCustomer === null) return;
  const [{ used }] = await manager.query<[{ used: number }]>(
    'SELECT count(*)::int AS used FROM voucher_use WHERE voucher_id = $1 AND customer = $2 AND NOT returned',
    [voucher.id, customer],
  );
  if (used >= voucher.limitPerCustomer) throw usedUp('The buyer has used the voucher already');
}

const usedUp = (message: string): Conflict =>
  new Conflict(message, [{ pointer: '/code', code: 'used_up', message }], { code: 'voucher_used_up' });

/** Gives back what an order has used that comes to nothing. @returns the codes */
export async function returnVouchers(orderId: string, manager: EntityManager): Promise<string[]> {
  const [rows] = await manager.query<[{ code: string }[], number]>(
    `WITH given AS (
       UPDATE voucher_use SET returned = true, version = version + 1, updated_at = now()
       WHERE order_id = $1 AND NOT returned RETURNING voucher_id, code
     ) UPDATE voucher SET used = used - 1, updated_at = now() FROM given WHERE voucher.id = given.voucher_id RETURNING given.code`,
    [orderId],
  );
  return rows.map(({ code }) => code);
}
