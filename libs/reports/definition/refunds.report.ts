import { ofSeller, Order, Refund } from '@app/orders';
import { Level } from '@app/shared/model';
import { periodOf, within } from '../parameter/period';
import { TimelineParameters } from '../parameter/report-parameters';
import { CURRENCY } from '../sales/sale';
import { defineReport } from './report-definition';

/** What went back to buyers. */
export const refunds = defineReport<TimelineParameters>({
  code: 'refunds',
  title: 'Refunds',
  description:
    'Money that went back to buyers, by the period in which it was given, and whether it was for lines or free',
  access: Level.Agent,
  parameters: TimelineParameters,
  columns: [
    { name: 'period', label: 'Period', type: 'text' },
    { name: 'basis', label: 'For', type: 'text' },
    CURRENCY,
    { name: 'refunds', label: 'Refunds', type: 'integer', aggregate: 'count(*)' },
    { name: 'orders', label: 'Orders', type: 'integer', aggregate: 'count(DISTINCT "orderId")' },
    { name: 'amount', label: 'Amount', type: 'money', unit: 'currency', aggregate: 'sum("amount")' },
  ],
  facts: (context) => {
    const { table, bind, parameters } = context;
    const refund = table(Refund, 'r');
    const order = table(Order, 'o', ofSeller);
    const { company, channel, currency, granularity } = parameters;
    const given = refund.column('createdAt');
    return {
      select: {
        period: periodOf(given, granularity, context),
        basis: refund.column('basis'),
        currency: refund.column('amount.currency'),
        orderId: order.id,
        amount: refund.column('amount.amount'),
      },
      from: `${refund.from} JOIN ${order.from} ON ${refund.refersTo('orderId', order)}`,
      where: [
        `${refund.column('status')} = 'succeeded'`,
        within(given, context),
        company && `${order.column('companyId')} = ${bind(company, 'uuid')}`,
        channel && `${order.column('channelId')} = ${bind(channel, 'uuid')}`,
        currency && `${refund.column('amount.currency')} = ${bind(currency, 'text')}`,
      ],
    };
  },
  order: ['period', 'currency', 'basis'],
  chart: { kind: 'column', by: 'period', values: ['amount'] },
});
