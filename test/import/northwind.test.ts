import 'reflect-metadata';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Category, Price, Product, Stock, Variant, Warehouse } from '@app/catalog';
import { verifyOrders } from '@app/orders';
import { Company } from '@app/organization';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import type { ImportReport } from '@app/shared/import';
import { LongReads, Names } from '@app/shared/resource';
import { NobodyAsked, OPERATOR } from '../../libs/reports/command/operator';
import { REPORTS } from '../../libs/reports/definition/reports';
import { checkParameters } from '../../libs/reports/parameter/report-parameters';
import { TimeZones } from '../../libs/reports/parameter/time-zones';
import { computeReport } from '../../libs/reports/result/report-engine';
import { build } from '../support/builders';
import { type Importing, startImporting } from './importing';
import { northwindFolder } from './northwind';

const ROOT = resolve(__dirname, '../..');

/** Files with the columns of Northwind's, for machines that do not have those. */
const LIKE_NORTHWIND = {
  'categories.csv': 'category_id,category_name,description\n1,Tea/Infusions,"Green, black"\n2,Cups,\n',
  'products.csv':
    'product_id,product_name,supplier_id,category_id,quantity_per_unit,unit_price,units_in_stock,units_on_order,' +
    'reorder_level,discontinued\n1,Sencha,8,1,10 boxes,18,39,0,10,1\n2,Café crème,1,2,24 cups,21.35,17,40,25,0\n',

  'customers.csv': 'customer_id,company_name\nVINET,Vins et alcools\n',
  'employees.csv': 'employee_id,last_name,first_name\n5,Buchanan,Steven\n',
  'shippers.csv': 'shipper_id,company_name,phone\n3,Federal Shipping,\n',
  'orders.csv':
    'order_id,customer_id,employee_id,order_date,shipped_date,ship_via,freight,ship_name,ship_address,ship_city,' +
    "ship_region,ship_postal_code,ship_country\n10248,VINET,5,1996-07-04,,3,32.38,Vins,59 rue de l'Abbaye,Reims,,51100,France\n",
  // 21.35 × 3 × 0.05 = 3.2025 is rounded to 3.20; 18 × 0.15 = 2.70.
  'order_details.csv': 'order_id,product_id,unit_price,quantity,discount\n10248,1,18,1,0.15\n10248,2,21.35,3,0.05\n',
};

/** The data set itself, where it is: 8 categories, 77 products. */
const dataset = northwindFolder('orders.csv');
const expected = dataset
  ? { categories: 8, products: 77, units: 3119, cents: 222_021 }
  : { categories: 2, products: 2, units: 56, cents: 3935 };
const ordered = dataset
  ? {
      orders: 830,
      open: 21,
      lines: 2155,
      pieces: 51_317,
      exact: '1265793.0395',
      cents: 126_579_276,
      freight: 6_494_269,
    }
  : { orders: 1, open: 1, lines: 2, pieces: 4, exact: '76.1475', cents: 7615, freight: 3238 };
const folder = dataset ?? mkdtempSync(join(tmpdir(), 'northwind-'));

/** What a report says, by hand, over the tables and nothing else: what a group is called, its orders, and cents. */
const BY_HAND = {
  sales: `SELECT to_char(placed_at AT TIME ZONE 'UTC', 'YYYY-MM'), count(*), sum(came.cents + shipping_net) FROM "order" o
    JOIN (SELECT order_id, sum(cents) AS cents FROM line GROUP BY 1) came ON order_id = o.id GROUP BY 1`,
  'sales-by-category': `SELECT c.name, count(DISTINCT order_id), sum(cents) FROM line JOIN variant v ON v.id = variant_id
    JOIN product p ON p.id = product_id JOIN category c ON c.id = category_id GROUP BY 1`,
  'sales-by-employee': `SELECT first_name || ' ' || last_name, count(*), sum(came.cents + shipping_net) FROM "order" o
    JOIN (SELECT order_id, sum(cents) AS cents FROM line GROUP BY 1) came ON order_id = o.id
    JOIN account a ON a.id = author_id GROUP BY 1`,
  'sales-by-customer': `SELECT b.name, count(*), sum(came.cents + shipping_net) FROM "order" o
    JOIN (SELECT order_id, sum(cents) AS cents FROM line GROUP BY 1) came ON order_id = o.id
    JOIN company b ON b.id = buyer_company_id GROUP BY 1`,
};

