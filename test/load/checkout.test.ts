import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { Reservation, Stock } from '@app/catalog';
import { Campaign, CampaignChannel, Promotion } from '@app/organization';
import { Order, Voucher } from '@app/orders';
import { build } from '../support/builders';
import { useApi } from '../support/request';
import { BERLIN } from '../orders/shop';
import { openStage, type Shown, type Stage } from '../storefront/stage';

const GUESTS = 1000;
const LAST = 100;
/** Of the guests, so many have pieces kept for them before all begin. */
const EARLY = 20;

// All are to get their turn; who is refused for want of a connection is another test's affair.
const api = useApi({
  env: {
    DATABASE_CONNECT_TIMEOUT_MS: '600000',
    DATABASE_LONGEST_WAIT_MS: '600000',
    DATABASE_LOCK_TIMEOUT_MS: '60000',
  },
});

/** Carts of as many guests, each with one piece of it. @returns their tokens */
async function fillCarts(stage: Stage, { variantId }: Shown, size: number, codes: string[] = []): Promise<string[]> {
  const tokens = Array.from({ length: size }, () => randomBytes(32).toString('base64url'));
  const ids = tokens.map(() => uuid());
  await api.dataSource.query(
    `INSERT INTO cart (id, channel_id, token_hash, email, shipping_address, codes, expires_at)
     SELECT fresh.id, $1, fresh.hash, fresh.hash || '@test.example', $2, $3, now() + interval '1 day'
     FROM unnest($4::uuid[], $5::text[]) AS fresh (id, hash)`,
    [
      stage.channel.id,
      BERLIN,
      codes,
      ids,
      tokens.map((token) => createHash('sha256').update(token).digest('base64url')),
    ],
  );
  await api.dataSource.query(
    `INSERT INTO cart_line (id, cart_id, variant_id, quantity) SELECT line.id, line.cart_id, $1, 1
     FROM unnest($2::uuid[], $3::uuid[]) AS line (id, cart_id)`,
    [variantId, ids.map(() => uuid()), ids],
  );
  return tokens;
}

/** Asks until the process is not too busy. */
async function send(stage: Stage, token: string, path: string, body?: object): Promise<string> {
  const headers = { 'x-cart-token': token, 'idempotency-key': `${path} ${token}` };
  for (;;) {
    const url = `/v1/storefront/${stage.slug}/cart${path}`;
    const reply = await api.post(url, body, { headers }).catch(() => undefined);
    if (reply && ![429, 503].includes(reply.status)) return `${reply.status} ${String(reply.body.code)}`;
    await sleep(100 + Math.random() * 400);
  }
}

function count(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

it(`Of ${GUESTS} who check out one of the last ${LAST} pieces at once, exactly ${LAST} get one`, async () => {
  const stage = await openStage(api.dataSource);
  const last = await stage.show(1190, LAST);
  const tokens = await fillCarts(stage, last, GUESTS);
  for (const token of tokens.slice(0, EARLY)) expect(await send(stage, token, '/reservation')).toBe('200 undefined');
  const total = { amount: 1190, currency: 'EUR' };
  const outcomes = await Promise.all(tokens.map((token) => send(stage, token, '/order', { total })));
  expect(count(outcomes)).toEqual({ '201 undefined': LAST, '409 insufficient_stock': GUESTS - LAST });
  expect(count(outcomes.slice(0, EARLY))).toEqual({ '201 undefined': EARLY });
  const { manager } = api.dataSource;
  const orders = await manager.findBy(Order, { channelId: stage.channel.id });
  expect(orders.map(({ number }) => number).sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: LAST }, (_, index) => index + 1),
  );
  expect(await manager.findOneByOrFail(Stock, { variantId: last.variantId })).toMatchObject({
    onHand: LAST,
    allocated: LAST,
  });
  expect(await manager.count(Reservation)).toBe(0);
});

