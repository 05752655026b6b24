import { In, IsNull } from 'typeorm';
import { Product, ProductType } from '@app/catalog';
import { Country, TaxClass, TaxRate } from '@app/minor';
import { OrderExpiry, verifyOrders } from '@app/orders';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { expectProblem, type Json, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';
import { act } from './money';
import { BERLIN, OrderClient, openShop, type Shop, stockOf } from './shop';

const api = useApi();
const staff = new OrderClient(api, Level.Admin);
let shop: Shop;
beforeAll(async () => {
  shop = await openShop(api.dataSource);
});

const eventsOf = async (id: unknown): Promise<Json[]> => {
  const { body } = await staff.get(id, '{events{sequence,type,parameters,personal}}');
  return body.events as Json[];
};
const typesOf = async (id: unknown): Promise<unknown[]> => (await eventsOf(id)).map(({ type }) => type);

describe('an order', () => {
  it('is a draft first, of which sums, taxes and events are kept with every line', async () => {
    const tea = await shop.offer(1999, 10);
    const { status, body: draft } = await staff.draft(shop);
    expect([status, draft]).toEqual([201, expect.objectContaining({ status: 'draft', number: null, transitions: [] })]);
    const line = await staff.add(draft.id, tea.id, 3);
    expect(line.body).toMatchObject({
      productName: tea.product.name,
      sku: tea.sku,
      unitPrice: { amount: 1999, currency: 'EUR' },
      total: { net: 5039, tax: 958, gross: 5997, currency: 'EUR' },
    });
    const { body: order } = await staff.get(draft.id);
    expect(order).toMatchObject({ subtotal: { amount: 5997 }, total: { gross: 5997 }, transitions: ['placed'] });
    expect(await typesOf(draft.id)).toEqual(['created', 'line_added']);
    expect(await stockOf(api.dataSource, tea.id)).toEqual([10, 0]);
  });

  it('takes the tax of what it sells: of the product, of its type, or of the line itself', async () => {
    const { manager } = api.dataSource;
    const { id: countryId } = await manager.findOneByOrFail(Country, { code: 'DE' });
    const [food, books] = [await build(api.dataSource, TaxClass), await build(api.dataSource, TaxClass)];
    for (const [{ id: taxClassId }, rate] of [[food, 7] as const, [books, 5] as const]) {
      await build(api.dataSource, TaxRate, { countryId, taxClassId, rate, validFrom: '2007-01-01', validUntil: null });
    }
    const { id: productTypeId } = await build(api.dataSource, ProductType, { taxClassId: food.id });
    const [typed, own] = [await shop.offer(1070, 10), await shop.offer(1050, 10)];
    await manager.update(Product, { id: In([typed.product.id, own.product.id]) }, { productTypeId });
    await manager.update(Product, { id: own.product.id }, { taxClassId: books.id });
    const { body: draft } = await staff.draft(shop);
    const taxed = async (variantId: string, more: Json = {}): Promise<unknown> => {
      const { taxRate, taxClassId, total } = (await staff.add(draft.id, variantId, 1, more)).body;
      return [taxRate, taxClassId, (total as Json).tax];
    };
    expect(await taxed(typed.id)).toEqual([7, food.id, 70]);
    expect(await taxed(own.id)).toEqual([5, books.id, 50]);
    expect(await taxed(own.id, { taxClassId: food.id })).toEqual([7, food.id, 69]);
    expect(await taxed(own.id, { taxClassId: null })).toEqual([19, null, 168]);
  });

  it('is placed with the next number, promised pieces and events, once for one key', async () => {
    const tea = await shop.offer(500, 10);
    const { body: draft } = await staff.draft(shop);
    await staff.add(draft.id, tea.id, 4);
    const { version } = (await staff.get(draft.id)).body;
    const asking = staff.asking({ 'if-match': `"${version as number}"`, 'idempotency-key': 'once' });
    const path = `/v1/orders/${draft.id as string}/placement`;
    const [first, again] = [await api.post(path, {}, asking), await api.post(path, {}, asking)];
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    expect(first.body).toMatchObject({ status: 'placed', chargeStatus: 'none', number: expect.any(Number) as number });
    const next = await staff.placed(shop, tea.id, 1);
    expect(next.number).toBe((first.body.number as number) + 1);
    expect(await stockOf(api.dataSource, tea.id)).toEqual([10, 5]);
    expectProblem(await staff.advance(draft.id, 'placement'), 409, 'illegal_transition');
  });

  it('is placed for those only who say which version they mean, with a key', async () => {
    const { body: draft } = await staff.draft(shop);
    const path = `/v1/orders/${draft.id as string}/placement`;
    expectProblem(await api.post(path, {}, staff.asking({ 'if-match': '"1"' })), 400);
    expectProblem(await api.post(path, {}, staff.asking({ 'idempotency-key': 'k' })), 428);
    expectProblem(await staff.advance(draft.id, 'placement', {}, 7), 412);
    const empty = await staff.advance(draft.id, 'placement');
    expectProblem(empty, 409, 'order_not_ready');
    expect(empty.body.errors).toMatchObject([{ code: 'hasLines' }]);
  });

  it('is not placed where there is too little, and then nothing has happened', async () => {
    const tea = await shop.offer(500, 3);
    const { body: draft } = await staff.draft(shop);
    await staff.add(draft.id, tea.id, 4);
    const before = (await staff.get(draft.id)).text;
    expectProblem(await staff.advance(draft.id, 'placement'), 409, 'insufficient_stock');
    expect((await staff.get(draft.id)).text).toBe(before);
    expect(await stockOf(api.dataSource, tea.id)).toEqual([3, 0]);
  });

  it('is placed by seven messages to the database, which leave lines alone that stay as they are', async () => {
    const [tea, pot] = [await shop.offer(500, 10), await shop.offer(3900, 2)];
    const { body: draft } = await staff.draft(shop);
    await staff.add(draft.id, tea.id, 2);
    await staff.add(draft.id, pot.id, 1, { discountPercent: 5 });
    const { version } = (await staff.get(draft.id, '{version}')).body;
    const rows = (): Promise<Json[]> =>
      api.dataSource.query('SELECT id, xmin FROM order_line WHERE order_id = $1 ORDER BY position', [draft.id]);
    const before = await rows();
    const counter = new StatementCounter(api.app);
    try {
      const { result, messages } = await counter.during(() =>
        staff.advance(draft.id, 'placement', {}, version as number),
      );
      expect([result.status, messages]).toEqual([200, 7]);
    } finally {
      counter.stop();
    }
    expect(await rows()).toEqual(before);
    await api.dataSource.query('UPDATE price SET price_amount = 600 WHERE variant_id = $1', [tea.id]);
    const { body: other } = await staff.draft(shop);
    const { body: dearer } = await staff.add(other.id, tea.id, 2);
    await api.dataSource.query('UPDATE price SET price_amount = 500 WHERE variant_id = $1', [tea.id]);
    expect((await staff.advance(other.id, 'placement')).body).toMatchObject({ total: { gross: 1000 } });
    const { body } = await staff.get(other.id, '{lines{id,unitPrice{amount}}}');
    expect(body.lines).toEqual([{ id: dearer.id, unitPrice: { amount: 500 } }]);
  });

  it('goes on as the machine says, and tells each who asks what they may do', async () => {
    const tea = await shop.offer(500, 10);
    const placed = await staff.placed(shop, tea.id, 2);
    expect(placed.transitions).toEqual(['confirmed', 'cancelled']);
    const { body: confirmed } = await staff.advance(placed.id, 'confirmation');
    expect(confirmed).toMatchObject({ status: 'confirmed', transitions: ['cancelled'] });
    const early = await staff.advance(placed.id, 'completion');
    expectProblem(early, 409, 'order_not_ready');
    expect((early.body.errors as Json[]).map(({ code }) => code)).toEqual(['isFulfilled', 'isCharged']);
    expectProblem(await staff.advance(placed.id, 'placement'), 409, 'illegal_transition');
    const { body: cancelled } = await staff.advance(placed.id, 'cancellation', { reason: 'Wrong colour' });
    expect(cancelled).toMatchObject({ status: 'cancelled', transitions: [] });
    expect(await stockOf(api.dataSource, tea.id)).toEqual([10, 0]);
    expect((await eventsOf(placed.id)).at(-1)).toMatchObject({
      type: 'cancelled',
      personal: { reason: 'Wrong colour' },
    });
  });

  it('keeps what was paid for: it is not cancelled while money is kept, nor completed without', async () => {
    const tea = await shop.offer(500, 10);
    const { id } = await staff.placed(shop, tea.id, 2);
    await api.dataSource.query(`UPDATE "order" SET charged_amount = 1000, charge_status = 'full' WHERE id = $1`, [id]);
    const refused = await staff.advance(id, 'cancellation');
    expectProblem(refused, 409, 'order_not_ready');
    expect(refused.body.errors).toMatchObject([{ code: 'keepsNoMoney' }]);
    await staff.advance(id, 'confirmation');
    await api.dataSource.query('UPDATE order_line SET fulfilled = quantity WHERE order_id = $1', [id]);
    await api.dataSource.query(`UPDATE "order" SET fulfilment_status = 'fulfilled' WHERE id = $1`, [id]);
    expect((await staff.advance(id, 'completion')).body).toMatchObject({ status: 'completed' });
  });
});

describe('what is ordered', () => {
  it('is changed after placing, with its price, its stock, and the difference among the events', async () => {
    const [tea, pot] = [await shop.offer(500, 10), await shop.offer(3900, 2)];
    const { id } = await staff.placed(shop, tea.id, 2);
    const { body: added } = await staff.add(id, pot.id, 1);
    expect(await stockOf(api.dataSource, pot.id)).toEqual([2, 1]);
    const path = `/v1/orders/lines/${added.id as string}`;
    expect((await api.patch(path, { quantity: 2 }, staff.asking())).body).toMatchObject({ total: { gross: 7800 } });
    expectProblem(await api.patch(path, { quantity: 3 }, staff.asking()), 409, 'insufficient_stock');
    expect(await stockOf(api.dataSource, pot.id)).toEqual([2, 2]);
    expect((await api.delete(path, staff.asking())).status).toBe(204);
    expect(await stockOf(api.dataSource, pot.id)).toEqual([2, 0]);
    const events = (await eventsOf(id)).slice(3);
    expect(events.map(({ type }) => type)).toEqual(
      ['line_added', 'line_changed', 'line_removed'].flatMap((type) => [type, 'repriced']),
    );
    expect(events.filter(({ type }) => type === 'repriced').map(({ parameters }) => parameters)).toMatchObject([
      { difference: 3900 },
      { difference: 3900 },
      { difference: -7800 },
    ]);
    const [{ id: last }] = (await staff.get(id, '{lines}')).body.lines as Json[];
    expectProblem(await api.delete(`/v1/orders/lines/${last as string}`, staff.asking()), 409, 'last_line');
    await staff.advance(id, 'confirmation');
    expectProblem(await staff.add(id, pot.id, 1), 409, 'order_closed');
  });

  it('keeps the rates of tax that it was placed at; what is new in it has those of the day', async () => {
    const { manager } = api.dataSource;
    const { id: taxClassId } = await build(api.dataSource, TaxClass);
    const taxed = async (code: string, rate: number): Promise<TaxRate> => {
      const { id: countryId } = await manager.findOneByOrFail(Country, { code });
      const inForce = { validFrom: '2007-01-01', validUntil: null };
      return build(api.dataSource, TaxRate, { countryId, taxClassId, rate, ...inForce });
    };
    const german = await taxed('DE', 7);
    await taxed('AT', 10);
    const tea = await shop.offer(1070, 10);
    await manager.update(Product, { id: tea.product.id }, { taxClassId });
    const { id } = await staff.placed(shop, tea.id, 2, { shippingPrice: { amount: 119, currency: 'EUR' } });
    const rates = async (): Promise<unknown> => {
      const { lines, shippingTaxRate, version } = (await staff.get(id, '{version,shippingTaxRate,lines{id,taxRate}}'))
        .body;
      return { version, of: [shippingTaxRate, ...(lines as Json[]).map(({ taxRate }) => taxRate)], lines };
    };
    const { of, lines } = (await rates()) as { of: unknown; lines: Json[] };
    expect(of).toEqual([19, 7]);
    await manager.update(TaxRate, { id: german.id }, { rate: 8 });
    await manager.update(TaxRate, { taxClassId: IsNull(), rate: 19 as never }, { rate: 21 });
    await staff.add(id, tea.id, 1);
    await api.patch(`/v1/orders/lines/${lines[0].id as string}`, { quantity: 3 }, staff.asking());
    const { of: later, version } = (await rates()) as { of: unknown; version: number };
    expect(later).toEqual([19, 7, 8]);
    const moved = { shippingAddress: { ...BERLIN, city: 'Wien', country: 'AT' } };
    await api.patch(`/v1/orders/${id as string}`, moved, staff.asking({ 'if-match': `"${version}"` }));
    expect(await rates()).toMatchObject({ of: [0, 10, 10] });
    await manager.update(TaxRate, { taxClassId: IsNull(), rate: 21 as never }, { rate: 19 });
  });

  it('is made cheaper by line and by order, to the cent, and by nothing else', async () => {
    const tea = await shop.offer(1235, 10);
    const { body: draft } = await staff.draft(shop, { shippingPrice: { amount: 490, currency: 'EUR' } });
    await staff.add(draft.id, tea.id, 1, { discountPercent: 10, discountReason: 'Dented tin' });
    const discount = { orderId: draft.id, fixed: { amount: 100, currency: 'EUR' }, reason: 'Regular customer' };
    const { status, body } = await api.post('/v1/orders/discounts', discount, staff.asking());
    expect([status, body]).toEqual([201, expect.objectContaining({ total: { amount: 100, currency: 'EUR' } })]);
    expect((await staff.get(draft.id)).body).toMatchObject({
      subtotal: { amount: 1235 },
      discount: { amount: 224 },
      // Without a shipping method, delivery is taxed like the lines.
      shipping: { gross: 490 },
      total: { gross: 1235 - 224 + 490 },
    });
    const wrong = { orderId: draft.id, fixed: { amount: 1, currency: 'USD' } };
    expectProblem(await api.post('/v1/orders/discounts', wrong, staff.asking()), 422, 'wrong_currency');
    expectProblem(await api.post('/v1/orders/discounts', { orderId: draft.id }, staff.asking()), 422, 'order_discount');
  });

  it.each([
    ['JPY', 105, 20],
    ['EUR', 105, 20],
    ['KWD', 105, 20],
  ])('is counted in the smallest unit of %s, however many digits that has', async (currency, unit, tax) => {
    const abroad = await openShop(api.dataSource, { currency, taxDisplay: 'net' });
    const tea = await abroad.offer(unit, 3);
    const placed = await staff.placed(abroad, tea.id, 1);
    expect(placed.total).toEqual({ net: unit, tax, gross: unit + tax, currency });
    const more = { provider: 'manual', amount: { amount: unit + tax, currency } };
    const paid = await act(api, Level.Admin, `${placed.id as string}/payments`, more);
    expect([paid.status, (await staff.get(placed.id)).body.chargeStatus]).toEqual([201, 'full']);
  });

  it('is refused where it cannot be sold, naming the field', async () => {
    const [tea, other] = [await shop.offer(500, 10), await openShop(api.dataSource)];
    const { body: draft } = await staff.draft(shop);
    const foreign = await other.offer(500, 1);
    const dollars = await shop.offer(500, 10, 'USD');
    const cases: [Json, string][] = [
      [{ variantId: foreign.id, quantity: 1 }, '/variantId'],
      [{ variantId: dollars.id, quantity: 1 }, '/variantId'],
      [{ quantity: 1 }, '/productName'],
      [{ quantity: 1, productName: 'Gift wrapping' }, '/unitPrice'],
      [{ variantId: tea.id, quantity: 1, unitPrice: { amount: 1, currency: 'USD' } }, '/unitPrice/currency'],
      [
        { variantId: tea.id, quantity: 1, discountPercent: 1, discountFixed: { amount: 1, currency: 'EUR' } },
        '/discountFixed',
      ],
    ];
    for (const [line, pointer] of cases) {
      const reply = await api.post('/v1/orders/lines', { orderId: draft.id, ...line }, staff.asking());
      expectProblem(reply, 422);
      expect(reply.body.errors).toMatchObject([{ pointer }]);
    }
    const wrapping = {
      orderId: draft.id,
      quantity: 1,
      productName: 'Gift wrapping',
      unitPrice: { amount: 250, currency: 'EUR' },
    };
    expect((await api.post('/v1/orders/lines', wrapping, staff.asking())).body).toMatchObject({ priceKept: true });
  });

  it('changes its address and e-mail with an event that keeps both apart from the rest', async () => {
    const { body: draft } = await staff.draft(shop);
    const change = { shippingAddress: { ...BERLIN, street: 'Kanalweg 2' }, email: 'bea@test.example' };
    const asking = staff.asking({ 'if-match': '"1"' });
    const { status, body } = await api.patch(`/v1/orders/${draft.id as string}`, change, asking);
    expect([status, body.version]).toEqual([200, 2]);
    const [, { parameters, personal }] = await eventsOf(draft.id);
    expect(JSON.stringify(parameters)).not.toMatch(/ada|bea|Kanalweg/);
    expect(personal).toMatchObject({ email: { old: 'ada@test.example', new: 'bea@test.example' } });
  });
});

it('an order that nobody pays in time expires, and gives back its pieces', async () => {
  const hasty = await openShop(api.dataSource, { orderExpiryHours: 1 });
  const tea = await hasty.offer(500, 10);
  const { id } = await staff.placed(hasty, tea.id, 4);
  const expire = (): Promise<unknown> => api.dataSource.transaction((manager) => new OrderExpiry().expire(manager));
  await expire();
  expect(await stockOf(api.dataSource, tea.id)).toEqual([10, 4]);
  await api.dataSource.query(`UPDATE "order" SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
  const { body: promise } = await act(api, Level.Admin, `${id as string}/payments`, {
    provider: 'manual',
    capture: false,
  });
  await expire();
  expect((await staff.get(id)).body).toMatchObject({ status: 'placed' });
  await act(api, Level.Admin, `payments/${promise.id as string}/voids`);
  await expire();
  expect((await staff.get(id)).body).toMatchObject({ status: 'expired', transitions: [] });
  expect(await stockOf(api.dataSource, tea.id)).toEqual([10, 0]);
});

it('the database keeps sums, statuses and events as they are, whoever asks it', async () => {
  const tea = await shop.offer(500, 10);
  const { id } = await staff.placed(shop, tea.id, 2);
  const refused = (sql: string): Promise<unknown> =>
    expect(api.dataSource.query(sql.replace('$1', `'${id as string}'`))).rejects.toThrow();
  await refused('UPDATE order_line SET total_net = total_net + 1, total_tax = total_tax - 1 WHERE order_id = $1');
  await refused('UPDATE "order" SET total_net = total_net - 1, total_gross = total_gross - 1 WHERE id = $1');
  await refused('DELETE FROM order_line WHERE order_id = $1');
  await refused(`UPDATE "order" SET status = 'draft', number = NULL, placed_at = NULL WHERE id = $1`);
  await refused('UPDATE "order" SET number = NULL WHERE id = $1');
  await refused('UPDATE order_line SET fulfilled = 3 WHERE order_id = $1');
  await refused(`UPDATE order_event SET type = 'expired' WHERE order_id = $1`);
  await refused('DELETE FROM order_event WHERE order_id = $1');
  await refused('TRUNCATE order_event');
  await refused('TRUNCATE payment_event');
  expect((await verifyOrders(api.dataSource, [id as string])).faults).toEqual([]);
});
