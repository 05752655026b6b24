import { Order, Refund } from '@app/orders';
import type { Company } from '@app/organization';
import { Account, Channel } from '@app/organization';
import { Level } from '@app/shared/model';
import { build, buildCategory, buildCompany, buildMembership, buildProduct, buildVariant } from '../support/builders';
import { newAccount } from '../support/app';
import { type Json, useApi } from '../support/request';
import { sell } from './selling';

const api = useApi();

/** Orders of two companies, in two currencies, and moments that are other days elsewhere. */
const ORDERS = [
  {
    seller: 0,
    currency: 'EUR',
    placedAt: '2026-01-31T23:30:00Z',
    lines: [
      ['tea', 2, 1000, 190],
      ['cup', 1, 500, 35],
    ],
  },
  {
    seller: 0,
    currency: 'EUR',
    placedAt: '2026-02-10T12:00:00Z',
    lines: [
      ['tea', 1, 1000, 190],
      ['tea', 3, 3000, 570],
    ],
  },
  { seller: 0, currency: 'JPY', placedAt: '2026-02-11T12:00:00Z', lines: [['cup', 4, 9000, 900]] },
  { seller: 1, currency: 'EUR', placedAt: '2026-02-12T12:00:00Z', lines: [['tea', 7, 7777, 777]] },
  { seller: 0, currency: 'EUR', placedAt: '2026-02-13T12:00:00Z', status: 'cancelled', lines: [['tea', 9, 9999, 99]] },
  { seller: 0, currency: 'EUR', placedAt: '2027-01-03T12:00:00Z', lines: [['tea', 1, 100, 19]] },
] as const;

const companies: Company[] = [];
let agent: Record<string, string>;
let seller: Account;

beforeAll(async () => {
  const { dataSource } = api;
  const variants: Record<string, string> = {};
  for (const name of ['tea', 'cup']) {
    const category = await buildCategory(dataSource, { name: `All ${name}` });
    const product = await buildProduct(dataSource, { name, categoryId: category.id });
    variants[name] = (await buildVariant(dataSource, { productId: product.id })).id;
  }
  seller = await build<Account>(dataSource, Account, { status: 'active', firstName: 'Ada', lastName: 'Lee' });
  const channels: Channel[] = [];
  for (const name of ['One', 'Two']) {
    const company = await buildCompany(dataSource, { name });
    companies.push(company);
    channels.push(await build<Channel>(dataSource, Channel, { companyId: company.id, name: `Shop ${name}` }));
  }
  let number = 0;
  for (const { seller: index, currency, placedAt, lines, ...rest } of ORDERS) {
    await sell(
      dataSource,
      {
        companyId: companies[index].id,
        channelId: channels[index].id,
        number: ++number,
        currency,
        authorId: seller.id,
        email: 'b@x.example',
        placedAt: new Date(placedAt),
        ...rest,
      },
      lines.map(([name, quantity, net, tax]) => ({
        variantId: variants[name],
        productName: name,
        quantity,
        net,
        tax,
        taxRate: name === 'tea' ? 19 : 7,
      })),
    );
  }
  const account = await newAccount(Level.Agent, dataSource);
  agent = account.headers;
  await buildMembership(dataSource, { companyId: companies[0].id, accountId: account.id, role: 'agent' });
});

const YEARS = { from: '2026-01-01', to: '2027-12-31' };

async function report(code: string, query: Json = {}, headers = agent): Promise<{ rows: Json[]; totals: Json[] }> {
  const { status, body } = await api.get(`/v1/reports/definitions/${code}/result`, {
    headers,
    query: { ...YEARS, ...query },
  });
  expect([status, body.detail]).toEqual([200, undefined]);
  return body as { rows: Json[]; totals: Json[] };
}

