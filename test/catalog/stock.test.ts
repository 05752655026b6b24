import { v7 as uuid } from 'uuid';
import { Reservation, Stock, StockMovement, StockService, Variant, Warehouse, WarehouseChannel } from '@app/catalog';
import { Channel } from '@app/organization';
import { TERMINAL } from '@app/shared/audit';
import { Level } from '@app/shared/model';
import { newAccount } from '../support/app';
import { build } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const api = useApi();
const STOCK = '/v1/catalog/stock';
const origin = TERMINAL;

interface Shop {
  channelId: string;
  near: string;
  far: string;
}

/** A channel that two warehouses serve. */
async function openShop(stockPolicy: Channel['stockPolicy'] = 'in_stock'): Promise<Shop> {
  const { id: channelId } = await build(api.dataSource, Channel, { stockPolicy });
  const [near, far] = [await build(api.dataSource, Warehouse), await build(api.dataSource, Warehouse)];
  await build(api.dataSource, WarehouseChannel, { warehouseId: far.id, channelId, priority: 2 });
  await build(api.dataSource, WarehouseChannel, { warehouseId: near.id, channelId, priority: 1 });
  return { channelId, near: near.id, far: far.id };
}

const receive = (variantId: string, warehouseId: string, quantity: number): Promise<void> =>
  api.dataSource.transaction((manager) =>
    api.app.get(StockService).receive([{ variantId, warehouseId, quantity }], { kind: 'receipt', origin }, manager),
  );

const within = <T>(
  work: (stock: StockService, manager: Parameters<StockService['release']>[2]) => Promise<T>,
): Promise<T> => api.dataSource.transaction((manager) => work(api.app.get(StockService), manager));

const stockOf = async (
  variantId: string,
  mask = 'id,version,onHand,allocated,backordered,available',
): Promise<Json[]> =>
  (
    await api.get(STOCK, {
      as: Level.Admin,
      mask,
      query: { filter: { field: 'variantId', op: 'eq', value: variantId }, sort: 'warehouse.createdAt' },
    })
  ).data;

const numbers = async (variantId: string): Promise<unknown[]> =>
  (await stockOf(variantId)).map(({ onHand, allocated, backordered, available }) => [
    onHand,
    allocated,
    backordered,
    available,
  ]);

let shop: Shop;
let variantId: string;
beforeEach(async () => {
  shop = await openShop();
  ({ id: variantId } = await build(api.dataSource, Variant, { trackInventory: true }));
});

