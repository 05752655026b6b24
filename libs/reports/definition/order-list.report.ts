import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { amountsOf, buyerOf, channelOf, CURRENCY, salesOf, sellerOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** Every order that was placed. What that comes to over time, sales by period draws: of a list that is cut, a chart would be wrong. */
export const orderList = defineReport<SalesParameters>({
  code: 'order-list',
  title: 'Order list',
  description: 'Every order that was placed, and neither cancelled nor expired, the newest first',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [
    { name: 'number', label: 'Number', type: 'text' },
    { name: 'placedAt', label: 'Placed', type: 'timestamp' },
    { name: 'company', label: 'Company', type: 'text' },
    { name: 'channel', label: 'Channel', type: 'text' },
    { name: 'customer', label: 'Customer', type: 'text' },
    { name: 'status', label: 'Status', type: 'text' },
    { name: 'paid', label: 'Paid', type: 'text' },
    { name: 'delivered', label: 'Delivered', type: 'text' },
    CURRENCY,
    { name: 'net', label: 'Net', type: 'money', unit: 'currency', isSummed: true },
    { name: 'tax', label: 'Tax', type: 'money', unit: 'currency', isSummed: true },
    { name: 'gross', label: 'Gross', type: 'money', unit: 'currency', isSummed: true },
    { name: 'id', label: 'Id', type: 'text' },
  ],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const [seller, channel, buyer] = [sellerOf, channelOf, buyerOf].map((find) => find(context, order));
    return {
      select: {
        number: `coalesce(${order.column('number')}::text, ${order.column('externalReference')})`,
        placedAt: order.column('placedAt'),
        company: seller.name,
        channel: channel.name,
        customer: buyer.name,
        status: order.column('status'),
        paid: order.column('chargeStatus'),
        delivered: order.column('fulfilmentStatus'),
        ...amountsOf(order),
        id: order.id,
      },
      from: order.from + seller.join + channel.join + buyer.join,
      where,
    };
  },
  order: ['-placedAt', 'id'],
});
