import { Stock, Warehouse, WarehouseChannel } from '@app/catalog';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { act } from './money';
import { OrderClient, openShop, type Shop, stockOf } from './shop';

const api = useApi();
const staff = new OrderClient(api, Level.Admin);
let shop: Shop;
beforeAll(async () => {
  shop = await openShop(api.dataSource);
});

const doing = (path: string, body: Json = {}): Promise<Reply> => act(api, Level.Admin, path, body);
const pack = (id: unknown, body: Json = {}): Promise<Reply> =>
  doing(`${id as string}/fulfilments`, { warehouseId: shop.warehouse.id, ...body });
const linesOf = async (id: unknown): Promise<Json[]> =>
  (await staff.get(id, '{lines{id,quantity,fulfilled,returned}}')).body.lines as Json[];
const eventTypes = async (id: unknown): Promise<unknown[]> =>
  ((await staff.get(id, '{events{type}}')).body.events as Json[]).map(({ type }) => type).slice(4);

/** A confirmed order of so many pieces. */
async function confirmed(variantId: string, quantity: number): Promise<Json> {
  const { id } = await staff.placed(shop, variantId, quantity);
  return (await staff.advance(id, 'confirmation')).body;
}

it('An order of which some came back is not complete before the rest is shipped', async () => {
  const tea = await shop.offer(500, 10);
  const { id } = await confirmed(tea.id, 3);
  const [{ id: orderLineId }] = await linesOf(id);
  await doing(`${id as string}/payments`, { provider: 'manual' });
  await pack(id, { ship: true, lines: [{ orderLineId, quantity: 2 }] });
  await doing(`${id as string}/returns`, { received: true, lines: [{ orderLineId, quantity: 1 }] });
  expect((await staff.get(id)).body).toMatchObject({ fulfilmentStatus: 'partially_returned', transitions: [] });
  const early = await staff.advance(id, 'completion');
  expectProblem(early, 409, 'order_not_ready');
  expect(early.body.errors).toMatchObject([{ code: 'isFulfilled' }]);
  await pack(id, { ship: true });
  expect((await staff.advance(id, 'completion')).body).toMatchObject({ status: 'completed' });
  expect(await stockOf(api.dataSource, tea.id)).toEqual([7, 0]);
});

