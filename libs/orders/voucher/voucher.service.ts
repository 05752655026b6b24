import { Injectable } from '@nestjs/common';
import { Campaign, Promotion } from '@app/organization';
import { Unprocessable } from '@app/shared/errors';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { Voucher } from './voucher.entity';

/** Reads and writes vouchers. */
@Injectable()
export class VoucherService extends ResourceService<Voucher> {
  constructor(resources: Resources) {
    super(Voucher, resources);
  }

  protected override async prepare({ companyId, promotionId }: Voucher, { manager }: Write): Promise<void> {
    const { campaignId } = await manager.findOneByOrFail(Promotion, { id: promotionId });
    const campaign = await manager.findOneByOrFail(Campaign, { id: campaignId });
    if (campaign.companyId === companyId) return;
    const message = 'The promotion is another company’s';
    throw new Unprocessable(message, [{ pointer: '/promotionId', code: 'seller', message }], { code: 'rule_violated' });
  }
}
