import { Price, Reservation, Stock, Variant } from '@app/catalog';
import { Campaign, CampaignChannel, Channel, Promotion, ShippingMethod, ShippingRate } from '@app/organization';
import { Order, PaymentEvent, Voucher } from '@app/orders';
import { Level } from '@app/shared/model';
import { newAccount } from '../support/app';
import { build, buildAlike } from '../support/builders';
import { eventually } from '../support/eventually';
import { expectProblem, type Json, useApi } from '../support/request';
import { BERLIN } from '../orders/shop';
import { Shopper } from './shopper';
import { openStage, type Shown, type Stage } from './stage';

const api = useApi({ worker: true });

let stage: Stage;
let tea: Shown;

beforeAll(async () => {
  stage = await openStage(api.dataSource);
  tea = await stage.show(1190, 1000);
});

/** A guest with so many pieces in the cart. */
async function shopping(quantity = 1, { variantId }: Shown = tea, place = stage): Promise<Shopper> {
  const shopper = new Shopper(api, place);
  await shopper.open();
  await shopper.add(variantId, quantity);
  return shopper;
}

const linesOf = async (shopper: Shopper): Promise<Json[]> => (await shopper.cart()).body.lines as Json[];
const codesOf = async (shopper: Shopper): Promise<unknown[]> =>
  ((await shopper.cart()).body.notices as Json[]).map(({ code, pointer }) => [code, pointer]);
const available = async ({ variantId }: Shown): Promise<number[]> => {
  const { onHand, allocated } = await api.dataSource.manager.findOneByOrFail(Stock, { variantId });
  return [onHand, allocated];
};

