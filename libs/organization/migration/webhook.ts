import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subscriptions to events, and the messages that tell of them. */
export class Webhook1764001067000 implements MigrationInterface {
  readonly name = 'Webhook1764001067000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "webhook_subscription" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid, "account_id" uuid NOT NULL, "url" character varying(2000) NOT NULL, "event_types" character varying(120) array NOT NULL, "description" character varying(500), "active" boolean NOT NULL DEFAULT true, "failing_since" TIMESTAMP(3) WITH TIME ZONE, "disabled_at" TIMESTAMP(3) WITH TIME ZONE, "disabled_reason" character varying(500), "previous_secret_until" TIMESTAMP(3) WITH TIME ZONE, "secret" character varying(100) NOT NULL, "previous_secret" character varying(100), CONSTRAINT "UQ_9f5b66d690fc419c76b1875f9db" UNIQUE ("external_reference"), CONSTRAINT "CHK_2035168ed1e0a633f4f3ae527b" CHECK (("previous_secret" IS NULL) = ("previous_secret_until" IS NULL)), CONSTRAINT "CHK_56b1696beb09e07b1dbe8f3686" CHECK (cardinality("event_types") > 0), CONSTRAINT "CHK_4945ae01595486bf9140acdd31" CHECK ("url" LIKE 'https://%'), CONSTRAINT "PK_b52cb4811c5ada4f42896c37ba8" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_544c5e2fcddc57410c038feb17" ON "webhook_subscription" ("company_id", "created_at")`,
    );
    await runner.query(`CREATE INDEX "IDX_0f77ba822d469f1406e93632b7" ON "webhook_subscription" ("account_id")`);
    await runner.query(`CREATE INDEX "IDX_c9508799c327b88207f2ede9d3" ON "webhook_subscription" ("created_at", "id")`);
    await runner.query(
      `CREATE TABLE "webhook_delivery" ("id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "subscription_id" uuid NOT NULL, "event_id" uuid NOT NULL, "type" character varying(120) NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "model" character varying(64), "row_id" uuid, "row_version" integer, "status" character varying(40) NOT NULL DEFAULT 'pending', "attempts" integer NOT NULL DEFAULT '0', "status_code" integer, "answer" character varying(1000), "error" character varying(2000), "duration" integer, "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE, "finished_at" TIMESTAMP(3) WITH TIME ZONE, "replay_of" uuid, "changed" character varying array, "body" text, "job_id" uuid, CONSTRAINT "CHK_4eb0631847877865d05d9c1a65" CHECK ("status" IN ('pending', 'succeeded', 'failed')), CONSTRAINT "PK_b1ae290239a778f12399db91354" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_cfcc556f29e721d477abc8128d" ON "webhook_delivery" ("subscription_id", "created_at")`,
    );
    await runner.query(
      `CREATE INDEX "IDX_a4ea67907a4f9f90025d46be7c" ON "webhook_delivery" ("next_attempt_at") WHERE "status" = 'pending'`,
    );
    await runner.query(
      `CREATE INDEX "IDX_c13323d53b319702a526b59cfd" ON "webhook_delivery" ("finished_at") WHERE "finished_at" IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_146e3915999557a12434d16d16" ON "webhook_delivery" ("created_at", "id")`);
    await runner.query(
      `CREATE INDEX "webhook_subscription_event_types" ON "webhook_subscription" USING gin ("event_types") WHERE "active"`,
    );
    await runner.query(
      `ALTER TABLE "webhook_subscription" ADD CONSTRAINT "FK_f82a4c60bde0ac90a78bd31c08a" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "webhook_subscription" ADD CONSTRAINT "FK_0f77ba822d469f1406e93632b7c" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "webhook_delivery" ADD CONSTRAINT "FK_236a6a1218756223393d1fb5acc" FOREIGN KEY ("subscription_id") REFERENCES "webhook_subscription"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "webhook_delivery" DROP CONSTRAINT "FK_236a6a1218756223393d1fb5acc"`);
    await runner.query(`ALTER TABLE "webhook_subscription" DROP CONSTRAINT "FK_0f77ba822d469f1406e93632b7c"`);
    await runner.query(`ALTER TABLE "webhook_subscription" DROP CONSTRAINT "FK_f82a4c60bde0ac90a78bd31c08a"`);
    await runner.query(`DROP INDEX "public"."IDX_146e3915999557a12434d16d16"`);
    await runner.query(`DROP INDEX "public"."IDX_c13323d53b319702a526b59cfd"`);
    await runner.query(`DROP INDEX "public"."IDX_a4ea67907a4f9f90025d46be7c"`);
    await runner.query(`DROP INDEX "public"."IDX_cfcc556f29e721d477abc8128d"`);
    await runner.query(`DROP TABLE "webhook_delivery"`);
    await runner.query(`DROP INDEX "public"."IDX_c9508799c327b88207f2ede9d3"`);
    await runner.query(`DROP INDEX "public"."IDX_0f77ba822d469f1406e93632b7"`);
    await runner.query(`DROP INDEX "public"."IDX_544c5e2fcddc57410c038feb17"`);
    await runner.query(`DROP TABLE "webhook_subscription"`);
  }
}
