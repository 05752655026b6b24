import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, AVERAGE, buyerOf, CURRENCY, ORDERS, salesOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** What each company or person has bought. */
export const salesByCustomer = defineReport<SalesParameters>({
  code: 'sales-by-customer',
  title: 'Sales by customer',
  description: 'What each company or person has bought',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [{ name: 'customer', label: 'Customer', type: 'text' }, CURRENCY, ORDERS, ...AMOUNTS, AVERAGE],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const { id, name, join } = buyerOf(context, order);
    return { select: { customerId: id, customer: name, ...amountsOf(order) }, from: order.from + join, where };
  },
  keys: ['customerId'],
  order: ['currency', '-gross', 'customer'],
  chart: { kind: 'bar', by: 'customer', values: ['gross'] },
});