let importing: Importing;
beforeAll(async () => {
  if (!dataset) for (const [name, text] of Object.entries(LIKE_NORTHWIND)) writeFileSync(join(folder, name), text);
  importing = await startImporting();
  const { id: companyId } = await build(importing.source, Company, { externalReference: 'demo:group' });
  await build(importing.source, Warehouse, { companyId, code: 'harbour' });
});
afterAll(async () => {
  if (!dataset) rmSync(folder, { recursive: true });
  await importing.stop();
});

/** Model, file and map, in the order in which they refer to each other. */
const ORDER_FILES = [
  ['ShippingMethod', 'shippers.csv', 'shippers'],
  ['Company', 'customers.csv', 'customers'],
  ['Account', 'employees.csv', 'employees'],
  ['Order', 'orders.csv', 'orders'],
  ['OrderLine', 'order_details.csv', 'order-lines'],
] as const;

const map = (name: string): object =>
  JSON.parse(readFileSync(join(ROOT, `docs/examples/northwind/${name}.map.json`), 'utf8')) as object;
const run = (model: string, file: string, name: string): Promise<ImportReport> =>
  importing.run(model, createReadStream(join(folder, file)), map(name));
const runAll = async (): Promise<ImportReport[]> => [
  await run('Category', 'categories.csv', 'categories'),
  await run('Product', 'products.csv', 'products'),
  await run('Variant', 'products.csv', 'variants'),
  await run('Price', 'products.csv', 'prices'),
  await run('Stock', 'products.csv', 'stock'),
];