describe('a fulfilment', () => {
  it('is packed, shipped and delivered, in parts, and takes its pieces out of stock', async () => {
    const tea = await shop.offer(500, 10);
    const { id } = await confirmed(tea.id, 5);
    const [{ id: orderLineId }] = await linesOf(id);
    const first = await pack(id, { lines: [{ orderLineId, quantity: 2 }] });
    expect([first.status, first.body.status]).toEqual([201, 'pending']);
    expect(await stockOf(api.dataSource, tea.id)).toEqual([10, 5]);
    const tooMany = await pack(id, { lines: [{ orderLineId, quantity: 4 }] });
    expectProblem(tooMany, 422, 'lines');
    expect(tooMany.body.errors).toMatchObject([{ pointer: '/lines/0/quantity', message: '3 pieces are left' }]);
    const path = `fulfilments/${first.body.id as string}`;
    expectProblem(await doing(`${path}/delivery`), 409, 'illegal_transition');
    expect((await doing(`${path}/shipment`)).body).toMatchObject({ status: 'shipped' });
    expect(await stockOf(api.dataSource, tea.id)).toEqual([8, 3]);
    expect((await staff.get(id)).body).toMatchObject({ fulfilmentStatus: 'partial' });
    expectProblem(await doing(`${path}/shipment`), 409, 'illegal_transition');
    const tracking = { carrier: 'Post', trackingNumber: 'RR1', trackingUrl: 'https://track.example/RR1' };
    expect((await api.patch(`/v1/orders/${path}`, tracking, staff.asking())).body).toMatchObject(tracking);
    expectProblem(await api.patch(`/v1/orders/${path}`, { trackingUrl: 'javascript:1' }, staff.asking()), 400);
    expect((await doing(`${path}/delivery`)).body).toMatchObject({ status: 'delivered' });
    expectProblem(await doing(`${path}/cancellation`), 409, 'illegal_transition');
    const rest = await pack(id, { ship: true });
    expect(rest.body).toMatchObject({ status: 'shipped' });
    expect(await linesOf(id)).toMatchObject([{ quantity: 5, fulfilled: 5 }]);
    expect((await staff.get(id)).body).toMatchObject({ fulfilmentStatus: 'fulfilled' });
    expectProblem(await pack(id), 409, 'nothing_to_pack');
    expect(await stockOf(api.dataSource, tea.id)).toEqual([5, 0]);
    expect(await eventTypes(id)).toEqual([
      ...['fulfilment_created', 'fulfilment_shipped', 'tracking_changed', 'fulfilment_delivered'],
      ...['fulfilment_created', 'fulfilment_shipped'],
    ]);
  });

  it('is taken back before it is delivered: its pieces are in stock again, and promised', async () => {
    const tea = await shop.offer(500, 10);
    const { id } = await confirmed(tea.id, 4);
    const { body } = await pack(id, { ship: true });
    expect(await stockOf(api.dataSource, tea.id)).toEqual([6, 0]);
    expectProblem(await staff.advance(id, 'cancellation'), 409, 'order_not_ready');
    expect((await doing(`fulfilments/${body.id as string}/cancellation`)).body).toMatchObject({ status: 'cancelled' });
    expect(await stockOf(api.dataSource, tea.id)).toEqual([10, 4]);
    expect((await staff.get(id)).body).toMatchObject({ fulfilmentStatus: 'unfulfilled' });
    const { body: packed } = await pack(id);
    const refused = await staff.advance(id, 'cancellation');
    expectProblem(refused, 409, 'order_not_ready');
    expect(refused.body.errors).toMatchObject([{ code: 'nothingPacked' }]);
    await doing(`fulfilments/${packed.id as string}/cancellation`);
    expect((await staff.advance(id, 'cancellation')).body).toMatchObject({ status: 'cancelled' });
    expect(await stockOf(api.dataSource, tea.id)).toEqual([10, 0]);
    expectProblem(await pack(id), 409, 'illegal_state');
  });

  it('leaves the warehouse that the pieces are promised from, each its own', async () => {
    const tea = await shop.offer(500, 2);
    const other = await build(api.dataSource, Warehouse, { companyId: shop.company.id });
    await build(api.dataSource, WarehouseChannel, { warehouseId: other.id, channelId: shop.channel.id });
    await build(api.dataSource, Stock, { variantId: tea.id, warehouseId: other.id, onHand: 3 });
    const { id } = await confirmed(tea.id, 5);
    const [here, there] = [await pack(id, { ship: true }), await pack(id, { warehouseId: other.id, ship: true })];
    expect([here.status, there.status]).toEqual([201, 201]);
    const { data } = await api.get('/v1/orders/fulfilment-lines', {
      ...staff.asking(),
      query: { sort: 'quantity', filter: [{ field: 'fulfilment.orderId', op: 'eq', value: id }] },
      mask: '{quantity}',
    });
    expect(data).toEqual([{ quantity: 2 }, { quantity: 3 }]);
    const foreign = await build(api.dataSource, Warehouse);
    expectProblem(await pack(id, { warehouseId: foreign.id }), 422);
  });

  it('leaves a warehouse of another company that serves the channel, and comes back to it', async () => {
    const tea = await shop.offer(500, 0);
    const lent = await build(api.dataSource, Warehouse);
    await build(api.dataSource, WarehouseChannel, { warehouseId: lent.id, channelId: shop.channel.id });
    await build(api.dataSource, Stock, { variantId: tea.id, warehouseId: lent.id, onHand: 3 });
    const { id } = await confirmed(tea.id, 2);
    expect((await pack(id, { warehouseId: lent.id, ship: true })).status).toBe(201);
    const [{ id: orderLineId }] = await linesOf(id);
    const line = { orderLineId, quantity: 1, restock: true, warehouseId: lent.id };
    expect((await doing(`${id as string}/returns`, { lines: [line] })).status).toBe(201);
  });

  it('is shipped once by many at the same time', async () => {
    const tea = await shop.offer(500, 10);
    const { id } = await confirmed(tea.id, 3);
    const { body } = await pack(id);
    const all = Array.from({ length: 10 }, () => doing(`fulfilments/${body.id as string}/shipment`));
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(9).fill(409)]);
    expect(await stockOf(api.dataSource, tea.id)).toEqual([7, 0]);
  });
});

