import { Level } from '@app/shared/model';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { act, euros } from './money';
import { OrderClient, openShop, type Shop } from './shop';

const api = useApi();
const staff = new OrderClient(api, Level.Admin);
let shop: Shop;
beforeAll(async () => {
  shop = await openShop(api.dataSource);
});

const doing = (path: string, body: Json = {}): Promise<Reply> => act(api, Level.Admin, path, body);
const pay = (id: unknown, more: Json = {}): Promise<Reply> =>
  doing(`${id as string}/payments`, { provider: 'manual', ...more });
const refund = (id: unknown, body: Json): Promise<Reply> => doing(`${id as string}/refunds`, body);
const moneyOf = async (id: unknown): Promise<unknown> => {
  const { charged, credited, chargeStatus } = (await staff.get(id, '{charged,credited,chargeStatus}')).body;
  return [(charged as Json).amount, credited, chargeStatus];
};
const invoiceOf = async (id: unknown): Promise<string> =>
  (await api.get(`/v1/orders/${id as string}/invoice`, staff.asking())).text
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
const refundEvents = async (id: unknown): Promise<unknown[]> => {
  const { events } = (await staff.get(id, '{events{type,parameters}}')).body;
  return (events as Json[])
    .filter(({ type }) => type === 'payment_refunded' || type === 'repriced')
    .map(({ type, parameters }) => [type, (parameters as Json).credited ?? 0]);
};

/** An order of two lines, of 10 and of 4 euros. */
async function placed(): Promise<{ id: unknown; lines: [string, string] }> {
  const [tea, pot] = [await shop.offer(500, 10), await shop.offer(400, 10)];
  const { body: draft } = await staff.draft(shop);
  const lines = [(await staff.add(draft.id, tea.id, 2)).body.id, (await staff.add(draft.id, pot.id, 1)).body.id];
  await staff.advance(draft.id, 'placement');
  return { id: draft.id, lines: lines as [string, string] };
}

it('What came back is not owed again: the order completes, nothing is due, and the invoice says why', async () => {
  const { id, lines } = await placed();
  await pay(id);
  await staff.advance(id, 'confirmation');
  await doing(`${id as string}/fulfilments`, { warehouseId: shop.warehouse.id, ship: true });
  const back = [{ orderLineId: lines[0], quantity: 1 }];
  await doing(`${id as string}/returns`, { received: true, lines: [{ ...back[0], restock: false }] });
  expect((await refund(id, { lines: back })).body).toMatchObject({ amount: euros(500), status: 'succeeded' });
  expect(await moneyOf(id)).toEqual([900, 500, 'full']);
  expectProblem(await pay(id), 422, 'nothing_due');
  const invoice = await invoiceOf(id);
  for (const shown of ['Total EUR 14.00', 'Credit −EUR 5.00', 'Paid −EUR 9.00']) expect(invoice).toContain(shown);
  expect(invoice).not.toContain('Due');
  expect((await staff.advance(id, 'completion')).body).toMatchObject({ status: 'completed' });
  await refund(id, { amount: euros(100), reason: 'For the trouble' });
  expect(await moneyOf(id)).toEqual([800, 600, 'full']);
  expect(await refundEvents(id)).toEqual([
    ['payment_refunded', 500],
    ['payment_refunded', 100],
  ]);
});

it('The difference of a line that was removed goes back, and is not credited beside that', async () => {
  const { id, lines } = await placed();
  await pay(id);
  await api.delete(`/v1/orders/lines/${lines[1]}`, staff.asking());
  expect(await moneyOf(id)).toEqual([1400, 0, 'overcharged']);
  await refund(id, { amount: euros(400) });
  expect(await moneyOf(id)).toEqual([1000, 0, 'full']);
  const pot = await shop.offer(400, 10);
  await staff.add(id, pot.id, 1);
  expect(await moneyOf(id)).toEqual([1000, 0, 'partial']);
  expect((await pay(id)).body).toMatchObject({ charged: euros(400) });
});

it('What is removed after its money went back lowers what is owed once', async () => {
  const { id, lines } = await placed();
  await pay(id);
  await refund(id, { amount: euros(400), reason: 'One is broken' });
  expect(await moneyOf(id)).toEqual([1000, 400, 'full']);
  await api.delete(`/v1/orders/lines/${lines[1]}`, staff.asking());
  expect(await moneyOf(id)).toEqual([1000, 0, 'full']);
  expect(await refundEvents(id)).toEqual([
    ['payment_refunded', 400],
    ['repriced', -400],
  ]);
});

it('What was paid in part and goes back is not asked for again; the rest is due', async () => {
  const { id } = await placed();
  await pay(id, { amount: euros(600) });
  await refund(id, { amount: euros(200) });
  expect(await moneyOf(id)).toEqual([400, 200, 'partial']);
  expect(await invoiceOf(id)).toContain('Due EUR 8.00');
  expect((await pay(id)).body).toMatchObject({ charged: euros(800) });
  expect(await moneyOf(id)).toEqual([1200, 200, 'full']);
});

it('For an order that was cancelled nothing is due, whatever has come and gone', async () => {
  const { id } = await placed();
  expect(await invoiceOf(id)).toContain('Due EUR 14.00');
  await pay(id);
  await refund(id, { amount: euros(1400) });
  expect(await moneyOf(id)).toEqual([0, 1400, 'full']);
  expect(await invoiceOf(id)).toContain('Payment Refunded');
  await staff.advance(id, 'cancellation');
  expect(await moneyOf(id)).toEqual([0, 0, 'none']);
  expect(await invoiceOf(id)).not.toContain('Due');
});
