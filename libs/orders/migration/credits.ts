import type { QueryRunner } from 'typeorm';
import type { Migration } from '@app/shared/database';

const statusOf = (owed: string): string =>
  `CASE WHEN "charged_amount" > ${owed} THEN 'overcharged' WHEN "charged_amount" = ${owed} THEN 'full' WHEN "charged_amount" = 0 THEN 'none' ELSE 'partial' END`;

const BEFORE = 'CHK_8da65298a535e2d2cf2c93522c';
const CHECKS = {
  CHK_77bd043b24dd3720d0a0118011: `"credited" >= 0`,
  CHK_c1b498ba45e5763de5dc825e4c: `"charge_status" IN (${statusOf('greatest("total_gross" - "credited", 0)')}, ${statusOf('"total_gross"')})`,
};

/** What has gone back for goods that came back was owed again: nothing told it from what was never paid. */
const RETURNED = `
UPDATE "order" o SET "credited" = least(given.refunded, o."total_gross" - o."charged_amount"), "version" = o."version" + 1,
  "charge_status" = CASE WHEN o."total_gross" - o."charged_amount" <= given.refunded THEN 'full' ELSE o."charge_status" END
FROM (SELECT "order_id", sum("amount_amount") AS refunded FROM "refund" WHERE "status" = 'succeeded' GROUP BY 1) given
WHERE given."order_id" = o."id" AND o."credited" = 0 AND o."status" IN ('confirmed', 'completed')
  AND o."fulfilment_status" IN ('partially_returned', 'returned') AND o."charged_amount" < o."total_gross"`;

/** By how much refunds have lowered what is owed for orders. Step by step, so that nobody waits while all rows are looked at. */
export class Credits1764002560000 implements Migration {
  readonly name = 'Credits1764002560000';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "order" ADD COLUMN IF NOT EXISTS "credited" bigint NOT NULL DEFAULT 0`);
    for (const [name, check] of Object.entries(CHECKS)) {
      await runner.query(`ALTER TABLE "order" DROP CONSTRAINT IF EXISTS "${name}"`);
      await runner.query(`ALTER TABLE "order" ADD CONSTRAINT "${name}" CHECK (${check}) NOT VALID`);
      await runner.query(`ALTER TABLE "order" VALIDATE CONSTRAINT "${name}"`);
    }
    await runner.query(`ALTER TABLE "order" DROP CONSTRAINT IF EXISTS "${BEFORE}"`);
    await runner.query(RETURNED);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(CHECKS)) await runner.query(`ALTER TABLE "order" DROP CONSTRAINT "${name}"`);
    await runner.query(`UPDATE "order" SET "charge_status" = ${statusOf('"total_gross"')} WHERE "credited" > 0`);
    await runner.query(
      `ALTER TABLE "order" ADD CONSTRAINT "${BEFORE}" CHECK ("charge_status" = ${statusOf('"total_gross"')})`,
    );
    await runner.query(`ALTER TABLE "order" DROP COLUMN "credited"`);
  }
}
