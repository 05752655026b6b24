import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { unindexed } from '@app/shared/seed';
import { schema } from '../../apps/schema';
import { CATEGORIES, CHANNEL_ID, COMPANY_ID, CUSTOMERS, idOf } from './data';

/** Tables that are measured at many sizes. */
export type BulkTable = 'job' | 'product' | 'order';

/** How many words there are that names are made of; each is in one of so many names, twice. */
const WORDS = 5000;

/** A word by its number, of letters from a to p. */
export const wordOf = (number: number): string => {
  const hex = createHash('md5').update(String(number)).digest('hex').slice(0, 7);
  return hex.replace(/[0-9]/g, (digit) => 'ghijklmnop'[Number(digit)]);
};

const word = (number: string): string => `translate(left(md5((${number})::text), 7), '0123456789', 'ghijklmnop')`;

/** The second of a row since a day. */
const moment = (since: string, seconds: string): string =>
  `timestamptz '${since}' + i * interval '61.007 s' + interval '${seconds} s'`;

const EUR = `'EUR'`;
const SUBTOTAL = '(990 + i % 500 * 10)';
const SHIPPING = { net: 412, tax: 78 };
const GOODS_TAX = `round(${SUBTOTAL} * 19 / 119.0)::bigint`;
const TOTAL = `${SUBTOTAL} + ${SHIPPING.net + SHIPPING.tax}`;

/** Of fifty orders, one waits, one is on its way, two were cancelled, and the others are over. */
const STATUS = `CASE i % 50 WHEN 0 THEN 'placed' WHEN 1 THEN 'confirmed' WHEN 2 THEN 'cancelled' WHEN 3 THEN 'cancelled' ELSE 'completed' END`;
const IS_PAID = 'i % 50 > 3';

/** Columns by what SQL says of row `i`. */
const ROWS: Readonly<Record<BulkTable, Readonly<Record<string, string>>>> = {
  job: {
    id: idOf(5, 'i'),
    created_at: moment('2005-01-01', '0'),
    updated_at: moment('2005-01-01', '1'),
    queue: `'reports'`,
    name: `'export-list'`,
    state: `CASE WHEN i % 50 = 0 THEN 'failed' ELSE 'succeeded' END`,
    requester_id: idOf(4, `1 + i % ${CUSTOMERS}`),
    data: `'{}'`,
    started_at: moment('2005-01-01', '0.5'),
    finished_at: moment('2005-01-01', '1'),
  },
  product: {
    id: idOf(1, 'i'),
    company_id: `'${COMPANY_ID}'`,
    created_at: moment('2020-01-01', '0'),
    updated_at: moment('2020-01-01', '7'),
    name: `initcap(${word(`i % ${WORDS}`)}) || ' ' || ${word(`i / 7 % ${WORDS}`)} || ' ' || i`,
    slug: `'product-' || i`,
    description: `CASE WHEN i % 4 > 0 THEN 'A "fine" thing, kept dry in its box until somebody wants it' END`,
    status: `'active'`,
    category_id: idOf(0, `1 + i % ${CATEGORIES}`),
  },
  order: {
    id: idOf('b', 'i'),
    created_at: moment('2024-01-01', '0'),
    updated_at: moment('2024-01-01', '600'),
    external_reference: `'web-' || i`,
    company_id: `'${COMPANY_ID}'`,
    channel_id: `'${CHANNEL_ID}'`,
    number: 'i',
    status: STATUS,
    origin: `'storefront'`,
    customer_id: idOf(4, `1 + i % ${CUSTOMERS}`),
    currency: EUR,
    tax_display: `'gross'`,
    charge_status: `CASE WHEN ${IS_PAID} THEN 'full' ELSE 'none' END`,
    fulfilment_status: `CASE WHEN ${IS_PAID} THEN 'fulfilled' ELSE 'unfulfilled' END`,
    placed_at: moment('2024-01-01', '0'),
    closed_at: `CASE WHEN i % 50 > 1 THEN ${moment('2024-01-01', '600')} END`,
    shipping_tax_rate: '19',
    subtotal_amount: SUBTOTAL,
    subtotal_currency: EUR,
    discount_amount: '0',
    discount_currency: EUR,
    shipping_net: String(SHIPPING.net),
    shipping_tax: String(SHIPPING.tax),
    shipping_gross: String(SHIPPING.net + SHIPPING.tax),
    shipping_currency: EUR,
    total_net: `${SUBTOTAL} - ${GOODS_TAX} + ${SHIPPING.net}`,
    total_tax: `${GOODS_TAX} + ${SHIPPING.tax}`,
    total_gross: TOTAL,
    total_currency: EUR,
    charged_amount: `CASE WHEN ${IS_PAID} THEN ${TOTAL} ELSE 0 END`,
    charged_currency: EUR,
  },
};

/** As many rows go in past the indexes, however few there are to come. */
const PAST_INDEXES = 20_000;

/** Adds the rows of a table with numbers above `present`, up to `wanted`. */
export async function grow(url: string, table: BulkTable, present: number, wanted: number): Promise<void> {
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url });
  const source = await new DataSource(dataSourceOptions(config, schema)).initialize();
  const columns = Object.keys(ROWS[table]);
  const values = Object.values(ROWS[table]);
  try {
    await source.transaction(async (manager) => {
      await manager.query('SET LOCAL statement_timeout = 0');
      await manager.query('SET LOCAL synchronous_commit = off');
      const coming = { [table]: Math.max(wanted - present, PAST_INDEXES) };
      await unindexed(
        manager,
        coming,
        () => undefined,
        async () => {
          await manager.query(
            `INSERT INTO "${table}" (${columns.join(', ')}) SELECT ${values.join(', ')}
             FROM generate_series(${present + 1}, ${wanted}) i`,
          );
        },
      );
    });
    const runner = source.createQueryRunner();
    await runner.query('SET statement_timeout = 0');
    await runner.query(`VACUUM ANALYZE "${table}"`);
    await runner.release();
  } finally {
    await source.destroy();
  }
}
