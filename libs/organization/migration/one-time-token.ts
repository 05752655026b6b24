import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens that are sent by mail and are good once. */
export class OneTimeToken1764001066000 implements MigrationInterface {
  readonly name = 'OneTimeToken1764001066000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "one_time_token" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "account_id" uuid NOT NULL, "purpose" character varying(40) NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_cf36a5694cfb596198e6636ad5e" UNIQUE ("external_reference"), CONSTRAINT "CHK_88bdbaaf03fa4137480f0d85e2" CHECK ("purpose" IN ('invitation', 'confirmation', 'reset')), CONSTRAINT "PK_956e3dd6580e4829e05ab460808" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_a5d49686ed2f529465217ba7ec" ON "one_time_token" ("account_id")`);
    await runner.query(`CREATE INDEX "IDX_c9ce3571a0b8e39dc0ff90d74d" ON "one_time_token" ("created_at", "id")`);
    await runner.query(
      `ALTER TABLE "one_time_token" ADD CONSTRAINT "FK_a5d49686ed2f529465217ba7ec2" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "one_time_token" DROP CONSTRAINT "FK_a5d49686ed2f529465217ba7ec2"`);
    await runner.query(`DROP INDEX "public"."IDX_c9ce3571a0b8e39dc0ff90d74d"`);
    await runner.query(`DROP INDEX "public"."IDX_a5d49686ed2f529465217ba7ec"`);
    await runner.query(`DROP TABLE "one_time_token"`);
  }
}
