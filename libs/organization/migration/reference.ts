import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addCodeReference, type CodeColumn, dropCodeReference } from '@app/minor/migration';

/** Columns that are foreign keys to a code. */
const KEYS = [
  { table: 'channel', column: 'currency', of: 'currency', id: '7e058242fbf8a4add7312d284ec' },
  { table: 'channel', column: 'language', of: 'language', id: 'e58a2e1d78b8eccf40531a7fdb3' },
  { table: 'price_list', column: 'currency', of: 'currency', id: '136c22a4fbdcb83cf471023e88f' },
  { table: 'campaign', column: 'budget_currency', of: 'currency', id: 'f0293ab0432dd12ddfa728d6818' },
];

/** Columns that cannot be. */
const CODES: readonly CodeColumn[] = [
  { table: 'channel', column: 'countries', of: 'country', field: 'countries' },
  { table: 'shipping_rate', column: 'countries', of: 'country', field: 'countries' },
  { table: 'shipping_rate', column: 'price_currency', of: 'currency', field: 'price/currency' },
  { table: 'location', column: 'billing_address_country', of: 'country', field: 'billingAddress/country' },
  { table: 'location', column: 'shipping_address_country', of: 'country', field: 'shippingAddress/country' },
  { table: 'company', column: 'credit_limit_currency', of: 'currency', field: 'creditLimit/currency' },
  { table: 'membership', column: 'spending_limit_currency', of: 'currency', field: 'spendingLimit/currency' },
  { table: 'relation', column: 'credit_currency', of: 'currency', field: 'credit/currency' },
  { table: 'promotion', column: 'amount_currency', of: 'currency', field: 'amount/currency' },
];

/** What refers to reference data is held to it; companies have tags, ways of delivery a tax class, and their rates an order. */
export class Reference1764001072000 implements MigrationInterface {
  readonly name = 'Reference1764001072000';

  async up(runner: QueryRunner): Promise<void> {
    // Nothing looked at these before.
    await runner.query(
      `UPDATE "channel" SET "language" = 'en' WHERE "language" NOT IN (SELECT "code" FROM "language")`,
    );
    await runner.query(
      `UPDATE "price_list" SET "currency" = NULL WHERE "currency" NOT IN (SELECT "code" FROM "currency")`,
    );
    await runner.query(`ALTER TABLE "channel" ALTER COLUMN "language" TYPE character varying(11)`);
    for (const { table, column, of, id } of KEYS) {
      await runner.query(`CREATE INDEX "IDX_${id.slice(0, -1)}" ON "${table}" ("${column}")`);
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "FK_${id}" FOREIGN KEY ("${column}") REFERENCES "${of}"("code") ON DELETE RESTRICT ON UPDATE NO ACTION`,
      );
    }
    for (const reference of CODES) await addCodeReference(runner, reference);
    await runner.query(`ALTER TABLE "shipping_method" ADD "tax_class_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_6c74a6052ba877838b87f966b6" ON "shipping_method" ("tax_class_id")`);
    await runner.query(
      `ALTER TABLE "shipping_method" ADD CONSTRAINT "FK_6c74a6052ba877838b87f966b64" FOREIGN KEY ("tax_class_id") REFERENCES "tax_class"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "shipping_rate" ADD "position" integer NOT NULL DEFAULT '0'`);
    await runner.query(`DROP INDEX "public"."IDX_86133daf39c2c6969acc32c8f8"`);
    await runner.query(`DROP INDEX "public"."IDX_4ac460f5801c3a6aeb930a485e"`);
    await runner.query(`CREATE INDEX "IDX_ac2492cc75840c9615e8afeee1" ON "shipping_rate" ("method_id", "position")`);
    await runner.query(
      `CREATE INDEX "IDX_68137dae499fd9857314ff4c2a" ON "shipping_rate" ("method_id", "position", "id")`,
    );
    await runner.query(
      `CREATE TABLE "company_tags" ("company_id" uuid NOT NULL, "tags_id" uuid NOT NULL, CONSTRAINT "PK_188f3ed13137586c13f2d334403" PRIMARY KEY ("company_id", "tags_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_da260d74faf475183054c4abd3" ON "company_tags" ("company_id")`);
    await runner.query(`CREATE INDEX "IDX_327bcfdcf47197ec0954de4191" ON "company_tags" ("tags_id")`);
    await runner.query(
      `ALTER TABLE "company_tags" ADD CONSTRAINT "FK_da260d74faf475183054c4abd3f" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "company_tags" ADD CONSTRAINT "FK_327bcfdcf47197ec0954de4191d" FOREIGN KEY ("tags_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "company_tags"`);
    await runner.query(`DROP INDEX "public"."IDX_68137dae499fd9857314ff4c2a"`);
    await runner.query(`DROP INDEX "public"."IDX_ac2492cc75840c9615e8afeee1"`);
    await runner.query(`CREATE INDEX "IDX_4ac460f5801c3a6aeb930a485e" ON "shipping_rate" ("method_id", "id")`);
    await runner.query(`CREATE INDEX "IDX_86133daf39c2c6969acc32c8f8" ON "shipping_rate" ("method_id")`);
    await runner.query(`ALTER TABLE "shipping_rate" DROP COLUMN "position"`);
    await runner.query(`ALTER TABLE "shipping_method" DROP COLUMN "tax_class_id"`);
    for (const reference of CODES) await dropCodeReference(runner, reference);
    for (const { table, id } of KEYS) {
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "FK_${id}"`);
      await runner.query(`DROP INDEX "public"."IDX_${id.slice(0, -1)}"`);
    }
    await runner.query(`ALTER TABLE "channel" ALTER COLUMN "language" TYPE character varying(35)`);
  }
}