describe('a cart', () => {
  it('that is full takes more of what is in it, and nothing new', async () => {
    const shopper = await shopping(1);
    const { id: cartId } = (await shopper.cart()).body;
    const { productId } = await api.dataSource.manager.findOneByOrFail(Variant, { id: tea.variantId });
    await buildAlike(api.dataSource, Variant, 99, { productId });
    await api.dataSource.query(
      `INSERT INTO cart_line (id, cart_id, variant_id, quantity)
       SELECT gen_random_uuid(), $1, id, 1 FROM variant WHERE product_id = $2 AND id <> $3`,
      [cartId, productId, tea.variantId],
    );
    const other = await stage.show(100, 10);
    expectProblem(await shopper.add(other.variantId, 1), 422, 'too_many');
    const { body } = await shopper.add(tea.variantId, 2);
    expect((body.lines as Json[]).map(({ quantity }) => quantity)).toContain(3);
    await api.dataSource.query('DELETE FROM variant WHERE product_id = $1 AND id <> $2', [productId, tea.variantId]);
  });

  it('is its token’s: told once, kept as a hash, and of no use elsewhere', async () => {
    const shopper = await shopping(2);
    expect(shopper.token).toMatch(/^[\w-]{43}$/);
    const { body } = await shopper.cart();
    expect(body).not.toHaveProperty('token');
    const [{ text }] = await api.dataSource.query<[Json]>('SELECT cart::text AS text FROM cart WHERE id = $1', [
      body.id,
    ]);
    expect(text).not.toContain(shopper.token);
    const stranger = new Shopper(api, stage);
    const elsewhere = new Shopper(api, await openStage(api.dataSource));
    elsewhere.token = shopper.token;
    for (const guess of [
      undefined,
      String(body.id),
      'x'.repeat(43),
      `${shopper.token?.slice(0, 42)}_`,
      "' OR 1=1 --",
    ]) {
      stranger.token = guess;
      for (const reply of [await stranger.cart(), await stranger.add(tea.variantId, 1), await stranger.change({})]) {
        expectProblem(reply, 404);
      }
    }
    expectProblem(await elsewhere.cart(), 404);
    expectProblem(await api.get(shopper.at(), { ...shopper.asking, as: Level.Customer }), 404);
  });

  it('adds up as an order does, and takes lines back', async () => {
    const shopper = await shopping(2);
    expect((await shopper.cart()).body).toMatchObject({
      lines: [{ variantId: tea.variantId, quantity: 2, unitPrice: { amount: 1190 }, availability: 'in_stock' }],
      total: { net: 2000, tax: 380, gross: 2380, currency: 'EUR' },
      notices: [],
    });
    await shopper.add(tea.variantId, 3);
    const [{ id, quantity }] = await linesOf(shopper);
    expect(quantity).toBe(5);
    const path = shopper.at(`/lines/${String(id)}`);
    expect((await api.patch(path, { quantity: 1 }, shopper.asking)).body.total).toMatchObject({ gross: 1190 });
    for (const wrong of [0, -1, 1.5, 10_000, '1', null]) {
      expectProblem(await api.patch(path, { quantity: wrong }, shopper.asking), 400, 'validation_failed');
    }
    expect((await api.delete(path, shopper.asking)).body).toMatchObject({ lines: [], total: { gross: 0 } });
    expectProblem(await api.delete(path, shopper.asking), 404);
    const hidden = await stage.show(100, 1, { published: false });
    expectProblem(await shopper.add(hidden.variantId, 1), 422, 'not_available');
  });

  it('says what has changed since it was written: prices, and what is gone', async () => {
    const moody = await stage.show(500, 10);
    const shopper = await shopping(1, moody);
    await api.dataSource.manager.update(
      Price,
      { variantId: moody.variantId },
      { price: { amount: 600, currency: 'EUR' } },
    );
    const { notices, total } = (await shopper.cart()).body as { notices: Json[]; total: Json };
    expect([notices, total.gross]).toMatchObject([[{ code: 'price_changed', before: 500, after: 600 }], 600]);
    await shopper.change({ codes: ['NONSENSE'] });
    expect(await codesOf(shopper)).toEqual([['code_refused', '/codes/0']]);
    await shopper.change({ codes: [] });
    await api.dataSource.query('UPDATE listing SET published = false WHERE product_id = $1', [moody.productId]);
    const [{ id }] = await linesOf(shopper);
    expect(await codesOf(shopper)).toEqual([['not_available', `/lines/${String(id)}`]]);
    expectProblem(await shopper.checkOut(), 409, 'not_available');
  });

  it('becomes that of an account that has none, or one that has expired', async () => {
    const { id, headers } = await newAccount(Level.Customer, api.dataSource);
    for (const quantity of [2, 3]) {
      const mine = new Shopper(api, stage, headers);
      const guest = await shopping(quantity);
      mine.token = guest.token;
      const { status, body } = await api.post(mine.at('/merger'), undefined, mine.asking);
      expect([status, (body.lines as Json[]).map((line) => line.quantity)]).toEqual([200, [quantity]]);
      expectProblem(await guest.cart(), 404);
      await api.dataSource.query(`UPDATE cart SET expires_at = now() WHERE account_id = $1`, [id]);
    }
  });

  it('goes into that of the account at login, where it is the same on every device', async () => {
    const { id, headers } = await newAccount(Level.Customer, api.dataSource);
    const mine = new Shopper(api, stage, headers);
    await mine.open({ email: null });
    await mine.add(tea.variantId, 1);
    const guest = await shopping(2);
    const other = await stage.show(100, 5);
    await guest.add(other.variantId, 1);
    mine.token = guest.token;
    const merged = await api.post(mine.at('/merger'), undefined, mine.asking);
    expect((merged.body.lines as Json[]).map(({ quantity }) => quantity)).toEqual([3, 1]);
    expectProblem(await guest.cart(), 404);
    const again = new Shopper(api, stage, headers);
    expect((await again.open()).body.id).toBe(merged.body.id);
    expect((await again.checkOut()).status).toBe(201);
    const order = await api.dataSource.manager.findOneByOrFail(Order, { customerId: id });
    expect(order).toMatchObject({ status: 'placed', origin: 'storefront' });
    expect((await api.get('/v1/orders', { headers })).data.map((row) => row.id)).toEqual([order.id]);
    expect(await linesOf(await shopping())).toHaveLength(1);
  });

  it('ends when nobody has touched it for long', async () => {
    const shopper = await shopping();
    await api.dataSource.query(`UPDATE cart SET expires_at = now() WHERE id = $1`, [(await shopper.cart()).body.id]);
    expectProblem(await shopper.cart(), 404);
  });
});

describe('pieces', () => {
  it('are kept for a while for who is about to pay, and are theirs at the checkout', async () => {
    const last = await stage.show(100, 2);
    const [first, second] = [await shopping(2, last), await shopping(1, last)];
    const reserved = await api.post(first.at('/reservation'), undefined, first.asking);
    expect(Date.parse(reserved.body.reservedUntil as string)).toBeGreaterThan(Date.now() + 60_000);
    expectProblem(await api.post(second.at('/reservation'), undefined, second.asking), 409, 'insufficient_stock');
    expectProblem(await second.checkOut(), 409, 'insufficient_stock');
    expect((await first.checkOut()).status).toBe(201);
    expect([await available(last), await api.dataSource.manager.countBy(Reservation, {})]).toEqual([[2, 2], 0]);
  });
});

