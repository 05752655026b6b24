import { Price } from '@app/catalog';
import { Membership, PriceList, PriceListAssignment } from '@app/organization';
import { Order } from '@app/orders';
import { Level } from '@app/shared/model';
import { newAccount } from '../support/app';
import { build, buildCompany } from '../support/builders';
import { expectProblem, type Json, useApi } from '../support/request';
import { as, buildMember } from '../organization/members';
import { BERLIN, OrderClient } from '../orders/shop';
import { act } from '../orders/money';
import { Shopper } from './shopper';
import { openStage, type Shown, type Stage } from './stage';

const api = useApi();

let stage: Stage;
let tea: Shown;
let coffee: Shown;
let headers: Record<string, string>;

beforeAll(async () => {
  stage = await openStage(api.dataSource);
  tea = await stage.show(1190, 1000);
  coffee = await stage.show(500, 1000);
  ({ headers } = await newAccount(Level.Customer, api.dataSource));
});

/** Somebody who is signed in, with a cart of their own. */
async function customer(by = headers): Promise<Shopper> {
  const shopper = new Shopper(api, stage, by);
  await shopper.open({ email: null });
  return shopper;
}

const stranger = async (): Promise<Record<string, string>> =>
  (await newAccount(Level.Customer, api.dataSource)).headers;

describe('saved addresses', () => {
  const at = '/v1/auth/me/addresses';

  it('are one’s own: listed, changed, deleted, and of use in a cart', async () => {
    const { body, status } = await api.post(at, { name: 'Home', address: BERLIN }, { headers });
    expect([status, body.address]).toMatchObject([201, BERLIN]);
    const id = String(body.id);
    const address = { ...BERLIN, street: 'Unter den Linden 2' };
    expect((await api.patch(`${at}/${id}`, { address }, { headers })).body.address).toMatchObject(address);
    expect((await api.get(at, { headers })).data).toMatchObject([{ id, name: 'Home', address }]);
    expectProblem(await api.post(at, { name: 'Home', address: BERLIN }, { headers }), 409);
    expectProblem(await api.post(at, { name: 'Nowhere' }, { headers }), 400, 'validation_failed');
    expectProblem(await api.post(at, { name: 'X', address: BERLIN, accountId: id }, { headers }), 400);

    const shopper = await customer();
    const named = { shippingAddressId: id, billingAddressId: id };
    expect((await shopper.change(named)).body).toMatchObject({ shippingAddress: address, billingAddress: address });
    const other = await stranger();
    expectProblem(await api.get(`${at}/${id}`, { headers: other }), 404);
    expectProblem(await api.patch(`${at}/${id}`, { name: 'Mine' }, { headers: other }), 404);
    expectProblem(await (await customer(other)).change({ shippingAddressId: id }), 422, 'reference');
    const guest = new Shopper(api, stage);
    expectProblem(await guest.open({ shippingAddressId: id }), 422, 'reference');
    expect((await api.delete(`${at}/${id}`, { headers })).status).toBe(204);
    expect((await shopper.cart()).body.shippingAddress).toMatchObject(address);
    const log = await api.dataSource.query<Json[]>(`SELECT changes::text FROM audit_entry WHERE row_id = $1`, [id]);
    expect([log.length, JSON.stringify(log)]).toEqual([3, expect.not.stringContaining('Linden')]);
  });

  it('are so many at most', async () => {
    const { id, headers: own } = await newAccount(Level.Customer, api.dataSource);
    await api.dataSource.query(
      `INSERT INTO saved_address (id, account_id, name, address_street, address_city, address_country)
       SELECT gen_random_uuid(), $1, 'Address ' || i, 'Street', 'City', 'DE' FROM generate_series(1, 50) i`,
      [id],
    );
    expectProblem(
      await api.post(at, { name: 'One more', address: BERLIN }, { headers: own }),
      422,
      'too_many_addresses',
    );
  });
});

