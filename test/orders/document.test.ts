import { Currency } from '@app/minor';
import { Location } from '@app/organization';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { expectProblem, type Json, useApi } from '../support/request';
import { shipOrder } from './ship-order';
import { OrderClient, openShop } from './shop';

const api = useApi();
const staff = new OrderClient(api, Level.Admin);

const textOf = (html: string): string => html.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ');

it('An invoice is opened by a link, and says what was bought, what tax is in it and what is due', async () => {
  const shop = await openShop(api.dataSource);
  await build(api.dataSource, Location, {
    companyId: shop.company.id,
    billingAddress: { street: 'Speicher 7', city: 'Hamburg', postalCode: '20457', country: 'DE' },
  });
  const { id, fulfilmentId } = await shipOrder(api, shop);
  const path = `/v1/orders/${id as string}/invoice`;
  expectProblem(await api.get(path, { as: Level.Manager }), 404);
  expectProblem(await api.get(path), 401);
  const { status, body } = await api.post(`${path}/links`, {}, staff.asking());
  expect(status).toBe(200);
  const page = await api.get(body.url as string);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const { total, charged } = (await staff.get(id)).body as Record<string, Record<string, number>>;
  const euros = (amount: number): string => (amount / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
  const text = textOf(page.text);
  for (const shown of ['Ada &amp; Sons', 'Hamburg', 'Dented tin', 'Regular customer', '1,299.00', 'VAT 19 %']) {
    expect(text).toContain(shown);
  }
  for (const amount of [total.gross, total.net, total.tax, total.gross - charged.amount]) {
    expect(text).toContain(euros(amount));
  }
  expect(page.text).not.toContain('<script>');
  expectProblem(await api.get(`${body.url as string}x`), 403, 'invalid_link');
  const slip = await api.post(
    `/v1/orders/fulfilments/${fulfilmentId as string}/packing-slip/links`,
    {},
    staff.asking(),
  );
  const packed = await api.get(slip.body.url as string);
  expect(textOf(packed.text)).toContain('3 of 3');
  expect(textOf(packed.text)).not.toContain('EUR');
  const types = ((await staff.get(id, '{events{type}}')).body.events as Json[]).map(({ type }) => type);
  expect(types.slice(-2)).toEqual(['invoice_issued', 'packing_slip_issued']);
});

it.each([
  ['JPY', 0, 'JPY 129,900'],
  ['KWD', 3, 'KWD 129.900'],
])('An invoice in %s has %d digits behind the point', async (currency, exponent, shown) => {
  expect(await api.dataSource.manager.findOneByOrFail(Currency, { code: currency })).toMatchObject({ exponent });
  const shop = await openShop(api.dataSource, { currency });
  const { id } = await shipOrder(api, shop);
  const { text } = await api.get(`/v1/orders/${id as string}/invoice`, staff.asking());
  expect(textOf(text).replaceAll('\u00a0', ' ')).toContain(shown);
});

it('A draft has no invoice', async () => {
  const shop = await openShop(api.dataSource);
  const { body } = await staff.draft(shop);
  expectProblem(await api.get(`/v1/orders/${body.id as string}/invoice`, staff.asking()), 409, 'illegal_state');
});