describe('a return', () => {
  it('brings back no more than was shipped, into stock where it is good', async () => {
    const [tea, pot] = [await shop.offer(500, 10), await shop.offer(3900, 5)];
    const { id } = await staff.placed(shop, tea.id, 3);
    await staff.add(id, pot.id, 1);
    await staff.advance(id, 'confirmation');
    await pack(id, { ship: true });
    const [first, second] = await linesOf(id);
    const back = (lines: Json[], more: Json = {}): Promise<Reply> =>
      doing(`${id as string}/returns`, { lines, reason: 'Too strong', ...more });
    const good = { orderLineId: first.id, quantity: 2, restock: true, warehouseId: shop.warehouse.id };
    expectProblem(await back([{ ...good, warehouseId: null }]), 422);
    const { status, body } = await back([good, { orderLineId: second.id, quantity: 1, reason: 'Broken' }]);
    expect([status, body.status]).toEqual([201, 'requested']);
    expectProblem(await back([{ orderLineId: second.id, quantity: 1 }]), 422, 'lines');
    expect((await staff.get(id)).body).toMatchObject({ fulfilmentStatus: 'fulfilled' });
    expect((await doing(`returns/${body.id as string}/receipt`)).body).toMatchObject({ status: 'received' });
    expect(await linesOf(id)).toMatchObject([{ returned: 2 }, { returned: 1 }]);
    expect((await staff.get(id)).body).toMatchObject({ fulfilmentStatus: 'partially_returned' });
    expect([await stockOf(api.dataSource, tea.id), await stockOf(api.dataSource, pot.id)]).toEqual([
      [9, 0],
      [4, 0],
    ]);
    expectProblem(await doing(`returns/${body.id as string}/cancellation`), 409, 'illegal_transition');
    await back([{ ...good, quantity: 1 }], { received: true });
    expect((await staff.get(id)).body).toMatchObject({ fulfilmentStatus: 'returned' });
    expect((await eventTypes(id)).slice(-5)).toEqual([
      ...['return_received', 'stock_restocked', 'return_requested', 'return_received', 'stock_restocked'],
    ]);
  });

  it('may end in another order, free of charge, that is linked to the first', async () => {
    const tea = await shop.offer(500, 10);
    const { id } = await confirmed(tea.id, 3);
    await pack(id, { ship: true });
    const [{ id: orderLineId }] = await linesOf(id);
    const path = `${id as string}/replacements`;
    expectProblem(await doing(path, { lines: [{ orderLineId, quantity: 4 }] }), 422, 'lines');
    const { status, body } = await doing(path, { lines: [{ orderLineId, quantity: 1 }], reason: 'Broken' });
    expect([status, body]).toEqual([201, expect.objectContaining({ orderId: id, reason: 'Broken' })]);
    const draft = (await staff.get(body.replacementId)).body;
    expect(draft).toMatchObject({ status: 'draft', origin: 'replacement', total: { gross: 0 }, chargeStatus: 'full' });
    expect((await staff.advance(draft.id, 'placement')).body).toMatchObject({ status: 'placed' });
    expect((await staff.get(id, '{replacements{replacementId}}')).body.replacements).toEqual([
      { replacementId: draft.id },
    ]);
    expectProblem(await doing(path, { lines: [{ orderLineId, quantity: 3 }] }), 422, 'lines');
    expect((await doing(path, { lines: [{ orderLineId, quantity: 2 }] })).status).toBe(201);
    expectProblem(await doing(path, { lines: [{ orderLineId, quantity: 1 }] }), 422, 'lines');
    await staff.advance(draft.id, 'cancellation');
    expect((await doing(path, { lines: [{ orderLineId, quantity: 1 }] })).status).toBe(201);
  });
});