it(`${GUESTS} orders that are placed at once have the numbers 1 to ${GUESTS}, and as many pieces are promised`, async () => {
  const stage = await openStage(api.dataSource);
  const goods = await stage.show(1190, GUESTS);
  const tokens = await fillCarts(stage, goods, GUESTS);
  const total = { amount: 1190, currency: 'EUR' };
  const outcomes = await Promise.all(tokens.map((token) => send(stage, token, '/order', { total })));
  expect(count(outcomes)).toEqual({ '201 undefined': GUESTS });
  const numbers = await api.dataSource.query<{ number: number }[]>(
    'SELECT number FROM "order" WHERE channel_id = $1 ORDER BY number',
    [stage.channel.id],
  );
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: GUESTS }, (_, index) => index + 1));
  const stock = await api.dataSource.manager.findOneByOrFail(Stock, { variantId: goods.variantId });
  expect(stock).toMatchObject({ onHand: GUESTS, allocated: GUESTS });
});

it('a budget that many spend of at once is never overspent', async () => {
  const stage = await openStage(api.dataSource);
  const goods = await stage.show(1000, 1000);
  const companyId = stage.company.id;
  const campaign = await build<Campaign>(api.dataSource, Campaign, {
    ...{ companyId, status: 'running', budgetKind: 'spend', budgetCurrency: 'EUR', budgetLimit: 1050, budgetUsed: 0 },
  });
  await build(api.dataSource, CampaignChannel, { campaignId: campaign.id, channelId: stage.channel.id });
  const gift = { active: true, target: 'order', reward: 'percentage', percent: 10 } as const;
  const { id: promotionId } = await build<Promotion>(api.dataSource, Promotion, { campaignId: campaign.id, ...gift });
  await build(api.dataSource, Voucher, { companyId, promotionId, code: 'LAST-10', active: true, used: 0 });
  const tokens = await fillCarts(stage, goods, LAST, ['LAST-10']);
  const total = { amount: 900, currency: 'EUR' };
  const outcomes = await Promise.all(tokens.map((token) => send(stage, token, '/order', { total })));
  expect(count(outcomes)).toEqual({ '201 undefined': 10, '409 budget_spent': LAST - 10 });
  const { budgetUsed } = await api.dataSource.manager.findOneByOrFail(Campaign, { id: campaign.id });
  const { used } = await api.dataSource.manager.findOneByOrFail(Voucher, { promotionId });
  expect([Number(budgetUsed), used]).toEqual([1000, 10]);
});

it('while prices change, nothing is placed for another total than the buyer has agreed to', async () => {
  const stage = await openStage(api.dataSource);
  const goods = await stage.show(1000, 1000);
  const tokens = await fillCarts(stage, goods, LAST);
  const total = { amount: 1000, currency: 'EUR' };
  let isOver = false;
  // Has a connection of its own, or it would wait with the buyers until they are done.
  const seller = api.dataSource.createQueryRunner();
  await seller.connect();
  const changes = (async () => {
    for (let round = 1; !isOver; round++) {
      await seller.query('UPDATE price SET price_amount = $2 WHERE variant_id = $1', [
        goods.variantId,
        1000 + 100 * (round % 2),
      ]);
      await sleep(20);
    }
  })();
  const outcomes = await Promise.all(tokens.map((token) => send(stage, token, '/order', { total })));
  isOver = true;
  await changes;
  await seller.release();
  const counts = count(outcomes);
  const { '201 undefined': placed = 0, '409 total_changed': refused = 0 } = counts;
  expect([placed + refused, Object.keys(counts).length]).toEqual([LAST, 2]);
  const orders = await api.dataSource.manager.findBy(Order, { channelId: stage.channel.id });
  expect(orders.map(({ total: { gross } }) => gross)).toEqual(Array.from({ length: placed }, () => 1000));
  const { allocated } = await api.dataSource.manager.findOneByOrFail(Stock, { variantId: goods.variantId });
  expect(allocated).toBe(placed);
});
