import { Campaign, CampaignChannel, Promotion } from '@app/organization';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { act, euros } from './money';
import { OrderClient, openShop, type Shop } from './shop';

const api = useApi();
const staff = new OrderClient(api, Level.Admin);
let shop: Shop;
let tea: { id: string; sku: string };
let campaign: Campaign;
beforeAll(async () => {
  shop = await openShop(api.dataSource);
  tea = await shop.offer(1000, 1000);
  campaign = await build(api.dataSource, Campaign, {
    companyId: shop.company.id,
    status: 'running',
    budgetKind: 'spend',
    budgetCurrency: 'EUR',
    budgetLimit: 5000,
  });
});

let codes = 0;

/** A voucher for what a promotion gives. */
async function voucher(promotion: Partial<Promotion>, more: Json = {}): Promise<Json> {
  const given = { target: 'order', reward: 'percentage', percent: 10, ...promotion } as const;
  const { id: promotionId } = await build(api.dataSource, Promotion, {
    campaignId: campaign.id,
    ...given,
  });
  const body = { companyId: shop.company.id, promotionId, code: `CODE-${codes++}`, ...more };
  const reply = await api.post('/v1/orders/vouchers', body, staff.asking());
  expect(reply.status).toBe(201);
  return reply.body;
}

const enter = (id: unknown, code: unknown): Promise<Reply> =>
  act(api, Level.Admin, `${id as string}/vouchers`, { code });
const usedOf = async ({ id }: Json): Promise<unknown> =>
  (await api.get(`/v1/orders/vouchers/${id as string}`, staff.asking())).body.used;

async function draft(quantity: number, email = 'ada@test.example'): Promise<unknown> {
  const { body } = await staff.draft(shop, { email });
  await staff.add(body.id, tea.id, quantity);
  return body.id;
}

it('A voucher makes an order cheaper, is spent of the budget, and comes back with a cancellation', async () => {
  const given = await voucher({}, { usageLimit: 1 });
  const id = await draft(3);
  expect((await enter(id, String(given.code).toLowerCase())).status).toBe(201);
  expect((await staff.get(id)).body).toMatchObject({ discount: euros(300), total: { gross: 2700 } });
  expect((await staff.get(id, '{discounts{source,percent}}')).body.discounts).toEqual([
    { source: 'voucher', percent: 10 },
  ]);
  expectProblem(await enter(id, given.code), 409, 'voucher_twice');
  expectProblem(await enter(await draft(1), given.code), 409, 'voucher_used_up');
  expect((await api.dataSource.manager.findOneByOrFail(Campaign, { id: campaign.id })).budgetUsed).toBe(300);
  await staff.advance(id, 'placement');
  expect(await usedOf(given)).toBe(1);
  await staff.advance(id, 'cancellation');
  expect(await usedOf(given)).toBe(0);
  expect((await api.dataSource.manager.findOneByOrFail(Campaign, { id: campaign.id })).budgetUsed).toBe(0);
  const types = ((await staff.get(id, '{events{type}}')).body.events as Json[]).map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['voucher_used', 'voucher_returned']));
  expectProblem(await enter(await draft(100), given.code), 409, 'budget_spent');
});

it('A voucher makes the products cheaper of which its predicate holds, or brings something along', async () => {
  const predicate = { filter: [{ field: 'sku', op: 'eq', value: tea.sku }] };
  const cheaper = await voucher({
    ...{ target: 'product', predicate, reward: 'fixed', percent: null, amount: euros(50) },
  });
  const cup = await shop.offer(700, 10);
  const gift = await voucher({ reward: 'gift', percent: null, giftSku: cup.sku });
  const id = await draft(2);
  await enter(id, cheaper.code);
  await enter(id, gift.code);
  expect((await staff.get(id)).body).toMatchObject({ total: { gross: 1900 } });
  expect((await staff.get(id, '{lines{sku,discount,total{gross}}}')).body.lines).toEqual([
    { sku: tea.sku, discount: euros(100), total: { gross: 1900 } },
    { sku: cup.sku, discount: euros(700), total: { gross: 0 } },
  ]);
});

it('A voucher gives nothing where it does not hold, and is not used by that', async () => {
  const predicate = { filter: [{ field: 'subtotal.amount', op: 'ge', value: 5000 }] };
  const given = await voucher({ predicate });
  expectProblem(await enter(await draft(4), given.code), 422, 'voucher_gives_nothing');
  expectProblem(await enter(await draft(4), 'UNKNOWN'), 422, 'unknown_voucher');
  expectProblem(await enter(await draft(4), 'no code'), 400);
  const over = await voucher({}, { endsAt: '2020-01-01T00:00:00Z' });
  expectProblem(await enter(await draft(4), over.code), 422, 'voucher_not_valid');
  expect(await usedOf(given)).toBe(0);
});

it('A voucher for one use is used once by many at the same time, and once by each buyer', async () => {
  const [single, each] = [
    await voucher({ percent: 1 }, { usageLimit: 1 }),
    await voucher({ percent: 1 }, { limitPerCustomer: 1 }),
  ];
  const ids = await Promise.all(Array.from({ length: 8 }, (_, nth) => draft(1, `buyer-${nth % 2}@test.example`)));
  const statuses = async ({ code }: Json): Promise<number[]> =>
    (await Promise.all(ids.map((id) => enter(id, code)))).map(({ status }) => status).sort();
  expect(await statuses(single)).toEqual([201, ...Array<number>(7).fill(409)]);
  expect(await statuses(each)).toEqual([201, 201, ...Array<number>(6).fill(409)]);
  expect([await usedOf(single), await usedOf(each)]).toEqual([1, 2]);
});