describe('an earlier order', () => {
  it('goes into the cart again, as far as it can still be bought', async () => {
    const shopper = await customer();
    await shopper.change({ shippingAddress: BERLIN });
    await shopper.add(tea.variantId, 2);
    await shopper.add(coffee.variantId, 1);
    const { body } = await shopper.checkOut();
    const again = await customer();
    await again.add(tea.variantId, 1);
    await api.dataSource.query('UPDATE listing SET published = false WHERE product_id = $1', [coffee.productId]);
    const { body: cart } = await api.post(again.at('/reorder'), { orderId: body.id }, again.asking);
    await api.dataSource.query('UPDATE listing SET published = true WHERE product_id = $1', [coffee.productId]);
    expect(cart).toMatchObject({
      lines: [{ variantId: tea.variantId, quantity: 3 }],
      notices: [{ code: 'not_available', pointer: '/orderId' }],
    });
    expect((await api.post(again.at('/reorder'), { orderId: body.id }, again.asking)).body.lines).toMatchObject([
      { variantId: tea.variantId, quantity: 5 },
      { variantId: coffee.variantId, quantity: 1 },
    ]);
    const other = await customer(await stranger());
    expectProblem(await api.post(other.at('/reorder'), { orderId: body.id }, other.asking), 404);
    expectProblem(await api.post(again.at('/reorder'), { orderId: 'x' }, again.asking), 400, 'validation_failed');
  });
});

describe('price lists', () => {
  it('of the channel and of the buyer’s company count in carts and in what becomes of them', async () => {
    const place = await openStage(api.dataSource);
    const goods = await place.show(1000, 100);
    const company = await buildCompany(api.dataSource);
    const member = await buildMember(api, company, { role: 'buyer', level: 'customer' });
    const { id } = member;
    const { headers: buyer } = as(api, member);
    const list = async (amount: number, assigned: object, priority: number): Promise<void> => {
      const { id: priceListId } = await build(api.dataSource, PriceList, {
        companyId: place.company.id,
        active: true,
        priority,
      });
      await build(api.dataSource, PriceListAssignment, { priceListId, ...assigned });
      const price = { amount, currency: 'EUR' };
      await build(api.dataSource, Price, { variantId: goods.variantId, priceListId, price, minimumQuantity: 1 });
    };
    await list(900, { channelId: place.channel.id }, 1);
    await list(800, { channelId: null, buyerCompanyId: company.id }, 2);
    const shelf = `/v1/storefront/${place.slug}/products`;
    const mask = 'price{amount},companyPrices,variants{price{amount},companyPrices}';
    const everybodys = { price: { amount: 900 }, variants: [{ price: { amount: 900 } }] };
    const companyPrices = { [company.id]: { price: { amount: 800, currency: 'EUR' }, priceBefore: null } };
    const [variant] = everybodys.variants;
    const theirs = { ...everybodys, companyPrices, variants: [{ ...variant, companyPrices }] };
    const nobodys = { ...everybodys, companyPrices: {}, variants: [{ ...variant, companyPrices: {} }] };
    // Whoever asks first, and in between: what is kept for guests is the same question.
    for (const [by, shown] of [
      [buyer, theirs],
      [{}, everybodys],
      [headers, nobodys],
      [buyer, theirs],
      [{}, everybodys],
    ]) {
      const asking = { mask, headers: by as Record<string, string> };
      const [list, one] = [await api.get(shelf, asking), await api.get(`${shelf}/${goods.slug}`, asking)];
      expect([list.data, one.body]).toEqual([[shown], shown]);
      const isKept = by === headers || by === buyer ? 'private, no-cache' : 'public, no-cache';
      expect([list, one].map((reply) => reply.headers.get('cache-control'))).toEqual([isKept, isKept]);
    }
    const shopper = new Shopper(api, place, buyer);
    await shopper.open({ email: null });
    expect((await shopper.add(goods.variantId, 2)).body.total).toMatchObject({ gross: 1800 });
    const { body } = await shopper.change({ buyerCompanyId: company.id });
    expect(body).toMatchObject({ buyerCompanyId: company.id, total: { gross: 1600 } });
    const placed = await shopper.checkOut();
    expect(placed.body.total).toMatchObject({ gross: 1600 });
    const order = await api.dataSource.manager.findOneByOrFail(Order, { id: placed.body.id as string });
    expect(order).toMatchObject({ customerId: id, buyerCompanyId: company.id });

    const next = new Shopper(api, place, buyer);
    await next.open({ email: null, buyerCompanyId: company.id });
    await next.add(goods.variantId, 1);
    const limit = { spendingLimit: { amount: 2000, currency: 'EUR' }, spendingPeriod: 'month' } as const;
    await api.dataSource.manager.update(Membership, { accountId: id }, limit);
    expectProblem(await next.checkOut(), 409, 'spending_limit');
    await api.dataSource.query('DELETE FROM membership WHERE account_id = $1', [id]);
    expect((await next.cart()).body).toMatchObject({ total: { gross: 900 }, notices: [{ code: 'buyer_refused' }, {}] });
    expectProblem(await next.checkOut(), 409, 'buyer_refused');
    const foreign = await customer();
    expectProblem(await foreign.change({ buyerCompanyId: company.id }), 422, 'reference');
    const guest = new Shopper(api, place);
    expectProblem(await guest.open({ buyerCompanyId: company.id }), 422, 'reference');
  });
});

