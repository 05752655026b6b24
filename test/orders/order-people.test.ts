import { OrderReturn, ReturnLine, verifyOrders } from '@app/orders';
import { build, buildMembership } from '../support/builders';
import { Company, Membership } from '@app/organization';
import { Level } from '@app/shared/model';
import { PersonalDataRegistry } from '@app/shared/personal-data';
import { newAccount } from '../support/app';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { BERLIN, OrderClient, openShop, type Shop } from './shop';

const api = useApi();
const admin = new OrderClient(api, Level.Admin);
let shop: Shop;
let order: Json;
let people: Record<'staff' | 'stranger' | 'customer' | 'buyer', { id: string; headers: Record<string, string> }>;

beforeAll(async () => {
  shop = await openShop(api.dataSource);
  const { dataSource } = api;
  const [staff, stranger] = [await newAccount(Level.Agent, dataSource), await newAccount(Level.Agent, dataSource)];
  const [customer, buyer] = [
    await newAccount(Level.Customer, dataSource),
    await newAccount(Level.Customer, dataSource),
  ];
  people = { staff, stranger, customer, buyer };
  const company = await build(dataSource, Company);
  await buildMembership(dataSource, { accountId: staff.id, companyId: shop.company.id, role: 'agent' });
  await buildMembership(dataSource, { accountId: buyer.id, companyId: company.id, role: 'buyer' });
  const tea = await shop.offer(500, 100);
  order = await admin.placed(shop, tea.id, 2, { customerId: customer.id, buyerCompanyId: company.id });
});

const as = (who: keyof typeof people): OrderClient => new OrderClient(api, Level.Guest, people[who].headers);
const list = async (who: keyof typeof people, path: string): Promise<Json[]> =>
  (await api.get(path, as(who).asking())).data;

it('staff of the seller, the customer and the buying company reach an order, and nobody else', async () => {
  expect((await as('staff').get(order.id)).body).toMatchObject({ transitions: ['confirmed', 'cancelled'] });
  for (const who of ['customer', 'buyer'] as const) {
    expect((await as(who).get(order.id)).body).toMatchObject({ id: order.id, transitions: ['cancelled'] });
    expect((await list(who, '/v1/orders/lines')).map(({ orderId }) => orderId)).toEqual([order.id]);
    expectProblem(await as(who).advance(order.id, 'confirmation', {}, order.version as number), 403);
    expectProblem(
      await as(who)
        .get(order.id, '{events{type}}')
        .then(() => api.get('/v1/orders/events', as(who).asking())),
      403,
    );
  }
  expectProblem(await as('stranger').get(order.id), 404);
  expect(await list('stranger', '/v1/orders')).toEqual([]);
  const draft = await admin.draft(shop, { customerId: people.customer.id });
  expectProblem(await as('customer').get(draft.body.id), 404);
});

it('who buys for a company spends no more than the membership allows, whatever comes at the same time', async () => {
  const tea = await shop.offer(500, 100);
  const { id: buyerCompanyId } = await build(api.dataSource, Company);
  const { id: customerId } = await newAccount(Level.Customer, api.dataSource);
  const limit = { spendingLimit: { amount: 1000, currency: 'EUR' }, spendingPeriod: 'day' } as const;
  const membership = { accountId: customerId, companyId: buyerCompanyId, role: 'buyer', ...limit } as const;
  const { id: membershipId } = await buildMembership(api.dataSource, membership);
  const draft = async (quantity: number): Promise<unknown> => {
    const { body } = await admin.draft(shop, { customerId, buyerCompanyId });
    await admin.add(body.id, tea.id, quantity);
    return body.id;
  };
  const drafts = [await draft(1), await draft(1), await draft(1), await draft(1)];
  const replies = await Promise.all(drafts.map((id) => admin.advance(id, 'placement')));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
  const [refused] = replies.filter(({ status }) => status === 409);
  expectProblem(refused, 409, 'spending_limit');
  const placed = replies.findIndex(({ status }) => status === 200);
  await admin.advance(drafts[placed], 'cancellation');
  expect((await admin.advance(await draft(1), 'placement')).status).toBe(200);
  await api.dataSource.manager.update(Membership, membershipId, { spendingPeriod: 'order' });
  expect((await admin.advance(await draft(2), 'placement')).status).toBe(200);
  expectProblem(await admin.advance(await draft(3), 'placement'), 409, 'spending_limit');
  await api.dataSource.manager.update(Membership, membershipId, { spendingLimit: { amount: 9999, currency: 'USD' } });
  expectProblem(await admin.advance(await draft(1), 'placement'), 409, 'spending_limit');
});

