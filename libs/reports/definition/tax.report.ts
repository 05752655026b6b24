import { OrderLine } from '@app/orders';
import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, salesOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** The tax of what was sold. */
export const tax = defineReport<SalesParameters>({
  code: 'tax',
  title: 'Tax',
  description: 'The tax of what was sold, shipping included, by country of delivery and rate',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [
    { name: 'country', label: 'Country', type: 'text' },
    { name: 'rate', label: 'Rate', type: 'decimal', unit: '%' },
    { name: 'currency', label: 'Currency', type: 'currency' },
    ...AMOUNTS,
  ],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const line = context.table(OrderLine, 'l');
    const amounts = (rows: { column: (path: string) => string }, name: string): string =>
      ['net', 'tax', 'gross', 'currency'].map((part) => rows.column(`${name}.${part}`)).join(', ');
    const lines = `SELECT ${line.column('taxRate')}, ${amounts(line, 'total')} FROM ${line.from} WHERE ${line.refersTo('orderId', order)}`;
    const shipping = `SELECT ${order.column('shippingTaxRate')}, ${amounts(order, 'shipping')} WHERE ${order.column('shipping.gross')} <> 0`;
    return {
      select: {
        country: `coalesce(${order.column('shippingAddress.country')}, ${order.column('billingAddress.country')})`,
        rate: 't.rate',
        currency: 't.currency',
        net: 't.net',
        tax: 't.tax',
        gross: 't.gross',
      },
      from: `${order.from} CROSS JOIN LATERAL (${lines} UNION ALL ${shipping}) t(rate, net, tax, gross, currency)`,
      where,
    };
  },
  order: ['country', 'currency', '-rate'],
  chart: { kind: 'bar', by: 'country', values: ['tax'] },
});
