import { Level } from '@app/shared/model';
import { sowParts } from '../../apps/seed';
import { type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';

const api = useApi();
const PRODUCTS = 100_000;
const MINUTES = 10;

let seconds: number;
let rows: Record<string, number>;
let channel: { id: string; slug: string };

beforeAll(async () => {
  const { dataSource } = api;
  // Nothing that anybody else would have set: what is there is what migrations have made.
  const seed = { size: 'large', number: 1, until: new Date('2026-10-31T00:00:00.000Z') } as const;
  const begun = performance.now();
  rows = await sowParts(dataSource, ['organization', 'catalog'], seed, () => undefined);
  seconds = (performance.now() - begun) / 1000;
  [channel] = await dataSource.query<[typeof channel]>(
    `SELECT id, slug FROM channel WHERE id IN (SELECT channel_id FROM listing) ORDER BY slug LIMIT 1`,
  );
}, MINUTES * 60_000);

/** An answer, and by how many statements it came about. */
async function counted(ask: () => Promise<Reply>): Promise<{ reply: Reply; statements: readonly string[] }> {
  const counter = new StatementCounter(api.app);
  try {
    const { result, statements } = await counter.during(ask);
    return { reply: result, statements };
  } finally {
    counter.stop();
  }
}

it('100,000 products with 3 variants and 6 attributes each are sown by COPY in minutes', async () => {
  const { product, variant, price, stock, assigned_value: values } = rows;
  process.stdout.write(
    `${product} products with ${variant} variants and ${values} values in ${seconds.toFixed(0)} s, ` +
      `${Math.round(product / seconds)} products a second\n`,
  );
  expect({ product, variant, price, stock, values }).toEqual({
    product: PRODUCTS,
    variant: 3 * PRODUCTS,
    price: 3 * PRODUCTS,
    stock: 3 * PRODUCTS,
    // Four of each product, two of each variant: six by which it is described.
    values: (4 + 2 * 3) * PRODUCTS,
  });
  const [{ bare }] = await api.dataSource.query<[{ bare: number }]>(
    `SELECT count(*)::int AS bare FROM product p WHERE (SELECT count(DISTINCT attribute_id) FROM assigned_value v WHERE v.product_id = p.id) <> 6`,
  );
  expect(bare).toBe(0);
});

it('a list of them for a channel, with prices, stock and attributes, is one statement', async () => {
  const mask = 'name,attributes,variants{sku,attributes,available,prices{price,cost},stock{onHand,available}}';
  const query = { 'filter[listings.channelId]': channel.id, 'filter[listings.published]': 'true', pageSize: '20' };
  const ask = (): Promise<Reply> => api.get('/v1/catalog/products', { as: Level.Admin, mask, query });
  await ask();
  const { reply, statements } = await counted(ask);
  expect([reply.status, statements.length]).toEqual([200, 1]);
  expect(reply.data).toHaveLength(20);
  for (const { attributes, variants } of reply.data as { attributes: Json; variants: { attributes: Json }[] }[]) {
    expect(Object.keys(attributes)).toHaveLength(4);
    const named = variants.map((variant) => ({ ...variant, attributes: Object.keys(variant.attributes).sort() }));
    expect(named).toEqual(
      Array(3).fill({
        ...{ sku: expect.any(String) as string, available: expect.any(Number) as number },
        attributes: [expect.stringMatching(/^color/), expect.stringMatching(/^size/)],
        prices: [{ price: expect.any(Object) as object, cost: expect.any(Object) as object }],
        stock: [{ onHand: expect.any(Number) as number, available: expect.any(Number) as number }],
      }),
    );
  }
});

it('the same of its storefront is one statement, too', async () => {
  const mask = 'name,price,availability,attributes,variants{sku,price,availability,attributes}';
  const path = `/v1/storefront/${channel.slug}/products`;
  const ask = (pageSize: string): Promise<Reply> => api.get(path, { mask, query: { pageSize } });
  await ask('19');
  const { reply, statements } = await counted(() => ask('20'));
  expect([reply.status, statements.length]).toEqual([200, 1]);
  expect(reply.data).toHaveLength(20);
  expect(reply.data[0]).toMatchObject({ price: { amount: expect.any(Number) as number }, availability: 'in_stock' });
});