it('a note is read by those it is for, and what it said before is kept apart from what happened', async () => {
  const note = (visibility: string, body: string): Promise<Reply> =>
    api.post('/v1/orders/notes', { orderId: order.id, visibility, body }, as('staff').asking());
  const { body: inner } = await note('internal', 'Pays late');
  const { body: outer } = await note('customer', 'On its way');
  expect(inner).toMatchObject({ authorId: people.staff.id, editedAt: null });
  expect((await list('customer', '/v1/orders/notes')).map(({ id }) => id)).toEqual([outer.id]);
  expect((await list('staff', '/v1/orders/notes')).map(({ id }) => id).sort()).toEqual([inner.id, outer.id].sort());
  const path = `/v1/orders/notes/${inner.id as string}`;
  const { body: edited } = await api.patch(path, { body: 'Pays in time' }, as('staff').asking());
  expect(edited.editedAt).not.toBeNull();
  expectProblem(await api.patch(`/v1/orders/notes/${outer.id as string}`, { body: 'X' }, as('customer').asking()), 403);
  const { body } = await admin.get(order.id, '{version,events{type,parameters,personal}}');
  const [changed] = (body.events as Json[]).slice(-1);
  expect(changed).toMatchObject({ type: 'note_changed', personal: { old: 'Pays late', new: 'Pays in time' } });
  expect(body.version).toBe(order.version);
});

it('whoever wants to be forgotten is, in orders that are over; what was paid and the chain stay', async () => {
  const { dataSource } = api;
  const { id: customerId } = await newAccount(Level.Customer, dataSource);
  const tea = await shop.offer(500, 10);
  const address = { ...BERLIN, recipient: 'Ada Byron', phone: '+49 30 1' };
  const placed = await admin.placed(shop, tea.id, 2, { customerId, shippingAddress: address });
  const erase = (): Promise<Reply> =>
    api.post(`/v1/organization/accounts/${customerId}/erasure`, undefined, { as: Level.Admin });
  expectProblem(await erase(), 409, 'orders_under_way');
  expect((await admin.advance(placed.id, 'cancellation', {}, placed.version as number)).status).toBe(200);
  const { manager } = dataSource;
  const words = { reason: 'Gives me a rash' };
  const { id: returnId } = await build(dataSource, OrderReturn, { orderId: String(placed.id), ...words });
  const [{ id: orderLineId }] = (await admin.get(placed.id, '{lines{id}}')).body.lines as [{ id: string }];
  await build(dataSource, ReturnLine, { returnId, orderLineId, ...words });
  const person = { accountId: customerId, confirmedEmail: null };
  const known = (await api.app.get(PersonalDataRegistry, { strict: false }).read(person, manager)).orders;
  expect(known).toMatchObject({ orders: [{ id: placed.id }], returns: [words], returnLines: [words], payments: [] });
  const erased = await erase();
  expect([erased.status, erased.text]).toEqual([204, '']);
  const { body } = await admin.get(placed.id, '{email,status,total,shippingAddress,events{type,personal}}');
  expect(body).toMatchObject({ email: null, status: 'cancelled', total: placed.total });
  expect(await manager.findOneByOrFail(OrderReturn, { id: returnId })).toMatchObject({ reason: null });
  expect(await manager.findOneByOrFail(ReturnLine, { returnId })).toMatchObject({ reason: null });
  expect(body.shippingAddress).toMatchObject({ street: 'erased', country: 'DE', recipient: null, phone: null });
  const events = body.events as Json[];
  expect(events.at(-1)?.type).toBe('personal_data_erased');
  expect(events.filter(({ personal }) => personal !== null)).toEqual([]);
  expect((await verifyOrders(dataSource, [placed.id as string])).faults).toEqual([]);
  expect((await erase()).status).toBe(204);
  expect((await admin.get(placed.id, '{events{type}}')).body.events).toHaveLength(events.length);
});

it('events that somebody has tampered with are found, and a chain that was cut; what is erased is no fault', async () => {
  const { dataSource } = api;
  const id = order.id as string;
  const faults = async (): Promise<unknown> =>
    (await verifyOrders(dataSource, [id])).faults.map(({ sequence, message }) => [sequence, message]);
  await dataSource.query('UPDATE order_event SET personal = NULL, personal_salt = NULL WHERE order_id = $1', [id]);
  expect(await faults()).toEqual([]);
  await dataSource.query('ALTER TABLE order_event DISABLE TRIGGER USER');
  const set = (type: string): Promise<unknown> =>
    dataSource.query('UPDATE order_event SET type = $2 WHERE order_id = $1 AND sequence = 2', [id, type]);
  await set('confirmed');
  expect(await faults()).toEqual([[2, 'It is not what was written']]);
  await set('line_added');
  expect(await faults()).toEqual([]);
  await dataSource.query('DELETE FROM order_event WHERE order_id = $1 AND sequence > 4', [id]);
  expect(await faults()).toEqual([[null, expect.stringMatching(/the last \d are missing/)]]);
  await dataSource.query('DELETE FROM order_event WHERE order_id = $1 AND sequence = 2', [id]);
  expect(await faults()).toEqual([[null, 'Event 2 is missing']]);
});