describe('an allocation', () => {
  it('takes from the first warehouse that has all, splits where none has, and says from where', async () => {
    await receive(variantId, shop.near, 3);
    await receive(variantId, shop.far, 5);
    const allocate = (key: string, quantity: number): Promise<unknown> =>
      within((stock, manager) => stock.allocate([{ key, variantId, quantity }], { ...shop, origin }, manager));
    expect(await allocate('a', 2)).toEqual([
      { key: 'a', variantId, warehouseId: shop.near, quantity: 2, backordered: 0 },
    ]);
    expect(await allocate('b', 6)).toMatchObject([
      { warehouseId: shop.near, quantity: 1 },
      { warehouseId: shop.far, quantity: 5 },
    ]);
    expect(await numbers(variantId)).toEqual([
      [3, 3, 0, 0],
      [5, 5, 0, 0],
    ]);
    await within((stock, manager) => stock.release([{ key: 'b', quantity: 2 }, { key: 'a' }], { origin }, manager));
    expect(await numbers(variantId)).toEqual([
      [3, 1, 0, 2],
      [5, 3, 0, 2],
    ]);
  });

  it('is refused for all lines that are short, and nothing is taken', async () => {
    await receive(variantId, shop.near, 3);
    const other = await build(api.dataSource, Variant, { trackInventory: true });
    const lines = [
      { key: 'a', variantId, quantity: 2 },
      { key: 'b', variantId, quantity: 2 },
      { key: 'c', variantId: other.id, quantity: 1, pointer: '/third' },
    ];
    const refused = within((stock, manager) => stock.allocate(lines, { ...shop, origin }, manager));
    await expect(refused).rejects.toMatchObject({
      status: 409,
      code: 'insufficient_stock',
      errors: [
        { pointer: '/lines/1/quantity', message: expect.stringContaining('2 wanted, 1 available') as unknown },
        { pointer: '/third', message: `${other.sku}: 1 wanted, 0 available` },
      ],
    });
    expect(await numbers(variantId)).toEqual([[3, 0, 0, 3]]);
  });

  it('passes by variants that nobody counts', async () => {
    const free = await build(api.dataSource, Variant, { trackInventory: false });
    const line = { key: 'free', variantId: free.id, quantity: 1_000_000 };
    expect(await within((stock, manager) => stock.allocate([line], { ...shop, origin }, manager))).toEqual([]);
    expect(await within((stock, manager) => stock.ship([line], { origin }, manager))).toEqual([]);
  });

  it.each([
    ['shipped', [0, 0, 0, 0]],
    ['released', [3, 0, 0, 3]],
  ])('that was made while somebody counted is %s as promised when nobody does any more', async (how, left) => {
    const { channelId, near } = await openShop('backorder');
    const line = { key: 'a', variantId, quantity: 5 };
    await receive(variantId, near, 3);
    await within((stock, manager) => stock.allocate([line], { channelId, origin }, manager));
    const count = async (trackInventory: boolean): Promise<void> => {
      const reply = await api.patch(`/v1/catalog/variants/${variantId}`, { trackInventory }, { as: Level.Admin });
      expect(reply.status).toBe(200);
    };
    await count(false);
    const more = { ...line, key: 'b' };
    expect(await within((stock, manager) => stock.allocate([more], { channelId, origin }, manager))).toEqual([]);
    if (how === 'shipped') {
      // First what is there, then what was owed.
      for (const quantity of [2, 2, 1]) {
        await within((stock, manager) => stock.ship([{ ...line, quantity }, more], { origin }, manager));
      }
    } else await within((stock, manager) => stock.release([line], { origin }, manager));
    await count(true);
    expect(await numbers(variantId)).toEqual([left]);
    const query = { filter: { field: 'stock.variantId', op: 'eq', value: variantId }, sort: 'createdAt' };
    const { data } = await api.get('/v1/catalog/stock-movements', { as: Level.Admin, query });
    expect(data.map(({ quantity }) => quantity)).toEqual(how === 'shipped' ? [3, -2, -1] : [3]);
    // Nothing was promised to the other, so that it can neither be shipped nor be missed.
    const late = within((stock, manager) => stock.ship([more], { origin }, manager));
    await expect(late).rejects.toMatchObject({ status: 409, code: 'not_allocated' });
  });

  it('may owe what is not there where the channel says so, and who came first is served first', async () => {
    const { channelId, near } = await openShop('backorder');
    const allocate = (key: string, quantity: number): Promise<unknown> =>
      within((stock, manager) => stock.allocate([{ key, variantId, quantity }], { channelId, origin }, manager));
    const ship = (key: string, quantity: number): Promise<unknown> =>
      within((stock, manager) => stock.ship([{ key, variantId, quantity }], { origin }, manager));
    expect(await allocate('first', 4)).toMatchObject([{ warehouseId: near, quantity: 4, backordered: 4 }]);
    await allocate('second', 3);
    expect(await numbers(variantId)).toEqual([[0, 7, 7, -7]]);
    await receive(variantId, near, 5);
    expect(await numbers(variantId)).toEqual([[5, 7, 2, -2]]);
    await expect(ship('second', 2)).rejects.toMatchObject({ status: 409, code: 'not_allocated' });
    await ship('first', 4);
    await within((stock, manager) => stock.release([{ key: 'second', quantity: 2 }], { origin }, manager));
    expect(await numbers(variantId)).toEqual([[1, 1, 0, 0]]);
    await ship('second', 1);
    expect(await numbers(variantId)).toEqual([[0, 0, 0, 0]]);
  });
});

