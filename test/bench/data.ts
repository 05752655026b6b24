import { Client } from 'pg';

export const CATEGORIES = 20;
export const PRODUCTS = 10_000;
export const VARIANTS_EACH = 3;

// With a handful of accounts, PostgreSQL would plan the check of an actor otherwise than it does in earnest.
export const CUSTOMERS = 1000;

/** The agent whose token both sides check. */
export const AGENT_ID = '01900000-0000-7003-8000-000000000001';

/** The administrator whose token both sides check, who sees every job. */
export const ADMIN_ID = '01900000-0000-7003-8000-000000000002';

/** The rows of the large table. */
export const JOBS = 1_000_000;

/** The product that the scenarios by id ask for. */
export const PRODUCT_ID = '01900000-0000-7001-8000-000000000007';

/** The company that sells the products, for which the agent works. */
export const COMPANY_ID = '01900000-0000-7006-8000-000000000001';

/** The category that the scenario of the tree asks for. */
export const CATEGORY_ID = '01900000-0000-7000-8000-000000000008';

/** The channel whose storefront the scenarios ask, and where they order. */
export const CHANNEL = 'shelves';
export const CHANNEL_ID = '01900000-0000-7009-8000-000000000001';
const WAREHOUSE_ID = '01900000-0000-700a-8000-000000000001';

/** An id by the number of its table and its own. */
export const idText = (table: number | string, number: number): string =>
  `01900000-0000-700${table}-8000-${number.toString(16).padStart(12, '0')}`;

/** The id of a product by its number, from 1. */
export const productIdOf = (number: number): string => idText(1, number);

/** The same in SQL. */
export const idOf = (table: number | string, number: string): string =>
  `('01900000-0000-700${table}-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

// As in real catalogs: some texts need escaping, some values are missing, and names are in no order of creation.
const HOUSE = [
  `INSERT INTO account (id, email, level, status) VALUES
   ('${AGENT_ID}', 'agent@bench.example', 'agent', 'active'), ('${ADMIN_ID}', 'admin@bench.example', 'admin', 'active')`,
  `INSERT INTO account (id, email, level, status)
   SELECT ${idOf(4, 'i')}, 'customer-' || i || '@bench.example', 'customer', 'active'
   FROM generate_series(1, ${CUSTOMERS}) i`,
  `INSERT INTO company (id, name) VALUES ('${COMPANY_ID}', 'Seller')`,
  `INSERT INTO membership (id, account_id, company_id, role) VALUES (gen_random_uuid(), '${AGENT_ID}', '${COMPANY_ID}', 'agent')`,
  `INSERT INTO category (id, name, slug, description, position)
   SELECT ${idOf(0, 'i')}, 'Category ' || i, 'category-' || i, 'Shelf number ' || i, i
   FROM generate_series(1, ${CATEGORIES}) i`,
  `INSERT INTO channel (id, company_id, name, slug, currency) VALUES ('${CHANNEL_ID}', '${COMPANY_ID}', 'Shelves', '${CHANNEL}', 'EUR')`,
  'VACUUM ANALYZE',
];

const SHELVES = [
  `INSERT INTO product (id, company_id, created_at, updated_at, name, slug, description, status, category_id)
   SELECT ${idOf(1, 'i')}, '${COMPANY_ID}', timestamptz '2026-01-01' + i * interval '61.007 s', timestamptz '2026-02-01' + i * interval '7 s',
     'Product ' || md5(i::text), 'product-' || i,
     CASE WHEN i % 4 > 0 THEN 'A "fine" thing, number ' || i || ', kept dry in its box until somebody wants it' END,
     'active', ${idOf(0, `1 + i % ${CATEGORIES}`)}
   FROM generate_series(1, ${PRODUCTS}) i`,
  `INSERT INTO variant (id, created_at, updated_at, product_id, sku, name, barcode, weight)
   SELECT ${idOf(2, `i * ${VARIANTS_EACH} + j`)},
     timestamptz '2026-01-01' + i * interval '61.007 s', timestamptz '2026-02-01' + (i + j) * interval '7.05 s',
     ${idOf(1, 'i')}, 'SKU-' || i || '-' || j, 'Size ' || j, CASE WHEN j > 1 THEN lpad((i * 3 + j)::text, 13, '4') END,
     i % 50 + j * 0.125
   FROM generate_series(1, ${PRODUCTS}) i, generate_series(1, ${VARIANTS_EACH}) j`,
  // Looked at one by one, prices would take longer than all the rest.
  `DO $$ DECLARE exclusion text; BEGIN
     SELECT conname INTO exclusion FROM pg_constraint WHERE conrelid = 'price'::regclass AND contype = 'x';
     EXECUTE format('ALTER TABLE price DROP CONSTRAINT %I', exclusion);
   END $$`,
  `INSERT INTO price (id, variant_id, minimum_quantity, price_amount, price_currency)
   SELECT ${idOf(8, `i * ${VARIANTS_EACH} + j`)}, ${idOf(2, `i * ${VARIANTS_EACH} + j`)}, 1, 990 + i % 500 * 10, 'EUR'
   FROM generate_series(1, ${PRODUCTS}) i, generate_series(1, ${VARIANTS_EACH}) j`,
  `INSERT INTO warehouse (id, company_id, name, code) VALUES ('${WAREHOUSE_ID}', '${COMPANY_ID}', 'Shelves', 'shelves')`,
  `INSERT INTO warehouse_channel (id, warehouse_id, channel_id) VALUES (gen_random_uuid(), '${WAREHOUSE_ID}', '${CHANNEL_ID}')`,
  `INSERT INTO listing (id, product_id, channel_id, published) SELECT gen_random_uuid(), id, '${CHANNEL_ID}', true FROM product`,
  // What is sold, and what is not: every tenth is sold out.
  `INSERT INTO stock (id, variant_id, warehouse_id, on_hand)
   SELECT gen_random_uuid(), id, '${WAREHOUSE_ID}', CASE WHEN sku LIKE '%0-_' THEN 0 ELSE 10 END FROM variant`,
  'VACUUM ANALYZE',
];

/** Accounts, a company that sells, a channel and categories. */
export const loadHouse = (url: string): Promise<void> => run(url, HOUSE);

/** 10,000 products with variants, prices and stock, the same on every run. */
export const loadShelves = (url: string): Promise<void> => run(url, SHELVES);

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
