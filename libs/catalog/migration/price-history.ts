import type { QueryRunner } from 'typeorm';
import type { Migration } from '@app/shared/database';

const COLUMNS = [
  `"company_id" uuid`,
  ...['before', 'after'].flatMap((when) => [
    `"compared_${when}_amount" bigint`,
    `"compared_${when}_currency" character varying(3)`,
    `"starts_${when}" TIMESTAMP(3) WITH TIME ZONE`,
    `"ends_${when}" TIMESTAMP(3) WITH TIME ZONE`,
  ]),
];

const CHECKS: Readonly<Record<string, string>> = {
  CHK_e427cb998dbac11b9b2e8c5f3d: `("compared_before_amount" IS NULL) = ("compared_before_currency" IS NULL)`,
  CHK_39b7eb4edd11ae6cd75e1a35a2: `("compared_after_amount" IS NULL) = ("compared_after_currency" IS NULL)`,
};

/** Whose a price is: its channel's or its price list's company, or else whose the product is. */
const companyOf = (change: string): string =>
  `coalesce((SELECT company_id FROM channel WHERE id = ${change}.channel_id),
    (SELECT company_id FROM price_list WHERE id = ${change}.price_list_id),
    (SELECT p.company_id FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = ${change}.variant_id))`;

const FUNCTIONS: Readonly<Record<string, string>> = {
  price_change_company: `BEGIN NEW.company_id := ${companyOf('NEW')}; RETURN NEW; END`,
  // Before, for afterwards nobody knows whose it was. The argument finds the prices of the row.
  price_swept: `BEGIN
  EXECUTE 'INSERT INTO price_change (id, variant_id, price_id, channel_id, price_list_id, minimum_quantity, action, before_amount,
      before_currency, compared_before_amount, compared_before_currency, cost_before_amount, cost_before_currency, starts_before, ends_before)
    SELECT gen_random_uuid(), variant_id, id, channel_id, price_list_id, minimum_quantity, ''removed'', price_amount,
      price_currency, price_before_amount, price_before_currency, cost_amount, cost_currency, starts_at, ends_at
    FROM price WHERE ' || TG_ARGV[0] USING OLD.id;
  RETURN OLD;
END`,
};

/** What prices are removed with, and which they are. */
const SWEPT: Readonly<Record<string, string>> = {
  product: 'variant_id IN (SELECT id FROM variant WHERE product_id = $1)',
  variant: 'variant_id = $1',
  channel: 'channel_id = $1',
  price_list: 'price_list_id = $1',
};

/** The history of prices knows whose they were, what they were compared to and when they held, and tells of those that went with others. */
export class PriceHistory1764002580000 implements Migration {
  readonly name = 'PriceHistory1764002580000';
  // Step by step: prices go on to be read and written while all of their history is gone through.
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "price_change" ${COLUMNS.map((column) => `ADD COLUMN IF NOT EXISTS ${column}`).join(', ')}`,
    );
    for (const [name, check] of Object.entries(CHECKS)) {
      await runner.query(`ALTER TABLE "price_change" DROP CONSTRAINT IF EXISTS "${name}"`);
      await runner.query(`ALTER TABLE "price_change" ADD CONSTRAINT "${name}" CHECK (${check}) NOT VALID`);
      await runner.query(`ALTER TABLE "price_change" VALIDATE CONSTRAINT "${name}"`);
    }
    for (const [name, body] of Object.entries(FUNCTIONS)) {
      await runner.query(`CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$`);
    }
    await runner.query('DROP TRIGGER IF EXISTS "price_change_company" ON "price_change"');
    await runner.query(
      `CREATE TRIGGER "price_change_company" BEFORE INSERT ON "price_change" FOR EACH ROW WHEN (NEW.company_id IS NULL)
       EXECUTE FUNCTION "price_change_company"()`,
    );
    for (const [table, prices] of Object.entries(SWEPT)) {
      await runner.query(`DROP TRIGGER IF EXISTS "price_swept" ON "${table}"`);
      // What goes with a product has been told of by then.
      await runner.query(
        `CREATE TRIGGER "price_swept" BEFORE DELETE ON "${table}" FOR EACH ROW WHEN (pg_trigger_depth() = 0)
         EXECUTE FUNCTION "price_swept"('${prices}')`,
      );
    }
    await runner.query(`ALTER TABLE "price_change" DISABLE TRIGGER append_only`);
    await runner.query(`UPDATE price_change SET company_id = ${companyOf('price_change')} WHERE company_id IS NULL`);
    await runner.query(`ALTER TABLE "price_change" ENABLE TRIGGER append_only`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(SWEPT)) await runner.query(`DROP TRIGGER "price_swept" ON "${table}"`);
    await runner.query(`DROP TRIGGER "price_change_company" ON "price_change"`);
    for (const name of Object.keys(FUNCTIONS)) await runner.query(`DROP FUNCTION "${name}"()`);
    for (const name of Object.keys(CHECKS)) await runner.query(`ALTER TABLE "price_change" DROP CONSTRAINT "${name}"`);
    const names = COLUMNS.map((column) => column.split(' ')[0]);
    await runner.query(`ALTER TABLE "price_change" ${names.map((name) => `DROP COLUMN ${name}`).join(', ')}`);
  }
}
