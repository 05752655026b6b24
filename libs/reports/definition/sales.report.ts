import { Level } from '@app/shared/model';
import { periodOf } from '../parameter/period';
import { TimelineParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, AVERAGE, CURRENCY, ORDERS, salesOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** What was sold in each period. */
export const sales = defineReport<TimelineParameters>({
  code: 'sales',
  title: 'Sales by period',
  description: 'Orders that were placed, and neither cancelled nor expired, by day, week, month, quarter or year',
  access: Level.Agent,
  parameters: TimelineParameters,
  columns: [{ name: 'period', label: 'Period', type: 'text' }, CURRENCY, ORDERS, ...AMOUNTS, AVERAGE],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const period = periodOf(order.column('placedAt'), context.parameters.granularity, context);
    return { select: { period, ...amountsOf(order) }, from: order.from, where };
  },
  order: ['period', 'currency'],
  chart: { kind: 'column', by: 'period', values: ['gross'] },
});
