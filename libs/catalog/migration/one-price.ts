import type { MigrationInterface, QueryRunner } from 'typeorm';

/** General, from the first piece on, until further notice. */
const general = (price: string): string =>
  `${price}.channel_id IS NULL AND ${price}.price_list_id IS NULL AND ${price}.minimum_quantity = 1
   AND ${price}.starts_at IS NULL AND ${price}.ends_at IS NULL`;

/**
 * What products and variants cost is said by prices alone. What was said beside them becomes a general price where there is
 * none; what there is no price for, a cost alone or the price of a product without variants, moves into `privateMetadata`.
 */
export class OnePrice1764001110000 implements MigrationInterface {
  readonly name = 'OnePrice1764001110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `WITH said AS (
         SELECT v.id AS variant_id, coalesce(v.price_amount, p.price_amount) AS amount,
           CASE WHEN v.price_amount IS NULL THEN p.price_currency ELSE v.price_currency END AS currency,
           v.cost_amount, v.cost_currency
         FROM variant v JOIN product p ON p.id = v.product_id WHERE v.price_amount >= 0 OR p.price_amount >= 0
       ), added AS (
         INSERT INTO price (id, variant_id, price_amount, price_currency, cost_amount, cost_currency)
         SELECT gen_random_uuid(), variant_id, amount, currency,
           CASE WHEN cost_amount >= 0 THEN cost_amount END, CASE WHEN cost_amount >= 0 THEN cost_currency END
         FROM said WHERE amount >= 0 AND currency IN (SELECT code FROM currency)
           AND coalesce(cost_currency IN (SELECT code FROM currency), true)
           AND NOT EXISTS (SELECT FROM price known WHERE known.variant_id = said.variant_id AND ${general('known')})
         RETURNING *
       )
       INSERT INTO price_change (id, variant_id, price_id, minimum_quantity, action, after_amount, after_currency,
         cost_after_amount, cost_after_currency)
       SELECT gen_random_uuid(), variant_id, id, minimum_quantity, 'created', price_amount, price_currency, cost_amount,
         cost_currency FROM added`,
    );
    await runner.query(
      `UPDATE price SET cost_amount = v.cost_amount, cost_currency = v.cost_currency FROM variant v
       WHERE v.id = price.variant_id AND price.cost_amount IS NULL AND v.cost_amount >= 0 AND ${general('price')}
         AND v.cost_currency IN (SELECT code FROM currency)`,
    );
    await runner.query(
      `UPDATE variant v SET private_metadata = private_metadata ||
         jsonb_build_object('cost', jsonb_build_object('amount', cost_amount, 'currency', cost_currency))
       WHERE cost_amount IS NOT NULL
         AND NOT EXISTS (SELECT FROM price known WHERE known.variant_id = v.id AND known.cost_amount IS NOT NULL)`,
    );
    await runner.query(
      `UPDATE product p SET private_metadata = private_metadata ||
         jsonb_build_object('price', jsonb_build_object('amount', price_amount, 'currency', price_currency))
       WHERE price_amount IS NOT NULL AND NOT EXISTS (SELECT FROM variant v WHERE v.product_id = p.id)`,
    );
    await runner.query(`ALTER TABLE "product" DROP CONSTRAINT "CHK_3519953eeb14d7e88589fa6b93"`);
    await runner.query(`ALTER TABLE "variant" DROP CONSTRAINT "CHK_96cb711de56248813d743cf75e"`);
    await runner.query(`ALTER TABLE "variant" DROP CONSTRAINT "CHK_25a9097d65adf29543e536f34b"`);
    await runner.query(`ALTER TABLE "product" DROP COLUMN "price_amount", DROP COLUMN "price_currency"`);
    await runner.query(
      `ALTER TABLE "variant" DROP COLUMN "price_amount", DROP COLUMN "price_currency", DROP COLUMN "cost_amount", DROP COLUMN "cost_currency"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "variant" ADD "price_amount" bigint, ADD "price_currency" character varying(3), ADD "cost_amount" bigint, ADD "cost_currency" character varying(3)`,
    );
    await runner.query(`ALTER TABLE "product" ADD "price_amount" bigint, ADD "price_currency" character varying(3)`);
    await runner.query(
      `UPDATE variant SET price_amount = known.price_amount, price_currency = known.price_currency,
         cost_amount = known.cost_amount, cost_currency = known.cost_currency
       FROM (SELECT DISTINCT ON (price.variant_id) price.* FROM price WHERE ${general('price')}
         ORDER BY price.variant_id, price.price_currency) known
       WHERE known.variant_id = variant.id`,
    );
    await runner.query(
      `ALTER TABLE "variant" ADD CONSTRAINT "CHK_25a9097d65adf29543e536f34b" CHECK (("cost_amount" IS NULL) = ("cost_currency" IS NULL))`,
    );
    await runner.query(
      `ALTER TABLE "variant" ADD CONSTRAINT "CHK_96cb711de56248813d743cf75e" CHECK (("price_amount" IS NULL) = ("price_currency" IS NULL))`,
    );
    await runner.query(
      `ALTER TABLE "product" ADD CONSTRAINT "CHK_3519953eeb14d7e88589fa6b93" CHECK (("price_amount" IS NULL) = ("price_currency" IS NULL))`,
    );
  }
}
