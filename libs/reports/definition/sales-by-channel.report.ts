import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, AVERAGE, channelOf, CURRENCY, ORDERS, salesOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** What was sold in each channel. */
export const salesByChannel = defineReport<SalesParameters>({
  code: 'sales-by-channel',
  title: 'Sales by channel',
  description: 'What was sold in each channel',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [{ name: 'channel', label: 'Channel', type: 'text' }, CURRENCY, ORDERS, ...AMOUNTS, AVERAGE],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const { id, name, join } = channelOf(context, order);
    return { select: { channelId: id, channel: name, ...amountsOf(order) }, from: order.from + join, where };
  },
  keys: ['channelId'],
  order: ['currency', '-gross', 'channel'],
  chart: { kind: 'bar', by: 'channel', values: ['gross'] },
});