describe('Sales by period', () => {
  it('are of the companies that one sells for, without what was cancelled', async () => {
    const { rows, totals } = await report('sales');
    expect(rows).toEqual([
      { period: '2026-01', currency: 'EUR', orders: 1, net: 1500, tax: 225, gross: 1725, average: 1725 },
      { period: '2026-02', currency: 'EUR', orders: 1, net: 4000, tax: 760, gross: 4760, average: 4760 },
      { period: '2026-02', currency: 'JPY', orders: 1, net: 9000, tax: 900, gross: 9900, average: 9900 },
      { period: '2027-01', currency: 'EUR', orders: 1, net: 100, tax: 19, gross: 119, average: 119 },
    ]);
    expect(totals).toEqual([
      { period: null, currency: 'EUR', orders: 3, net: 5600, tax: 1004, gross: 6604, average: 2201 },
      { period: null, currency: 'JPY', orders: 1, net: 9000, tax: 900, gross: 9900, average: 9900 },
    ]);
  });

  it('know the days of a time zone, and the weeks of ISO 8601', async () => {
    const periods = async (query: Json): Promise<unknown[]> =>
      (await report('sales', { currency: 'EUR', ...query })).rows.map(({ period }) => period);
    expect(await periods({ timeZone: 'Europe/Berlin' })).toEqual(['2026-02', '2027-01']);
    expect(await periods({ granularity: 'day' })).toEqual(['2026-01-31', '2026-02-10', '2027-01-03']);
    // The third of January 2027 is a Sunday of the last week of 2026.
    expect(await periods({ granularity: 'week' })).toEqual(['2026-W05', '2026-W07', '2026-W53']);
    expect(await periods({ granularity: 'quarter' })).toEqual(['2026-Q1', '2027-Q1']);
    expect(await periods({ granularity: 'year' })).toEqual(['2026', '2027']);
  });

  it.each(['PST8PDT', 'EST', 'Etc/GMT+5', 'US/Pacific', 'gmt', 'asia/kolkata'])(
    'know the days of %s as this process does',
    async (timeZone) => {
      const { rows } = await report('sales', { granularity: 'day', timeZone, currency: 'EUR' });
      const days = ORDERS.filter(
        ({ seller, currency, ...rest }) => seller === 0 && currency === 'EUR' && !('status' in rest),
      );
      const here = days.map(({ placedAt }) => new Date(placedAt).toLocaleDateString('sv-SE', { timeZone }));
      expect(rows.map(({ period }) => period)).toEqual(here);
    },
  );

  // To Node it has a summer, to PostgreSQL it is one hour before UTC all the year.
  it.each(['CET', 'MET'])('refuse %s, which is not the same everywhere', async (timeZone) => {
    const { status, body } = await api.get('/v1/reports/definitions/sales/result', {
      headers: agent,
      query: { ...YEARS, timeZone },
    });
    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/timeZone', code: 'isTimeZone' }]]);
  });

  it('end with the last day, in the time zone', async () => {
    const count = async (query: Json): Promise<number> => (await report('sales', query)).rows.length;
    expect(await count({ to: '2026-01-31' })).toBe(1);
    expect(await count({ to: '2026-01-31', timeZone: 'Europe/Berlin' })).toBe(0);
    expect(await count({ from: '2026-01-31', to: '2026-01-31' })).toBe(1);
  });

  it.each([
    [{ from: '2026-02-30' }, '/from'],
    [{ from: '0001-01-01' }, '/from'],
    [{ from: "'; DROP TABLE account; --" }, '/from'],
    [{ to: '2025-01-01' }, '/to'],
    [{ timeZone: 'Europe/Atlantis' }, '/timeZone'],
    [{ timeZone: '+02:00' }, '/timeZone'],
    [{ timeZone: 'PST' }, '/timeZone'],
    [{ timeZone: 'posix/Europe/Berlin' }, '/timeZone'],
    [{ granularity: 'century' }, '/granularity'],
    [{ currency: 'eur' }, '/currency'],
    [{ company: '1' }, '/company'],
  ])('refuse %j', async (query, pointer) => {
    const { status, body } = await api.get('/v1/reports/definitions/sales/result', {
      headers: agent,
      query: { ...YEARS, ...query },
    });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });
});