describe('a return', () => {
  it('is asked for by who has bought, and received by staff, who say where it goes', async () => {
    const buyer = await stranger();
    const shopper = await customer(buyer);
    await shopper.change({ shippingAddress: BERLIN });
    await shopper.add(tea.variantId, 3);
    const { body: order } = await shopper.checkOut();
    const staff = new OrderClient(api, Level.Admin);
    const lines = (await staff.get(order.id, '{lines{id,variantId}}')).body.lines as Json[];
    const { id: orderLineId } = lines.find(({ variantId }) => variantId === tea.variantId) ?? {};
    const ask = (quantity: number, by = buyer, more: Json = {}): ReturnType<typeof api.post> =>
      api.post(
        `/v1/orders/${String(order.id)}/return-requests`,
        { reason: 'Too strong', lines: [{ orderLineId, quantity, ...more }] },
        { headers: { ...by, 'idempotency-key': `return-${quantity}-${Math.random()}` } },
      );
    expectProblem(await ask(1), 409, 'illegal_state');
    await staff.advance(order.id, 'confirmation');
    expectProblem(await ask(1), 422, 'lines');
    const { body: parcel } = await act(api, Level.Admin, `${String(order.id)}/fulfilments`, {
      warehouseId: stage.warehouse.id,
    });
    await act(api, Level.Admin, `fulfilments/${String(parcel.id)}/shipment`);
    expectProblem(await ask(1, await stranger()), 404);
    expectProblem(await ask(1, buyer, { restock: true }), 400, 'validation_failed');
    const { body, status } = await ask(2);
    expect([status, body]).toMatchObject([201, { status: 'requested', reason: 'Too strong' }]);
    expectProblem(await ask(2), 422, 'lines');
    expect((await api.get('/v1/orders/returns', { headers: buyer, mask: 'id,status' })).data).toEqual([
      { id: body.id, status: 'requested' },
    ]);
    const receipt = `returns/${String(body.id)}/receipt`;
    const { body: another } = await ask(1);
    const cancel = (id: unknown, by: Record<string, string>): ReturnType<typeof api.post> =>
      api.post(`/v1/orders/returns/${String(id)}/cancellation`, undefined, {
        headers: { ...by, 'idempotency-key': `cancel-${Math.random()}` },
      });
    expectProblem(await cancel(another.id, await stranger()), 404);
    expect((await cancel(another.id, buyer)).body).toMatchObject({ id: another.id, status: 'cancelled' });
    expectProblem(await cancel(another.id, buyer), 409, 'illegal_transition');
    expectProblem(await act(api, Level.Customer, receipt), 403);
    expectProblem(await act(api, Level.Admin, receipt, { restock: true }), 422, 'rule_violated');
    const { id: warehouseId } = stage.warehouse;
    expect((await act(api, Level.Admin, receipt, { restock: true, warehouseId })).body).toMatchObject({
      status: 'received',
    });
    expectProblem(await cancel(body.id, buyer), 409, 'illegal_transition');
    const [stock] = await api.dataSource.query<Json[]>('SELECT on_hand FROM stock WHERE variant_id = $1', [
      tea.variantId,
    ]);
    expect(stock).toEqual({ on_hand: 999 });
  });
});
