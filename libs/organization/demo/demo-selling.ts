import { type EntityManager } from 'typeorm';
import { insertMissing } from '@app/shared/database';
import { CampaignChannel } from '../campaign-channel/campaign-channel.entity';
import { Campaign } from '../campaign/campaign.entity';
import { Channel } from '../channel/channel.entity';
import { Promotion } from '../promotion/promotion.entity';
import { ShippingMethod } from '../shipping-method/shipping-method.entity';
import { ShippingRate } from '../shipping-rate/shipping-rate.entity';

/** How the tea shop delivers, in cents. */
const METHODS = [
  { name: 'Parcel', position: 1, leastDays: 2, mostDays: 4, price: 490 },
  { name: 'Express', position: 2, leastDays: 1, mostDays: 1, price: 990 },
];

const CAMPAIGN = {
  ...{ externalReference: 'demo:welcome', code: 'welcome', name: 'Welcome', status: 'running', budgetKind: 'none' },
  ...{ startsAt: '2026-01-01', endsAt: '2036-01-01' },
};

const PROMOTION = {
  ...{ externalReference: 'demo:welcome', name: 'Ten per cent off', active: true },
  ...{ target: 'order', reward: 'percentage', percent: 10, predicate: {} },
};

/** Adds what the tea shop needs to sell to guests: ways of delivery, and a campaign for newcomers. */
export async function seedSelling(manager: EntityManager): Promise<void> {
  const channel = await manager.findOneBy(Channel, { slug: 'tea-shop' });
  if (!channel) return;
  const key = 'externalReference';
  const referenceOf = (name: string): string => `demo:tea-shop/${name.toLowerCase()}`;
  const methods = await insertMissing(
    manager,
    ShippingMethod,
    key,
    METHODS.map(({ price: _, ...method }) => ({
      ...method,
      ...{ externalReference: referenceOf(method.name), channelId: channel.id, active: true },
    })),
  );
  await insertMissing(
    manager,
    ShippingRate,
    key,
    METHODS.map(({ name, price }) => ({
      ...{ externalReference: referenceOf(name), methodId: methods.get(referenceOf(name)), position: 1 },
      price: { amount: price, currency: channel.currency },
    })),
  );
  const campaigns = await insertMissing(manager, Campaign, key, [{ ...CAMPAIGN, companyId: channel.companyId }]);
  const campaignId = campaigns.get(CAMPAIGN.externalReference);
  await insertMissing(manager, CampaignChannel, key, [
    { externalReference: CAMPAIGN.externalReference, campaignId, channelId: channel.id },
  ]);
  await insertMissing(manager, Promotion, key, [{ ...PROMOTION, campaignId }]);
}
