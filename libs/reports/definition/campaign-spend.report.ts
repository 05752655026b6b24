import { Campaign, Company } from '@app/organization';
import { Level } from '@app/shared/model';
import { ReportParameters } from '../parameter/report-parameters';
import { ChoiceParameter, ReferenceParameter } from '../parameter/parameter';
import { defineReport } from './report-definition';

const STATUSES = ['any', 'draft', 'scheduled', 'running', 'paused', 'ended', 'cancelled'];

class CampaignSpendParameters extends ReportParameters {
  @ReferenceParameter('Company')
  company?: string;

  @ChoiceParameter('Status', STATUSES, 'any')
  status: string;
}

/** How much of their budgets campaigns have spent. */
export const campaignSpend = defineReport<CampaignSpendParameters>({
  code: 'campaign-spend',
  title: 'Campaign spend',
  description: 'What campaigns have spent of their budgets: money, or uses where a budget counts these',
  access: Level.Agent,
  parameters: CampaignSpendParameters,
  columns: [
    { name: 'company', label: 'Company', type: 'text' },
    { name: 'code', label: 'Code', type: 'text' },
    { name: 'name', label: 'Campaign', type: 'text' },
    { name: 'status', label: 'Status', type: 'text' },
    { name: 'startsAt', label: 'Starts', type: 'timestamp' },
    { name: 'endsAt', label: 'Ends', type: 'timestamp' },
    { name: 'currency', label: 'Currency', type: 'currency' },
    { name: 'budget', label: 'Budget', type: 'money', unit: 'currency', isSummed: true },
    { name: 'spent', label: 'Spent', type: 'money', unit: 'currency', isSummed: true },
    { name: 'uses', label: 'Uses', type: 'integer', unit: 'uses', isSummed: true },
    { name: 'usesAllowed', label: 'Uses allowed', type: 'integer', unit: 'uses', isSummed: true },
    { name: 'share', label: 'Share', type: 'decimal', unit: '%' },
  ],
  facts: ({ table, bind, parameters: { company, status } }) => {
    const campaign = table(Campaign, 'c');
    const owner = table(Company, 'o');
    const limit = campaign.column('budgetLimit');
    const used = campaign.column('budgetUsed');
    const counted = (kind: string, amount: string): string =>
      `CASE WHEN ${campaign.column('budgetKind')} = '${kind}' THEN ${amount} END`;
    return {
      select: {
        id: campaign.id,
        company: owner.column('name'),
        code: campaign.column('code'),
        name: campaign.column('name'),
        status: campaign.column('status'),
        startsAt: campaign.column('startsAt'),
        endsAt: campaign.column('endsAt'),
        currency: campaign.column('budgetCurrency'),
        budget: counted('spend', limit),
        spent: counted('spend', used),
        uses: counted('usage', used),
        usesAllowed: counted('usage', limit),
        share: `round(${used} * 100.0 / nullif(${limit}, 0), 1)`,
      },
      from: `${campaign.from} JOIN ${owner.from} ON ${campaign.refersTo('companyId', owner)}`,
      where: [
        `${campaign.column('budgetKind')} <> 'none'`,
        company && `${owner.id} = ${bind(company, 'uuid')}`,
        status === 'any' ? undefined : `${campaign.column('status')} = ${bind(status, 'text')}`,
      ],
    };
  },
  keys: ['id'],
  order: ['company', '-startsAt', 'code', 'id'],
  chart: { kind: 'bar', by: 'name', values: ['budget', 'spent'] },
});
