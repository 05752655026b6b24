import { Client } from 'pg';
import { CHANNEL_ID, idOf, idText, VARIANTS_EACH } from './data';

/** Drafts, each of which is placed once, by one side or the other. */
const ORDERS = 30_000;

/** More of them, for what is counted when all races are over. */
const SPARE = 1000;

/** From this number on, writes are those that are counted. */
export const COUNTED = 9_000_000;

/** The id of the draft that the write with a number places. */
export const draftOf = (number: number): string =>
  idText(7, number < COUNTED ? 1 + (number % ORDERS) : 1 + ORDERS + (number - COUNTED));

/** Products whose variants are ordered; so many that orders seldom want the same piece at once. */
const OFFERED = 1000;

const offered = `FROM variant JOIN product ON product.id = variant.product_id WHERE product.slug IN
  (SELECT 'product-' || i FROM generate_series(1, ${OFFERED}) i)`;

const SHOP = [
  `UPDATE channel SET countries = '{DE}' WHERE id = '${CHANNEL_ID}'`,
  `INSERT INTO tax_rate (id, country_id, rate, valid_from)
   SELECT gen_random_uuid(), id, 19, '2007-01-01' FROM country WHERE code = 'DE'`,
  `UPDATE price SET price_amount = 1999 WHERE variant_id IN (SELECT variant.id ${offered})`,
  `UPDATE stock SET on_hand = 1000000 WHERE variant_id IN (SELECT variant.id ${offered})`,
];

/** What differs from one draft to the next, by table and column. */
const OWN: Readonly<Record<'order' | 'order_line', Readonly<Record<string, string>>>> = {
  order: { id: idOf(7, 'i') },
  order_line: {
    id: idOf(8, `i * ${VARIANTS_EACH} + place`),
    order_id: idOf(7, 'i'),
    variant_id: idOf(2, `(1 + i % ${OFFERED}) * ${VARIANTS_EACH} + place`),
  },
};

/**
 * Fills the shop and drafts orders of three lines each: one through the API, the others like it.
 *
 * @param api its address
 * @param authorization of an agent
 */
export async function draftOrders(url: string, api: string, authorization: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of SHOP) await client.query(statement);
    const post = async (path: string, body: object): Promise<string> => {
      const headers = { authorization, 'content-type': 'application/json' };
      const response = await fetch(api + path, { method: 'POST', headers, body: JSON.stringify(body) });
      const answer = (await response.json()) as { id: string };
      if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      return answer.id;
    };
    const shippingAddress = { street: 'Unter den Linden 1', city: 'Berlin', country: 'DE' };
    const draft = { channelId: CHANNEL_ID, email: 'ada@bench.example', shippingAddress };
    const orderId = await post('/v1/orders', draft);
    const { rows } = await client.query<{ id: string }>(`SELECT variant.id ${offered} ORDER BY variant.id LIMIT 3`);
    for (const { id: variantId } of rows) await post('/v1/orders/lines', { orderId, variantId, quantity: 2 });
    // Sums are checked when all is there.
    await client.query('BEGIN');
    await copy(client, 'order', `FROM "order" row, generate_series(1, ${ORDERS + SPARE}) i WHERE row.id = $1`, orderId);
    const lines = `FROM (SELECT *, row_number() OVER (ORDER BY position, id) AS place FROM order_line WHERE order_id = $1) row`;
    await copy(client, 'order_line', `${lines}, generate_series(1, ${ORDERS + SPARE}) i`, orderId);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function copy(client: Client, table: keyof typeof OWN, from: string, orderId: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const values = rows.map(({ name }) => OWN[table][name] ?? `row."${name}"`);
  const names = rows.map(({ name }) => `"${name}"`);
  await client.query(`INSERT INTO "${table}" (${names.join(', ')}) SELECT ${values.join(', ')} ${from}`, [orderId]);
}