describe('a promotion without a code', () => {
  const filter = [{ field: 'subtotal.amount', op: 'ge', value: 2000 }];
  /** A shop of its own, with a campaign that runs there, and something to sell. */
  const open = async (
    budget: Partial<Campaign> = {},
  ): Promise<{
    place: Shop;
    sold: string;
    start: Campaign;
    gives: (more: Partial<Promotion>) => Promise<Promotion>;
  }> => {
    const place = await openShop(api.dataSource);
    const { id: sold } = await place.offer(1000, 1000);
    const start = await build<Campaign>(api.dataSource, Campaign, {
      companyId: place.company.id,
      status: 'running',
      ...budget,
    });
    const usual = { automatic: true, target: 'order', reward: 'percentage', percent: 10 } as const;
    const gives = (more: Partial<Promotion>): Promise<Promotion> =>
      build<Promotion>(api.dataSource, Promotion, { campaignId: start.id, name: 'Spring', ...usual, ...more });
    return { place, sold, start, gives };
  };

  it('is given to everybody for whom it holds when an order is placed, in turn, until one is the last', async () => {
    const { place, sold, gives } = await open();
    const { sku } = await place.offer(300, 1);
    await gives({ position: 1, predicate: { filter } });
    await gives({ position: 2, reward: 'gift', percent: null, giftSku: sku, combinable: false });
    await gives({ position: 3, percent: 50 });
    const order = await staff.placed(place, sold, 2);
    expect(order).toMatchObject({ subtotal: euros(2300), discount: euros(500), total: { gross: 1800 } });
    const { discounts, lines, events } = (
      await staff.get(order.id, '{discounts{source,reason},lines{sku,total{gross}},events{type}}')
    ).body as Record<string, Json[]>;
    expect(discounts).toEqual([{ source: 'promotion', reason: 'Spring' }]);
    expect(lines[1]).toEqual({ sku, total: { gross: 0 } });
    expect(events.map(({ type }) => type)).toEqual([
      ...['created', 'line_added', 'discount_added', 'line_added', 'placed'],
    ]);
    const gone = await staff.placed(place, sold, 1);
    expect(gone).toMatchObject({ discount: euros(500), total: { gross: 500 } });
  });

  it('is given as long as the budget lasts, whoever comes at the same time, and holds up nobody', async () => {
    const { place, sold, start, gives } = await open({ budgetKind: 'usage', budgetLimit: 3 });
    await gives({});
    const totals = await Promise.all(Array.from({ length: 8 }, () => staff.placed(place, sold, 1)));
    const grosses = totals.map(({ total }) => (total as Json).gross).sort();
    expect(grosses).toEqual([...Array<number>(5).fill(1000), 900, 900, 900].sort());
    const used = async (): Promise<number> =>
      (await api.dataSource.manager.findOneByOrFail(Campaign, { id: start.id })).budgetUsed;
    expect(await used()).toBe(3);
    for (const { id } of totals) await staff.advance(id, 'cancellation');
    expect(await used()).toBe(0);
    expect(await staff.placed(place, sold, 1)).toMatchObject({ total: { gross: 900 } });
  });

  it.each([
    [
      { budgetKind: 'spend', budgetCurrency: 'EUR', budgetLimit: 1000 },
      { spent: 200, uses: null },
    ],
    [
      { budgetKind: 'usage', budgetLimit: 10 },
      { spent: null, uses: 2 },
    ],
    [{ budgetKind: 'none' }, { spent: null, uses: null }],
  ] as const)('is reported (%j) as a sale of its campaign, and nothing else is', async (budget, taken) => {
    const { place, sold, gives } = await open(budget);
    const reported = async (): Promise<unknown> => {
      const asked = staff.asking();
      const query = { company: place.company.id };
      return (await api.get('/v1/reports/definitions/sales-by-campaign/result', { ...asked, query })).body.rows;
    };
    await staff.placed(place, sold, 7);
    expect(await reported()).toEqual([]);
    await gives({});
    const orders = [await staff.placed(place, sold, 1), await staff.placed(place, sold, 1)];
    expect(await reported()).toMatchObject([{ currency: 'EUR', orders: 2, gross: 1800, average: 900, ...taken }]);
    for (const { id } of orders) await staff.advance(id, 'cancellation');
    expect(await reported()).toEqual([]);
  });

  it('is not given by a campaign that is paused, or is of another channel, nor where a voucher is needed', async () => {
    const { place, sold, start, gives } = await open();
    await gives({ automatic: false });
    expect(await staff.placed(place, sold, 1)).toMatchObject({ total: { gross: 1000 } });
    await gives({});
    expect(await staff.placed(place, sold, 1)).toMatchObject({ total: { gross: 900 } });
    await build(api.dataSource, CampaignChannel, { campaignId: start.id, channelId: shop.channel.id });
    expect(await staff.placed(place, sold, 1)).toMatchObject({ total: { gross: 1000 } });
    await api.dataSource.manager.delete(CampaignChannel, { campaignId: start.id });
    await api.dataSource.manager.update(Campaign, { id: start.id }, { status: 'paused' });
    expect(await staff.placed(place, sold, 1)).toMatchObject({ total: { gross: 1000 } });
  });
});
