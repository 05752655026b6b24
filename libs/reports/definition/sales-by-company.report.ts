import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, AVERAGE, sellerOf, CURRENCY, ORDERS, salesOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** What each company has sold. */
export const salesByCompany = defineReport<SalesParameters>({
  code: 'sales-by-company',
  title: 'Sales by company',
  description: 'What each company has sold',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [{ name: 'company', label: 'Company', type: 'text' }, CURRENCY, ORDERS, ...AMOUNTS, AVERAGE],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const { id, name, join } = sellerOf(context, order);
    return { select: { companyId: id, company: name, ...amountsOf(order) }, from: order.from + join, where };
  },
  keys: ['companyId'],
  order: ['currency', '-gross', 'company'],
  chart: { kind: 'bar', by: 'company', values: ['gross'] },
});