describe(`${dataset ? "Northwind's files" : "Two rows like Northwind's, which are not here,"} and the maps of the documentation`, () => {
  it('become categories, products, and one variant per product, with its price and its stock', async () => {
    const { categories, products } = expected;
    expect(await runAll()).toEqual(
      [categories, products, products, products, products].map((rows) => ({
        rows,
        created: rows,
        changed: 0,
        skipped: 0,
        errorCount: 0,
        errors: [],
        applied: true,
      })),
    );
    const counts = [Category, Product, Variant, Price, Stock].map((model) =>
      importing.source.getRepository(model).count(),
    );
    expect(await Promise.all(counts)).toEqual([categories, products, products, products, products]);
  });

  it('change nothing when they are imported again', async () => {
    const all = async (): Promise<unknown[]> => [
      await importing.rows(Category),
      await importing.rows(Product),
      await importing.rows(Variant),
      await importing.rows(Price),
      await importing.rows(Stock),
    ];
    const before = await all();
    for (const report of await runAll()) expect(report).toMatchObject({ created: 0, changed: 0, skipped: report.rows });
    expect(await all()).toEqual(before);
  });

  it('keep prices to the cent and every product in its category', async () => {
    const lines = readFileSync(join(folder, 'products.csv'), 'utf8');
    const prices = await importing.source.query<{ id: string; price: string; shelf: string }[]>(
      `SELECT replace(p.external_reference, 'northwind:product:', '') AS id,
              trim_scale(price.price_amount / 100.0) AS price, replace(c.external_reference, 'northwind:category:', '') AS shelf
       FROM product p JOIN variant v ON v.product_id = p.id JOIN price ON price.variant_id = v.id JOIN category c ON c.id = p.category_id`,
    );
    expect(prices).toHaveLength(expected.products);
    for (const { id, price, shelf } of prices) {
      expect(lines).toMatch(new RegExp(`^${id},("[^"]*"|[^",]*),\\d+,${shelf},("[^"]*"|[^",]*),${price},`, 'm'));
    }
  });

  it('add up to what the file adds up to, and every piece has its movement', async () => {
    const [sums] = await importing.source.query<Record<string, number>[]>(
      `SELECT (SELECT sum(on_hand)::int FROM stock) AS units, (SELECT sum(quantity)::int FROM stock_movement) AS moved,
              (SELECT sum(price_amount)::int FROM price) AS cents, (SELECT count(*)::int FROM price_change) AS changes`,
    );
    const { units, cents, products } = expected;
    expect(sums).toEqual({ units, moved: units, cents, changes: products });
  });

  it('become orders with their customers, authors and freight, which come to what the lines come to, each rounded once', async () => {
    const runOrders = async (kept: 'created' | 'skipped'): Promise<void> => {
      const channels = createReadStream(join(ROOT, 'docs/examples/northwind/channels.csv'));
      const reports = [await importing.run('Channel', channels, map('channels'))];
      for (const [model, file, name] of ORDER_FILES) reports.push(await run(model, file, name));
      for (const report of reports) expect(report).toMatchObject({ errors: [], [kept]: report.rows });
    };
    await runOrders('created');
    await runOrders('skipped');
    const [sums] = await importing.source.query<Record<string, unknown>[]>(
      `SELECT count(*)::int AS orders, (count(*) FILTER (WHERE status = 'confirmed'))::int AS open,
              sum(lines.lines)::int AS lines, sum(lines.pieces)::int AS pieces, trim_scale(sum(lines.exact))::text AS exact,
              sum(total_net - shipping_net)::int AS cents, sum(shipping_net)::int AS freight
       FROM "order" JOIN LATERAL (SELECT count(*) AS lines, sum(quantity) AS pieces,
         sum(unit_price_amount * quantity / 100.0 * (1 - coalesce(discount_percent, 0) / 100)) AS exact
         FROM order_line WHERE order_id = "order".id) lines ON true
       WHERE author_id IS NOT NULL AND buyer_company_id IS NOT NULL AND number IS NULL AND total_tax = 0`,
    );
    expect(sums).toEqual(ordered);
    const { faults, events } = await verifyOrders(importing.source);
    expect([faults, events]).toEqual([[], ordered.orders]);
  });

  it.each(Object.entries(BY_HAND))('are reported (%s) as SQL by hand adds them up, to the cent', async (code, sql) => {
    const { source } = importing;
    const { url } = source.options as { url: string };
    const reader = new LongReads(loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url }));
    const definition = REPORTS.find((each) => each.code === code);
    if (!definition) throw new Error(`There is no report ${code}`);
    const years = { from: '1996-01-01', to: '1998-12-31' };
    const parameters = await checkParameters(definition.parameters, years, new TimeZones(source));
    const asked = { definition, parameters, actor: OPERATOR, most: 1000 };
    const means = { reader, names: new Names(source), actors: new NobodyAsked() };
    const { columns, rows, totals } = await computeReport(asked, means).finally(() => reader.onApplicationShutdown());
    const place = (name: string): number => columns.findIndex((column) => column.name === name);
    const [orders, net, gross] = ['orders', 'net', 'gross'].map(place);
    const byHand = await source.query<Record<string, string>[]>(
      `WITH line AS (SELECT order_id, variant_id,
         unit_price_amount * quantity - round(unit_price_amount * quantity * coalesce(discount_percent, 0) / 100) AS cents
         FROM order_line)
       SELECT * FROM (${sql}) hand (name, orders, cents)`,
    );
    const said = rows.map((row) => ({ name: row[0], orders: row[orders], cents: row[gross] }));
    const inOrder = (groups: Record<string, string | null>[]): unknown[] =>
      groups.map((group) => JSON.stringify(group)).sort();
    expect(inOrder(said)).toEqual(inOrder(byHand));
    const all = ordered.cents + (code === 'sales-by-category' ? 0 : ordered.freight);
    expect(totals.map((row) => [row[net], row[gross]])).toEqual([[String(all), String(all)]]);
  });
});
