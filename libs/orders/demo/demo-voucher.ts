import type { EntityManager } from 'typeorm';
import { Promotion } from '@app/organization';
import { insertMissing } from '@app/shared/database';
import { Voucher } from '../voucher/voucher.entity';

/** Adds the code by which newcomers get what the campaign of the tea shop gives. */
export async function seedVoucher(manager: EntityManager): Promise<void> {
  const promotion = await manager.findOne(Promotion, {
    where: { externalReference: 'demo:welcome' },
    relations: { campaign: true } as object,
  });
  if (!promotion) return;
  const { companyId } = (promotion as Promotion & { campaign: { companyId: string } }).campaign;
  await insertMissing(manager, Voucher, 'externalReference', [
    { externalReference: 'demo:welcome', code: 'WELCOME-10', companyId, promotionId: promotion.id, active: true },
  ]);
}