describe('a checkout', () => {
  it('needs a key, and all that an order needs; done twice under one key, it is done once', async () => {
    const shopper = new Shopper(api, stage);
    await shopper.open({ email: null, shippingAddress: null });
    expectProblem(await shopper.checkOut(), 422, 'cart_incomplete');
    const bare = { headers: { ...shopper.asking.headers } };
    expectProblem(
      await api.post(shopper.at('/order'), { total: await shopper.total() }, bare),
      400,
      'idempotency_key_required',
    );
    await shopper.change({ email: 'ada@test.example', shippingAddress: BERLIN });
    await shopper.add(tea.variantId, 1);
    const total = await shopper.total();
    const replies = [await shopper.checkOut({ total }, 'once'), await shopper.checkOut({ total }, 'once')];
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect(replies[1].body).toEqual(replies[0].body);
    expect(replies[0].body).toMatchObject({ status: 'placed', chargeStatus: 'none', total: { gross: 1190 } });
    expectProblem(await shopper.checkOut({ total }, 'other'), 404);
    expect((await api.get(shopper.at('/order'), shopper.asking)).body).toEqual(replies[0].body);
  });

  it('is for the total that was agreed to, whatever has changed meanwhile, and leaves nothing behind', async () => {
    const moody = await stage.show(500, 5);
    const shopper = await shopping(1, moody);
    const total = await shopper.total();
    await api.dataSource.manager.update(
      Price,
      { variantId: moody.variantId },
      { price: { amount: 600, currency: 'EUR' } },
    );
    const orders = await api.dataSource.manager.count(Order);
    expectProblem(await shopper.checkOut({ total }), 409, 'total_changed');
    expect([await available(moody), await api.dataSource.manager.count(Order)]).toEqual([[5, 0], orders]);
    expect((await shopper.checkOut()).body.total).toMatchObject({ gross: 600 });
  });

  it('delivers for what the rates say, and spends codes while their campaign lasts', async () => {
    const place = await openStage(api.dataSource);
    const goods = await place.show(1000, 9);
    const method = await build(api.dataSource, ShippingMethod, { channelId: place.channel.id, active: true });
    await build(api.dataSource, ShippingRate, { methodId: method.id, price: { amount: 490, currency: 'EUR' } });
    const campaign = await build<Campaign>(api.dataSource, Campaign, {
      ...{ companyId: place.company.id, status: 'running', budgetKind: 'usage', budgetLimit: 1, budgetUsed: 0 },
    });
    await build(api.dataSource, CampaignChannel, { campaignId: campaign.id, channelId: place.channel.id });
    const promotion = {
      campaignId: campaign.id,
      active: true,
      target: 'order',
      reward: 'percentage',
      percent: 10,
    } as const;
    const { id: promotionId } = await build<Promotion>(api.dataSource, Promotion, promotion);
    const code = { companyId: place.company.id, promotionId, code: 'SPRING-10', active: true, used: 0 };
    await build(api.dataSource, Voucher, code);
    const [one, two] = [await shopping(1, goods, place), await shopping(1, goods, place)];
    expectProblem(await one.change({ shippingMethodId: stage.channel.id }), 422, 'reference');
    expectProblem(await one.checkOut(), 422, 'cart_incomplete');
    for (const each of [one, two]) {
      const { body } = await each.change({ shippingMethodId: method.id, codes: ['spring-10'] });
      expect([body.total, body.discount]).toMatchObject([{ gross: 1390 }, { amount: 100 }]);
    }
    const replies = await Promise.all([
      one.checkOut({ total: { amount: 1390, currency: 'EUR' } }),
      two.checkOut({ total: { amount: 1390, currency: 'EUR' } }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { budgetUsed } = await api.dataSource.manager.findOneByOrFail(Campaign, { id: campaign.id });
    expect(Number(budgetUsed)).toBe(1);
    await api.dataSource.manager.update(Campaign, { id: campaign.id }, { budgetLimit: 9 });
    const three = await shopping(1, goods, place);
    await three.change({ shippingMethodId: method.id, codes: ['spring-10'] });
    await api.dataSource.manager.update(Campaign, { id: campaign.id }, { status: 'ended' });
    const total = { amount: 1390, currency: 'EUR' };
    expectProblem(await three.checkOut({ total }), 409, 'code_refused');
    await three.change({ codes: [] });
    expectProblem(await three.checkOut({ total }), 409, 'total_changed');
    expect((await three.checkOut()).body.total).toMatchObject({ gross: 1490 });
  });

  it('gives what needs no code, as the cart says, while the campaign can pay for it', async () => {
    const place = await openStage(api.dataSource);
    const goods = await place.show(1000, 9);
    const campaign = await build(api.dataSource, Campaign, {
      ...{ companyId: place.company.id, status: 'running', budgetKind: 'spend', budgetCurrency: 'EUR' },
      budgetLimit: 150,
    });
    await build(api.dataSource, CampaignChannel, { campaignId: campaign.id, channelId: place.channel.id });
    const gift = { automatic: true, target: 'order', reward: 'percentage', percent: 10 } as const;
    await build(api.dataSource, Promotion, { campaignId: campaign.id, ...gift });
    const [one, two] = [await shopping(1, goods, place), await shopping(1, goods, place)];
    for (const each of [one, two]) expect((await each.cart()).body).toMatchObject({ total: { gross: 900 } });
    const total = { amount: 900, currency: 'EUR' };
    expect((await one.checkOut({ total })).body.total).toMatchObject({ gross: 900 });
    expectProblem(await two.checkOut({ total }), 409, 'total_changed');
    expect((await two.checkOut()).body.total).toMatchObject({ gross: 1000 });
    expect((await api.get(`/v1/storefront/${place.slug}/campaigns`, { mask: 'offers{automatic}' })).data).toEqual([
      { offers: [{ automatic: true }] },
    ]);
  });

  it('gives what campaigns give that its channel shows: those that name it, and those that name none', async () => {
    const [place, other] = [await openStage(api.dataSource), await openStage(api.dataSource)];
    const sister = await build<Channel>(api.dataSource, Channel, {
      ...{ companyId: place.company.id, slug: 'sister', active: true, currency: 'EUR', countries: ['DE'] },
    });
    const goods = await place.show(1000, 9);
    const campaign = await build(api.dataSource, Campaign, { companyId: place.company.id, status: 'running' });
    const gift = { automatic: true, target: 'order', reward: 'percentage', percent: 10, active: true } as const;
    await build(api.dataSource, Promotion, { campaignId: campaign.id, ...gift });
    const shown = async ({ slug }: { slug: string }): Promise<unknown[]> =>
      (await api.get(`/v1/storefront/${slug}/campaigns`, { mask: 'id' })).data.map(({ id }) => id);
    const shopper = await shopping(1, goods, place);
    const comesTo = async (): Promise<unknown> => ((await shopper.cart()).body.total as Json).gross;
    expect([await shown(place), await shown(sister), await comesTo()]).toEqual([[campaign.id], [campaign.id], 900]);
    expect(await shown(other)).toEqual([]);
    const named = await build(api.dataSource, CampaignChannel, { campaignId: campaign.id, channelId: sister.id });
    expect([await shown(place), await shown(sister), await comesTo()]).toEqual([[], [campaign.id], 1000]);
    await api.dataSource.manager.update(CampaignChannel, { id: named.id }, { channelId: place.channel.id });
    expect([await shown(place), await shown(sister), await comesTo()]).toEqual([[campaign.id], [], 900]);
  });

  it('is paid by a provider, whose answer may be late, and twice; another try is for what has failed', async () => {
    const paid = async (source: string, status: string): Promise<Shopper> => {
      const shopper = await shopping();
      const reply = await shopper.checkOut({ payment: { provider: 'test', source } });
      expect([reply.status, reply.body.payments]).toMatchObject([201, [{ status: 'pending' }]]);
      await eventually(async () => {
        const { body } = await api.get(shopper.at('/order'), shopper.asking);
        expect((body.payments as Json[])[0].status).toBe(status);
      });
      return shopper;
    };
    await paid('ok', 'charged');
    const late = await paid('delayed', 'charged');
    expect((await api.get(late.at('/order'), late.asking)).body).toMatchObject({ chargeStatus: 'full' });
    expectProblem(await late.post('/order/payments', { provider: 'test' }, 'again'), 422, 'nothing_due');
    const declined = await paid('declined', 'failed');
    expect((await declined.post('/order/payments', { provider: 'test', source: 'ok' }, 'again-2')).status).toBe(201);
    await eventually(async () => {
      expect((await api.get(declined.at('/order'), declined.asking)).body).toMatchObject({ chargeStatus: 'full' });
    });
    const shopper = await shopping();
    expectProblem(await shopper.checkOut({ payment: { provider: 'manual' } }), 422, 'wrong_provider');
    expect(await api.dataSource.manager.countBy(PaymentEvent, { outcome: 'succeeded' })).toBe(3);
  });
});