describe('a reservation', () => {
  it('keeps pieces until it expires, is renewed under its key, and becomes an allocation', async () => {
    await receive(variantId, shop.near, 3);
    const reserve = (key: string, quantity: number, until = new Date(Date.now() + 600_000)): Promise<void> =>
      within((stock, manager) => stock.reserve([{ key, variantId, quantity }], { ...shop, until }, manager));
    await reserve('cart', 1);
    await reserve('cart', 3);
    expect(await numbers(variantId)).toEqual([[3, 0, 0, 0]]);
    await expect(reserve('other', 1)).rejects.toMatchObject({ code: 'insufficient_stock' });
    const line = { key: 'line', variantId, quantity: 3, reservation: 'cart' };
    await within((stock, manager) => stock.allocate([line], { ...shop, origin }, manager));
    expect(await numbers(variantId)).toEqual([[3, 3, 0, 0]]);
    await within((stock, manager) => stock.release([{ key: 'line' }], { origin }, manager));
    await reserve('late', 3, new Date(Date.now() - 1000));
    expect(await numbers(variantId)).toEqual([[3, 0, 0, 3]]);
    await within((stock, manager) => stock.sweep(manager));
    const { data } = await api.get('/v1/catalog/reservations', { as: Level.Admin });
    expect(data.filter(({ key }) => key === 'late')).toEqual([]);
  });
});

