import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Listing, Price, Product, Reservation, Stock } from '@app/catalog';
import { Campaign, PriceList, PriceListAssignment } from '@app/organization';
import { HttpConfig, loadConfig } from '@app/shared/config';
import { createApp, listen } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { Level } from '@app/shared/model';
import { ApiModule } from '../../apps/api/src/api.module';
import { LOOK } from '../../libs/storefront/cache/look';
import { build } from '../support/builders';
import { redisUrl } from '../support/redis';
import { eventually } from '../support/eventually';
import { type Json, readReply, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';
import { openStage, type Shown, type Stage } from './stage';

/** Within a second: half of it until somebody looks, the rest for a machine that is busy with other tests. */
const SOON = 1000;
const STAMPEDE = 1000;

const QUEUE_PREFIX = `test-answers-${process.pid}`;
const api = useApi({ redisUrl: redisUrl(), env: { STOREFRONT_CACHE_MS: '500', QUEUE_PREFIX } });

let stage: Stage;
let tea: Shown;
let counter: StatementCounter;

const at = (path: string, { slug }: { slug: string } = stage): string => `/v1/storefront/${slug}${path}`;
const isRead = (statement: string): boolean => !statement.includes('storefront_change');

beforeAll(async () => {
  counter = new StatementCounter(api.app);
  stage = await openStage(api.dataSource);
  tea = await stage.show(1190, 10);
  await stage.show(500, 10);
});
afterAll(() => counter.stop());

/** Another process, as far as memory goes: it shares the database and the cache alone. */
async function startSecond(): Promise<{ app: NestFastifyApplication; url: string }> {
  const logger = createLogger({ level: 'silent', format: 'json' });
  const app = await createApp(
    { module: class {}, imports: [ApiModule.forRoot(false)] },
    loadConfig(HttpConfig),
    logger,
  );
  return { app, url: await listen(app, { port: 0, host: '127.0.0.1' }) };
}

describe('a public answer', () => {
  it('may be kept by everybody who asks again, and is 304 for who has it', async () => {
    for (const path of ['', '/products', `/products/${tea.slug}`, '/products/facets', '/shipping-methods']) {
      const first = await api.get(at(path));
      const etag = first.headers.get('etag') ?? '';
      expect([path, first.status, first.headers.get('cache-control')]).toEqual([path, 200, 'public, no-cache']);
      expect(first.headers.get('vary')).toContain('X-Fields');
      const again = await api.get(at(path), { headers: { 'if-none-match': etag } });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
      const own = await api.get(at(path), { as: Level.Customer });
      expect([own.headers.get('cache-control'), own.body]).toEqual(['private, no-cache', first.body]);
    }
    expect((await api.post(at('/products/search'), {})).headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is read once; who says who they are is asked of the database each time', async () => {
    await api.get(at('/products'));
    const guest = await counter.during(() => api.get(at('/products')));
    expect(guest.statements.filter(isRead)).toEqual([]);
    const ask = (): Promise<Reply> => api.get(at('/products'), { as: Level.Customer });
    await ask();
    const { result, statements } = await counter.during(ask);
    expect([result.status, statements.filter(isRead).length]).toEqual([200, 1]);
    const stale = await api.get(at('/products'), { headers: { authorization: 'Bearer nonsense' } });
    expect(stale.status).toBe(401);
  });

  it('is never that of another channel, mask, filter, sort, page, format or level', async () => {
    const other = await openStage(api.dataSource);
    await other.show(700, 1);
    const asked: [path: string, query: Json, mask?: string][] = [];
    for (const place of [stage, other]) {
      const list = at('/products', place);
      asked.push([list, {}], [list, {}, 'slug'], [list, {}, '{slug,price}'], [list, { pageSize: '1' }]);
      asked.push([list, { pageSize: '1', pageNumber: '2' }], [list, { sort: '-name' }], [list, { sort: 'name' }]);
      asked.push([list, { 'filter[price.amount][lt]': '600' }], [list, { 'filter[price.amount][lt]': '800' }]);
      asked.push([list, { q: 'nothing-of-it' }], [list, { count: 'none' }], [at('', place), {}]);
      asked.push([at('/products/facets', place), {}], [at('/currencies', place), {}], [at('/languages', place), {}]);
      asked.push([at(`/products/${tea.slug}`, place), {}], [at(`/products/${tea.slug}`, place), {}, 'variants{sku}']);
    }
    const texts = (as: Level): Promise<string[]> =>
      Promise.all(
        asked.map(async ([path, query, mask]) =>
          (await api.get(path, { query, mask, as })).text.replace(/"(requestId|instance)":"[^"]*"/g, ''),
        ),
      );
    const fresh = await texts(Level.Customer);
    expect(new Set(fresh).size).toBeGreaterThan(20);
    for (let round = 0; round < 2; round++) expect(await texts(Level.Guest)).toEqual(fresh);
    const csv = await api.get(at('/products'), { headers: { accept: 'text/csv' } });
    expect([csv.headers.get('content-type'), (await api.get(at('/products'))).data.length]).toEqual([
      expect.stringContaining('text/csv'),
      2,
    ]);
  });

  it(`is read once for ${STAMPEDE} who ask for it at the same time`, async () => {
    const path = at('/products?sort=-name&pageSize=7');
    const { result, statements } = await counter.during(() =>
      Promise.all(Array.from({ length: STAMPEDE }, () => api.get(path))),
    );
    expect(new Set(result.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(result[0].status).toBe(200);
    expect(statements.filter(isRead)).toHaveLength(1);
  }, 60_000);

  it(`is that there is none, asked for once by ${STAMPEDE}, until it is there`, async () => {
    const hidden = await stage.show(300, 1, { published: false });
    const [path, nowhere] = [at(`/products/${hidden.slug}`), at('/products', { slug: 'nowhere' })];
    const stampede = async (path: string): Promise<number> => {
      const { result, statements } = await counter.during(() =>
        Promise.all(Array.from({ length: STAMPEDE }, () => api.get(path))),
      );
      expect(new Set(result.map(({ status, body }) => `${status} ${body.code as string}`))).toEqual(
        new Set(['404 not_found']),
      );
      return statements.filter(isRead).length;
    };
    await sleep(600);
    expect([await stampede(path), await stampede(path)]).toEqual([1, 0]);
    // Of a list, whether there is such a channel is asked beside.
    expect([await stampede(nowhere), await stampede(nowhere)]).toEqual([2, 0]);
    await api.dataSource.manager.update(Listing, { productId: hidden.productId }, { published: true });
    await eventually(async () => expect((await api.get(path)).status).toBe(200), SOON);
    await openStage(api.dataSource, { slug: 'nowhere' });
    await eventually(async () => expect((await api.get(nowhere)).status).toBe(200), SOON);
  }, 60_000);
});

describe('a change', () => {
  const price = async (): Promise<unknown> =>
    (await api.get(at(`/products/${tea.slug}`), { mask: 'price{amount}' })).body;

  it('of anything that a channel shows is written down where it is made', async () => {
    const tables = await api.dataSource.query<{ name: string }[]>(
      `WITH RECURSIVE made_of (name) AS (
         SELECT table_name::text FROM information_schema.view_table_usage WHERE view_name LIKE 'storefront\\_%'
         UNION SELECT used.table_name FROM made_of JOIN information_schema.view_table_usage used ON used.view_name = made_of.name)
       SELECT name FROM made_of EXCEPT SELECT table_name FROM information_schema.views
       EXCEPT SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'storefront_changed'`,
    );
    expect(tables).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, string, (body: Json) => boolean]>([
    [
      'a price',
      () =>
        api.dataSource.manager.update(Price, { variantId: tea.variantId }, { price: { amount: 990, currency: 'EUR' } }),
      'price',
      ({ price }) => (price as Json).amount === 990,
    ],
    [
      'a name',
      () => api.dataSource.manager.update(Product, { id: tea.productId }, { name: 'Green tea' }),
      'name',
      ({ name }) => name === 'Green tea',
    ],
    [
      'stock',
      () => api.dataSource.manager.update(Stock, { variantId: tea.variantId }, { allocated: 10 }),
      'availability',
      ({ availability }) => availability === 'out',
    ],
    [
      'a listing',
      () => api.dataSource.manager.update(Listing, { productId: tea.productId }, { published: false }),
      'slug',
      ({ status }) => status === 404,
    ],
  ])('of %s is seen within a second', async (_, change, mask, isSeen) => {
    const ask = async (): Promise<Json> => (await api.get(at(`/products/${tea.slug}`), { mask })).body;
    expect(isSeen(await ask())).toBe(false);
    await change();
    await eventually(async () => expect(isSeen(await ask())).toBe(true), SOON);
    await api.dataSource.manager.update(Stock, { variantId: tea.variantId }, { allocated: 0 });
    await api.dataSource.manager.update(Listing, { productId: tea.productId }, { published: true });
    await eventually(async () => expect((await ask()).status).toBeUndefined());
  });

  it('that is written early and committed late is seen, too', async () => {
    const runner = api.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('UPDATE price SET price_amount = 770 WHERE variant_id = $1', [tea.variantId]);
    await api.dataSource.manager.update(Product, { id: tea.productId }, { name: 'Black tea' });
    await sleep(600);
    expect(await price()).toEqual({ price: { amount: 990 } });
    await runner.commitTransaction();
    await runner.release();
    await eventually(async () => expect(await price()).toEqual({ price: { amount: 770 } }), SOON);
  });

  it('in one shop’s stock leaves what other shops keep', async () => {
    const other = await openStage(api.dataSource);
    await other.show(700, 1);
    const kept = async (): Promise<number> => {
      const { statements } = await counter.during(() => api.get(at('/products', other)));
      return statements.filter(isRead).length;
    };
    await sleep(600);
    await kept();
    await api.dataSource.manager.update(Stock, { variantId: tea.variantId }, { onHand: 11 });
    await sleep(600);
    expect(await kept()).toBe(0);
  });

  it('is seen by another process as well, which shares what it has read', async () => {
    const second = await startSecond();
    try {
      const ask = async (): Promise<unknown> =>
        (
          await readReply(
            await fetch(second.url + at('/products?pageSize=3'), { headers: { 'x-fields': 'price{amount}' } }),
          )
        ).data;
      const here = async (): Promise<unknown> =>
        (await api.get(at('/products?pageSize=3'), { mask: 'price{amount}' })).data;
      const before = await here();
      expect(await ask()).toEqual(before);
      await api.dataSource.manager.update(
        Price,
        { variantId: tea.variantId },
        { price: { amount: 660, currency: 'EUR' } },
      );
      await eventually(async () => expect(await ask()).not.toEqual(before), SOON);
      expect(await ask()).toEqual(
        await eventually(async () => {
          const now = await here();
          expect(now).not.toEqual(before);
          return now;
        }, SOON),
      );
    } finally {
      await second.app.close();
    }
  });
});

describe('what begins or ends by itself', () => {
  /** A moment that soon comes, by the clock of the database. */
  const soon = async (): Promise<Date> =>
    (await api.dataSource.query<[{ at: Date }]>(`SELECT now() + interval '1.2 s' AS at`))[0].at;
  const reached = (moment: Date): Promise<void> =>
    eventually(async () => {
      const [{ isOver }] = await api.dataSource.query<[{ isOver: boolean }]>('SELECT now() >= $1 AS "isOver"', [
        moment,
      ]);
      expect(isOver).toBe(true);
    });

  it.each<[string, (at: Date) => Promise<unknown>, string]>([
    [
      'a price',
      (endsAt) =>
        build(api.dataSource, Price, {
          ...{ variantId: tea.variantId, price: { amount: 1, currency: 'EUR' }, minimumQuantity: 1 },
          ...{ startsAt: new Date('2020-01-01'), endsAt },
        }),
      'price{amount}',
    ],
    [
      'a listing',
      (availableFrom) => api.dataSource.manager.update(Listing, { productId: tea.productId }, { availableFrom }),
      'availability',
    ],
    [
      'a reservation',
      async (until) => {
        const { id: stockId } = await api.dataSource.manager.findOneByOrFail(Stock, { variantId: tea.variantId });
        await build(api.dataSource, Reservation, { stockId, quantity: 11, until });
      },
      'availability',
    ],
  ])('%s that ends is not outlived by any answer', async (_, change, mask) => {
    const ask = async (): Promise<Json> => (await api.get(at(`/products/${tea.slug}`), { mask })).body;
    const before = await ask();
    const moment = await soon();
    await change(moment);
    await eventually(async () => expect(await ask()).not.toEqual(before), SOON);
    await reached(moment);
    expect(await ask()).toEqual(before);
  });

  const listed = async ({ variantId }: Shown, times: Partial<PriceList>): Promise<void> => {
    const values = { companyId: stage.company.id, active: true, priority: 1, ...times };
    const { id: priceListId } = await build<PriceList>(api.dataSource, PriceList, values);
    await build(api.dataSource, PriceListAssignment, { priceListId, channelId: stage.channel.id });
    await build(api.dataSource, Price, {
      variantId,
      priceListId,
      price: { amount: 2, currency: 'EUR' },
      minimumQuantity: 1,
    });
  };
  const campaign = (times: Partial<Campaign>): Promise<unknown> =>
    build<Campaign>(api.dataSource, Campaign, { companyId: stage.company.id, status: 'running', ...times });
  const product = ({ slug }: Shown): string => at(`/products/${slug}?fields=price`);
  const campaigns = (): string => at('/campaigns');

  it.each<[string, (at: Date, shown: Shown) => Promise<unknown>, (shown: Shown) => string]>([
    [
      'a price that begins',
      (startsAt, { variantId }) =>
        build(api.dataSource, Price, {
          ...{ variantId, price: { amount: 1, currency: 'EUR' }, minimumQuantity: 1 },
          ...{ startsAt, endsAt: new Date('2090-01-01') },
        }),
      product,
    ],
    ['a price list that begins', (validFrom, shown) => listed(shown, { validFrom }), product],
    ['a price list that ends', (validUntil, shown) => listed(shown, { validUntil }), product],
    ['a campaign that begins', (startsAt) => campaign({ startsAt }), campaigns],
    ['a campaign that ends', (endsAt) => campaign({ endsAt }), campaigns],
  ])('%s changes what is answered at that moment', async (_, change, pathOf) => {
    const shown = await stage.show(1190, 10);
    const ask = async (): Promise<Json> => (await api.get(pathOf(shown))).body;
    const moment = await soon();
    await change(moment, shown);
    await sleep(600);
    const before = await ask();
    expect(await ask()).toEqual(before);
    await reached(moment);
    expect(await ask()).not.toEqual(before);
  });

  it.each([
    ['tax_rate', 'valid_from', 'current_date + 1'],
    ['tax_rate', 'valid_until', 'current_date'],
    ['price', 'starts_at'],
    ['price', 'ends_at'],
    ['price_list', 'valid_from'],
    ['price_list', 'valid_until'],
    ['campaign', 'starts_at'],
    ['campaign', 'ends_at'],
    ['listing', 'available_from'],
  ])('is looked up: %s.%s', async (table, column, value = `now() + interval '1 s'`) => {
    await build(api.dataSource, PriceList, { companyId: stage.company.id, active: true });
    await campaign({});
    const runner = api.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      // Nothing else begins or ends before that.
      await runner.query(`DELETE FROM reservation`);
      await runner.query(
        `UPDATE ${table} SET ${column} = ${value} WHERE id = (SELECT id FROM ${table} ORDER BY id DESC LIMIT 1)`,
      );
      const [{ turns }] = (await runner.query(`SELECT turns FROM (${LOOK}) look (a, b, c, d, turns)`, ['1:1:'])) as [
        { turns: string },
      ];
      const moment = table === 'tax_rate' ? 'current_date + 1' : value;
      const [{ left }] = (await runner.query(
        `SELECT (extract(epoch FROM (${moment})::timestamptz - now()) * 1000)::float8 AS left`,
      )) as [{ left: number }];
      expect((JSON.parse(turns) as Record<string, number>)['']).toBeCloseTo(left, 0);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
