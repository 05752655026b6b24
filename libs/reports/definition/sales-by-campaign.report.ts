import { Campaign } from '@app/organization';
import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, AVERAGE, CURRENCY, ORDERS, salesOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** What campaigns have sold. */
export const salesByCampaign = defineReport<SalesParameters>({
  code: 'sales-by-campaign',
  title: 'Sales by campaign',
  description:
    'Orders that campaigns have given something, and what that has taken of their budgets; an order counts for each of them',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [
    { name: 'code', label: 'Code', type: 'text' },
    { name: 'campaign', label: 'Campaign', type: 'text' },
    CURRENCY,
    ORDERS,
    ...AMOUNTS,
    AVERAGE,
    { name: 'spent', label: 'Spent', type: 'money', unit: 'currency', aggregate: 'sum("spent")' },
    { name: 'uses', label: 'Uses', type: 'integer', unit: 'uses', aggregate: 'sum("uses")' },
  ],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const campaign = context.table(Campaign, 'c');
    const spentOf = (kind: string): string =>
      `CASE WHEN ${campaign.column('budgetKind')} = '${kind}' THEN given.amount END`;
    return {
      select: {
        campaignId: campaign.id,
        code: campaign.column('code'),
        campaign: campaign.column('name'),
        ...amountsOf(order),
        spent: spentOf('spend'),
        uses: spentOf('usage'),
      },
      // Spendings have no reach of their own: what leads from an order to a campaign, who reaches both may see.
      from:
        `${order.from} JOIN campaign_spending given ON given.order_id = ${order.id} ` +
        `JOIN ${campaign.from} ON given.campaign_id = ${campaign.id}`,
      where,
    };
  },
  keys: ['campaignId'],
  order: ['currency', '-gross', 'code'],
  chart: { kind: 'bar', by: 'campaign', values: ['gross', 'spent'] },
});