describe('stock over HTTP', () => {
  const post = (path: string, body: Json, headers = {}): Promise<Reply> =>
    api.post(`${STOCK}/${path}`, body, { as: Level.Admin, headers });

  it('is corrected with a reason, at the version that was read, never below what is promised', async () => {
    await receive(variantId, shop.near, 5);
    await within((stock, manager) =>
      stock.allocate([{ key: uuid(), variantId, quantity: 2 }], { ...shop, origin }, manager),
    );
    const [{ id, version }] = await stockOf(variantId);
    const adjust = (quantity: number, headers = {}): Promise<Reply> =>
      post(`${id as string}/adjustments`, { quantity, reason: 'Counted' }, headers);
    expectProblem(await adjust(-1), 428, 'precondition_required');
    expectProblem(await adjust(-4, { 'if-match': '*' }), 409, 'insufficient_stock');
    const reply = await adjust(-3, { 'if-match': `"${version as number}"` });
    expect(reply.body).toMatchObject({ onHand: 2, allocated: 2, available: 0 });
    expectProblem(await adjust(1, { 'if-match': `"${version as number}"` }), 412);
    const movements = await api.dataSource.getRepository(StockMovement).find({ order: { id: 'ASC' } });
    expect(movements.filter((each) => each.stockId === id)).toMatchObject([
      { kind: 'receipt', quantity: 5, onHandAfter: 5 },
      { kind: 'adjustment', quantity: -3, onHandAfter: 2, reason: 'Counted' },
    ]);
    const audit = await api.dataSource.query<{ changes: Json }[]>(
      `SELECT changes FROM audit_entry WHERE row_id = $1 AND version_after = $2`,
      [id, (version as number) + 1],
    );
    expect(audit).toEqual([{ changes: { onHand: { old: 5, new: 2 } } }]);
  });

  it('goes to another warehouse, and the sum stays', async () => {
    await receive(variantId, shop.near, 5);
    const [{ id }] = await stockOf(variantId);
    const transfer = (quantity: number, warehouseId: string): Promise<Reply> =>
      post(`${id as string}/transfers`, { quantity, warehouseId, reason: 'Nearer' }, { 'if-match': '*' });
    expectProblem(await transfer(6, shop.far), 409, 'insufficient_stock');
    expectProblem(await transfer(1, shop.near), 422, 'same_warehouse');
    expectProblem(await transfer(1, uuid()), 422, 'reference_not_found');
    expect((await transfer(2, shop.far)).body).toMatchObject({ onHand: 3 });
    expect(await numbers(variantId)).toEqual([
      [3, 0, 0, 3],
      [2, 0, 0, 2],
    ]);
  });

  it('is adjusted in bulk, all or none, and listed where it is low', async () => {
    const rows = [await build(api.dataSource, Stock, { lowAt: 5 }), await build(api.dataSource, Stock, { lowAt: 5 })];
    const adjust = (...quantities: number[]): Promise<Reply> =>
      post('adjustments', {
        adjustments: quantities.map((quantity, index) => ({ stockId: rows[index].id, quantity, reason: 'Delivery' })),
      });
    expectProblem(await adjust(3, -1), 409, 'insufficient_stock');
    expect((await adjust(9, 5)).status).toBe(204);
    const filter = [
      { field: 'id', op: 'in', value: rows.map(({ id }) => id) },
      { field: 'low', op: 'eq', value: true },
    ];
    const low = await api.get(STOCK, { as: Level.Admin, query: { filter, sort: '-available' } });
    expect(low.data).toMatchObject([{ id: rows[1].id, available: 5, low: true }]);
    const bad = await post('adjustments', { adjustments: [{ stockId: rows[0].id, quantity: 0, reason: '' }] });
    expectProblem(bad, 400, 'validation_failed');
    expect((bad.body.errors as Json[]).map(({ pointer }) => pointer)).toEqual([
      '/adjustments/0/quantity',
      '/adjustments/0/reason',
    ]);
  });

  it('adds up over the warehouses within reach to what is left of a variant, which lists are filtered by', async () => {
    const { near, far } = await openShop();
    const { id, sku } = await build<Variant>(api.dataSource, Variant, { trackInventory: true });
    for (const [warehouse, pieces] of [[near, 5] as const, [far, 3] as const]) await receive(id, warehouse, pieces);
    const [{ id: stockId }] = await api.dataSource.manager.findBy(Stock, { variantId: id, warehouseId: far });
    const soon = new Date(Date.now() + 60_000);
    await build(api.dataSource, Reservation, { stockId, quantity: 2, until: soon });
    await build(api.dataSource, Reservation, { stockId, quantity: 9, until: new Date(0) });
    const uncounted = await build<Variant>(api.dataSource, Variant, { trackInventory: false });
    const shown = (as: Level, filter: Json): Promise<Reply> =>
      api.get('/v1/catalog/variants', { as, mask: 'sku,available', query: filter });
    expect((await shown(Level.Admin, { 'filter[id]': id, 'filter[available]': '6' })).data).toEqual([
      { sku, available: 6 },
    ]);
    expect((await shown(Level.Admin, { 'filter[id]': id, 'filter[available][gt]': '6' })).data).toEqual([]);
    expect((await shown(Level.Admin, { 'filter[id]': uncounted.id })).data).toMatchObject([{ available: null }]);
    const sorted = await shown(Level.Admin, { sort: '-available:nullslast', pageSize: '1' });
    expect(sorted.data[0].available).toBeGreaterThanOrEqual(6);
    const { headers } = await newAccount(Level.Agent, api.dataSource);
    const others = { headers, mask: 'available', query: { 'filter[id]': id } };
    expect((await api.get('/v1/catalog/variants', others)).data).toEqual([{ available: 0 }]);
    expect((await shown(Level.Guest, { 'filter[id]': id })).data).toEqual([{ sku }]);
  });

  it('is out of reach for the staff of others', async () => {
    await receive(variantId, shop.near, 5);
    const [{ id }] = await stockOf(variantId);
    const asked = await api.get(`${STOCK}/${id as string}`, { as: Level.Agent });
    expectProblem(asked, 404);
    const body = { quantity: 1, reason: 'Mine' };
    expectProblem(await api.post(`${STOCK}/${id as string}/adjustments`, body, { as: Level.Agent }), 404);
    expectProblem(
      await api.post(`${STOCK}/adjustments`, { adjustments: [{ stockId: id, ...body }] }, { as: Level.Agent }),
      404,
    );
  });
});

it('The sum of the movements is what is on hand, and the database lets nobody change them', async () => {
  const sums = await api.dataSource.query<{ stock: string }[]>(
    `SELECT stock.id FROM stock LEFT JOIN stock_movement moved ON moved.stock_id = stock.id
     GROUP BY stock.id HAVING stock.on_hand <> coalesce(sum(moved.quantity), 0)`,
  );
  expect(sums).toEqual([]);
  await expect(api.dataSource.query('UPDATE stock_movement SET quantity = 1')).rejects.toThrow('written once');
});