describe('Sales by what was sold', () => {
  it('add up lines, and count each order once', async () => {
    const { rows, totals } = await report('sales-by-product', { currency: 'EUR' });
    expect(rows).toMatchObject([
      { product: 'tea', orders: 3, quantity: 7, net: 5100, gross: 6069 },
      { product: 'cup', orders: 1, quantity: 1, net: 500, gross: 535 },
    ]);
    expect(totals).toMatchObject([{ orders: 3, quantity: 8, net: 5600, gross: 6604 }]);
    const { rows: categories } = await report('sales-by-category', { currency: 'EUR' });
    expect(categories).toMatchObject([
      { category: 'All tea', net: 5100 },
      { category: 'All cup', net: 500 },
    ]);
  });

  it('are ranked within their currency', async () => {
    const { rows, totals } = await report('sales-by-product', { limit: 2 });
    // 9,900 yen are no more than 60.69 euros.
    expect(rows).toMatchObject([
      { product: 'tea', currency: 'EUR', gross: 6069 },
      { product: 'cup', currency: 'EUR', gross: 535 },
    ]);
    expect(totals.map(({ currency }) => currency)).toEqual(['EUR', 'JPY']);
  });

  it('agree with each other and with SQL by hand', async () => {
    const admin = await api.as(Level.Admin);
    const [{ gross }] = await api.dataSource.query<{ gross: string }[]>(
      `SELECT sum(total_gross) AS gross FROM "order" WHERE status = 'placed' AND currency = 'EUR'`,
    );
    const codes = ['sales', 'sales-by-product', 'sales-by-category', 'sales-by-company', 'sales-by-channel'];
    for (const code of [...codes, 'sales-by-customer', 'sales-by-employee', 'tax', 'order-list']) {
      const { totals } = await report(code, {}, admin);
      expect([code, totals.find(({ currency }) => currency === 'EUR')?.gross]).toEqual([code, Number(gross)]);
    }
  });
});

describe('Sales by who', () => {
  it('name companies, channels, customers and employees as far as one may know them', async () => {
    const admin = await api.as(Level.Admin);
    expect((await report('sales-by-company', { currency: 'EUR' }, admin)).rows).toMatchObject([
      { company: 'Two', gross: 8554 },
      { company: 'One', gross: 6604 },
    ]);
    expect((await report('sales-by-channel', { currency: 'EUR' })).rows).toMatchObject([{ channel: 'Shop One' }]);
    expect((await report('sales-by-customer', { currency: 'EUR' })).rows).toMatchObject([{ customer: 'b@x.example' }]);
    const { rows } = await report('sales-by-employee', { currency: 'EUR' }, admin);
    expect(rows).toMatchObject([{ employee: 'Ada Lee', email: seller.email, orders: 4 }]);
  });

  it('show an employee to managers alone', async () => {
    const { status } = await api.get('/v1/reports/definitions/sales-by-employee/result', { headers: agent });
    expect(status).toBe(403);
  });
});

it('Tax is told by rate', async () => {
  const { rows } = await report('tax', { currency: 'EUR' });
  expect(rows).toMatchObject([
    { rate: 19, net: 5100, tax: 969 },
    { rate: 7, net: 500, tax: 35 },
  ]);
});

describe('Refunds', () => {
  it('are those that went back, of companies that the caller sells for, by period and what they were for', async () => {
    const { dataSource } = api;
    const [mine, other] = await Promise.all(
      companies.map(({ id: companyId }) =>
        dataSource.getRepository(Order).findOneOrFail({ where: { companyId }, order: { placedAt: 'ASC' } }),
      ),
    );
    const given = [
      { orderId: mine.id, amount: 700, createdAt: '2026-03-31T23:00:00Z' },
      { orderId: mine.id, amount: 50, createdAt: '2026-04-02T09:00:00Z', basis: 'lines' as const },
      { orderId: mine.id, amount: 20, createdAt: '2026-04-03T09:00:00Z', basis: 'lines' as const },
      { orderId: mine.id, amount: 9999, createdAt: '2026-04-03T09:00:00Z', status: 'failed' as const },
      { orderId: other.id, amount: 8888, createdAt: '2026-04-03T09:00:00Z' },
    ];
    for (const { amount, createdAt, ...more } of given) {
      await build(dataSource, Refund, {
        status: 'succeeded',
        basis: 'free',
        ...more,
        amount: { amount, currency: 'EUR' },
        createdAt: new Date(createdAt),
      });
    }
    const { rows, totals } = await report('refunds', { ...YEARS, granularity: 'month', timeZone: 'Europe/Berlin' });
    expect(rows).toEqual([
      { period: '2026-04', basis: 'free', currency: 'EUR', refunds: 1, orders: 1, amount: 700 },
      { period: '2026-04', basis: 'lines', currency: 'EUR', refunds: 2, orders: 1, amount: 70 },
    ]);
    expect(totals).toEqual([{ period: null, basis: null, currency: 'EUR', refunds: 3, orders: 1, amount: 770 }]);
  });
});
