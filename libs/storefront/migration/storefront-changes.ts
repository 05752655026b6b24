import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What channels show is made of these; of some, only a few columns. Lowest first. */
const TABLES: Readonly<Record<string, string>> = {
  country: '',
  currency: '',
  language: '',
  unit: '',
  tax_rate: '',
  file: '',
  channel: '',
  // What campaigns have spent is shown nobody, and changes with each order.
  campaign: 'code, name, description, starts_at, ends_at, status',
  campaign_channel: '',
  promotion: '',
  price_list: '',
  price_list_assignment: '',
  shipping_method: '',
  shipping_rate: '',
  attribute: '',
  attribute_value: '',
  assigned_value: '',
  product_type: '',
  product_type_attribute: '',
  category: '',
  collection: '',
  collection_product: '',
  product: '',
  product_media: '',
  variant: '',
  price: '',
  listing: '',
  warehouse: '',
  warehouse_channel: '',
};

/** Stands for all channels. */
const ALL = '00000000-0000-0000-0000-000000000000';

const note = (select: string): string =>
  `BEGIN INSERT INTO storefront_change (xid, channel_id) ${select} ON CONFLICT DO NOTHING; RETURN NULL; END`;

/** What a changed piece of stock, or one that is kept for somebody, changes: what the channels of its warehouse show. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  storefront_changed: note(`VALUES (pg_current_xact_id(), '${ALL}')`),
  storefront_stock_changed: note(
    `SELECT pg_current_xact_id(), channel_id FROM warehouse_channel WHERE warehouse_id = coalesce(NEW.warehouse_id, OLD.warehouse_id)`,
  ),
  storefront_reservation_changed: note(
    `SELECT DISTINCT pg_current_xact_id(), serving.channel_id FROM stock JOIN warehouse_channel serving ON serving.warehouse_id = stock.warehouse_id
     WHERE stock.id = coalesce(NEW.stock_id, OLD.stock_id)`,
  ),
};

const TRIGGERS: readonly [table: string, columns: string, procedure: string][] = [
  ...Object.entries(TABLES).map(([table, columns]): [string, string, string] => [table, columns, 'storefront_changed']),
  ['stock', '', 'storefront_stock_changed'],
  ['reservation', '', 'storefront_reservation_changed'],
];

/** Every transaction that changes what channels show writes down of which channels, for those who keep answers. */
export class StorefrontChanges1764001403000 implements MigrationInterface {
  name = 'StorefrontChanges1764001403000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "storefront_change" ("xid" xid8 NOT NULL, "channel_id" uuid NOT NULL, "found_at" TIMESTAMP(3) WITH TIME ZONE, PRIMARY KEY ("xid", "channel_id"))`,
    );
    for (const [name, body] of Object.entries(FUNCTIONS)) {
      await runner.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$`);
    }
    for (const [table, columns, procedure] of TRIGGERS) {
      await runner.query(
        `CREATE TRIGGER storefront_changed AFTER INSERT OR DELETE OR UPDATE${columns && ` OF ${columns}`} ON "${table}"
         FOR EACH ROW EXECUTE FUNCTION ${procedure}()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of TRIGGERS) await runner.query(`DROP TRIGGER storefront_changed ON "${table}"`);
    for (const name of Object.keys(FUNCTIONS)) await runner.query(`DROP FUNCTION ${name}()`);
    await runner.query('DROP TABLE "storefront_change"');
  }
}
