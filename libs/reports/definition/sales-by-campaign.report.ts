import { Campaign, CampaignChannel } from '@app/organization';
import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, AVERAGE, CURRENCY, ORDERS, salesOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** What was sold while campaigns ran. */
export const salesByCampaign = defineReport<SalesParameters>({
  code: 'sales-by-campaign',
  title: 'Sales by campaign',
  description: 'What was sold in the channels of each campaign while it ran; an order counts for each of them',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [
    { name: 'code', label: 'Code', type: 'text' },
    { name: 'campaign', label: 'Campaign', type: 'text' },
    CURRENCY,
    ORDERS,
    ...AMOUNTS,
    AVERAGE,
  ],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const campaign = context.table(Campaign, 'c');
    const place = context.table(CampaignChannel, 'cc');
    const placed = order.column('placedAt');
    return {
      select: {
        campaignId: campaign.id,
        code: campaign.column('code'),
        campaign: campaign.column('name'),
        ...amountsOf(order),
      },
      from:
        `${order.from} JOIN ${place.from} ON ${place.column('channelId')} = ${order.column('channelId')} ` +
        `JOIN ${campaign.from} ON ${place.refersTo('campaignId', campaign)} ` +
        `AND ${placed} >= ${campaign.column('startsAt')} AND ${placed} < ${campaign.column('endsAt')}`,
      where: [...where, `${campaign.column('status')} NOT IN ('draft', 'scheduled')`],
    };
  },
  keys: ['campaignId'],
  order: ['currency', '-gross', 'code'],
  chart: { kind: 'bar', by: 'campaign', values: ['gross'] },
});
