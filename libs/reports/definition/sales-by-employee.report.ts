import { Account } from '@app/organization';
import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, AVERAGE, CURRENCY, ORDERS, personName, salesOf } from '../sales/sale';
import { defineReport } from './report-definition';

/** What each employee has taken down. */
export const salesByEmployee = defineReport<SalesParameters>({
  code: 'sales-by-employee',
  title: 'Sales by employee',
  description: 'Orders by who has taken them down; those of a shop nobody has',
  access: Level.Manager,
  parameters: SalesParameters,
  columns: [
    { name: 'employee', label: 'Employee', type: 'text' },
    { name: 'email', label: 'E-mail address', type: 'text' },
    CURRENCY,
    ORDERS,
    ...AMOUNTS,
    AVERAGE,
  ],
  facts: (context) => {
    const { order, where } = salesOf(context);
    const author = context.table(Account, 'a');
    return {
      select: { employee: personName(author), email: author.column('email'), ...amountsOf(order) },
      from: `${order.from} LEFT JOIN ${author.from} ON ${order.refersTo('authorId', author)}`,
      where,
    };
  },
  order: ['currency', '-gross', 'employee'],
  chart: { kind: 'bar', by: 'employee', values: ['gross'] },
});
