import { ofSeller, Order, OrderLine } from '@app/orders';
import { Account, Channel, Company } from '@app/organization';
import type { FactsContext, ReportColumn } from '../definition/report-definition';
import type { ReportTable } from '../definition/report-table';
import { within } from '../parameter/period';
import type { SalesParameters } from '../parameter/report-parameters';

/** Orders that are sales, and which of them a report is about. */
export interface Sales {
  order: ReportTable;
  where: (string | undefined)[];
}

/** What was placed and neither cancelled nor has expired, in the time that is asked for, of companies that the caller sells for. */
export function salesOf(context: FactsContext<SalesParameters>): Sales {
  const { table, bind, parameters } = context;
  const order = table(Order, 'o', ofSeller);
  const { company, channel, currency } = parameters;
  return {
    order,
    where: [
      `${order.column('status')} NOT IN ('draft', 'cancelled', 'expired')`,
      within(order.column('placedAt'), context),
      company && `${order.column('companyId')} = ${bind(company, 'uuid')}`,
      channel && `${order.column('channelId')} = ${bind(channel, 'uuid')}`,
      currency && `${order.column('currency')} = ${bind(currency, 'text')}`,
    ],
  };
}

/** The amounts of orders, or of their lines. */
export const amountsOf = (rows: ReportTable): Record<'currency' | 'net' | 'tax' | 'gross', string> => ({
  currency: rows.column('total.currency'),
  net: rows.column('total.net'),
  tax: rows.column('total.tax'),
  gross: rows.column('total.gross'),
});

/** The columns of those amounts, added up. */
export const AMOUNTS: readonly ReportColumn[] = (['net', 'tax', 'gross'] as const).map((name) => ({
  name,
  label: { net: 'Net', tax: 'Tax', gross: 'Gross' }[name],
  type: 'money',
  unit: 'currency',
  aggregate: `sum("${name}")`,
}));

export const CURRENCY: ReportColumn = { name: 'currency', label: 'Currency', type: 'currency' };

/** How many orders: of reports whose facts are orders. */
export const ORDERS: ReportColumn = { name: 'orders', label: 'Orders', type: 'integer', aggregate: 'count(*)' };

/** How many orders: of reports whose facts are their lines. */
export const ORDERS_OF_LINES: ReportColumn = { ...ORDERS, aggregate: 'count(DISTINCT "orderId")' };

/** What an order comes to on average, rounded to whole minor units. */
export const AVERAGE: ReportColumn = {
  name: 'average',
  label: 'Average order',
  type: 'money',
  unit: 'currency',
  aggregate: 'round(sum("gross") / count(*))',
};

/** Lines of sales: a FROM item of its own for those who add joins. */
export function linesOf(context: FactsContext<SalesParameters>): Sales & { line: ReportTable; from: string } {
  const sales = salesOf(context);
  const line = context.table(OrderLine, 'l');
  return { ...sales, line, from: `${sales.order.from} JOIN ${line.from} ON ${line.refersTo('orderId', sales.order)}` };
}

/** Somebody or something that an order names. */
export interface Party {
  /** Tells it from others of its name. */
  id: string;
  name: string;
  /** What the two need. */
  join: string;
}

/** The company that sells. */
export function sellerOf({ table }: FactsContext, order: ReportTable): Party {
  const seller = table(Company, 's');
  const join = ` JOIN ${seller.from} ON ${order.refersTo('companyId', seller)}`;
  return { id: seller.id, name: seller.column('name'), join };
}

/** The channel that it was sold in. */
export function channelOf({ table }: FactsContext, order: ReportTable): Party {
  const channel = table(Channel, 'ch');
  const join = ` JOIN ${channel.from} ON ${order.refersTo('channelId', channel)}`;
  return { id: channel.id, name: channel.column('name'), join };
}

/**
 * Who buys, as far as the caller may know: the company, the person, or whom the bill or the mail goes to. Who has no account is
 * told by the address of the mail.
 */
export function buyerOf({ table }: FactsContext, order: ReportTable): Party {
  const company = table(Company, 'b');
  const person = table(Account, 'p');
  const candidates = [
    company.column('name'),
    personName(person),
    order.column('billingAddress.recipient'),
    order.column('email'),
  ];
  const [buyer, customer] = [order.column('buyerCompanyId'), order.column('customerId')];
  return {
    id: `coalesce(${buyer}::text, ${customer}::text, ${order.column('email')})`,
    name: `coalesce(${candidates.join(', ')})`,
    join:
      ` LEFT JOIN ${company.from} ON ${order.refersTo('buyerCompanyId', company)}` +
      ` LEFT JOIN ${person.from} ON ${order.refersTo('customerId', person)}`,
  };
}

/** First and last name; null where there is neither. */
export const personName = (person: ReportTable): string =>
  `nullif(concat_ws(' ', ${person.column('firstName')}, ${person.column('lastName')}), '')`;
