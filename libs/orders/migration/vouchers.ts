import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch } from '@app/shared/resource/migration';

const DOCUMENT = { columns: ['code'], short: ['code'] };

/** Vouchers, and where they were used. */
export class Vouchers1764001211000 implements MigrationInterface {
  readonly name = 'Vouchers1764001211000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "voucher" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid NOT NULL, "promotion_id" uuid NOT NULL, "code" character varying(40) NOT NULL, "active" boolean NOT NULL DEFAULT true, "usage_limit" integer, "limit_per_customer" integer, "used" integer NOT NULL DEFAULT '0', "starts_at" TIMESTAMP(3) WITH TIME ZONE, "ends_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_18d696e2482527415bc9746edf1" UNIQUE ("external_reference"), CONSTRAINT "UQ_2fe5ff41e012f9c2f9170263182" UNIQUE ("company_id", "code"), CONSTRAINT "CHK_ab0a99506c8d7fa6adf615362a" CHECK ("used" BETWEEN 0 AND coalesce("usage_limit", "used")), CONSTRAINT "CHK_49a82e2eb49de49a0c4533ebd0" CHECK ("usage_limit" >= 1 AND "limit_per_customer" >= 1), CONSTRAINT "CHK_41a9653515486f18d7ffbd1df2" CHECK ("starts_at" < "ends_at"), CONSTRAINT "PK_677ae75f380e81c2f103a57ffaf" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_dc8b6418c6bfb25652c8d26041" ON "voucher"  ("company_id", "created_at") `);
    await runner.query(`CREATE INDEX "IDX_1ed3b57794b2327eda500ccac7" ON "voucher"  ("promotion_id", "code") `);
    await runner.query(`CREATE INDEX "IDX_f231192764db6123f778107c61" ON "voucher"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "voucher_use" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "voucher_id" uuid NOT NULL, "code" character varying(40) NOT NULL, "customer" character varying(254) NOT NULL, "returned" boolean NOT NULL DEFAULT false, CONSTRAINT "UQ_f21870a651ea92274685483afe9" UNIQUE ("external_reference"), CONSTRAINT "UQ_556b3fdfd105aae182271aea4d3" UNIQUE ("order_id", "voucher_id"), CONSTRAINT "PK_b292bd4aa7c65eff9b354d538be" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d861d2972a9f4e62037bbde896" ON "voucher_use"  ("order_id", "created_at") `);
    await runner.query(`CREATE INDEX "IDX_1851825a9885a09856999790a5" ON "voucher_use"  ("voucher_id", "created_at") `);
    await runner.query(
      `CREATE INDEX "IDX_f9b0a493ddaf95d8d1afde0816" ON "voucher_use"  ("voucher_id", "customer") WHERE NOT returned`,
    );
    await runner.query(`CREATE INDEX "IDX_ba20cec6590e6e8319e7ddd009" ON "voucher_use"  ("created_at", "id") `);
    await runner.query(
      `ALTER TABLE "voucher" ADD CONSTRAINT "FK_d0c83bd757fdf927afb4e233a31" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "voucher" ADD CONSTRAINT "FK_022016a80c2d6013d396e340e93" FOREIGN KEY ("promotion_id") REFERENCES "promotion"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "voucher_use" ADD CONSTRAINT "FK_d47103391845037da1251d08030" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "voucher_use" ADD CONSTRAINT "FK_58e37825f4258251d056ad34c07" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await addSearch(runner, 'voucher', DOCUMENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropSearch(runner, 'voucher', DOCUMENT);
    await runner.query(`ALTER TABLE "voucher_use" DROP CONSTRAINT "FK_58e37825f4258251d056ad34c07"`);
    await runner.query(`ALTER TABLE "voucher_use" DROP CONSTRAINT "FK_d47103391845037da1251d08030"`);
    await runner.query(`ALTER TABLE "voucher" DROP CONSTRAINT "FK_022016a80c2d6013d396e340e93"`);
    await runner.query(`ALTER TABLE "voucher" DROP CONSTRAINT "FK_d0c83bd757fdf927afb4e233a31"`);
    await runner.query(`DROP INDEX "public"."IDX_ba20cec6590e6e8319e7ddd009"`);
    await runner.query(`DROP INDEX "public"."IDX_f9b0a493ddaf95d8d1afde0816"`);
    await runner.query(`DROP INDEX "public"."IDX_1851825a9885a09856999790a5"`);
    await runner.query(`DROP INDEX "public"."IDX_d861d2972a9f4e62037bbde896"`);
    await runner.query(`DROP TABLE "voucher_use"`);
    await runner.query(`DROP INDEX "public"."IDX_f231192764db6123f778107c61"`);
    await runner.query(`DROP INDEX "public"."IDX_1ed3b57794b2327eda500ccac7"`);
    await runner.query(`DROP INDEX "public"."IDX_dc8b6418c6bfb25652c8d26041"`);
    await runner.query(`DROP TABLE "voucher"`);
  }
}
