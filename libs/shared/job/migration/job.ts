import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs, which are the outbox of the queues. */
export class Job1764000003000 implements MigrationInterface {
  readonly name = 'Job1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "job" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "queue" character varying(60) NOT NULL, "name" character varying(60) NOT NULL, "state" character varying(40) NOT NULL DEFAULT 'waiting', "done" bigint NOT NULL DEFAULT '0', "total" bigint, "result" jsonb, "error" character varying(2000), "requester_id" uuid, "attempts" integer NOT NULL DEFAULT '0', "started_at" TIMESTAMP(3) WITH TIME ZONE, "finished_at" TIMESTAMP(3) WITH TIME ZONE, "cancellation_requested_at" TIMESTAMP(3) WITH TIME ZONE, "data" jsonb NOT NULL, "relay_after" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "relays" integer NOT NULL DEFAULT '0', CONSTRAINT "UQ_a32cf8663eb1544655fffb40a5d" UNIQUE ("external_reference"), CONSTRAINT "CHK_865389fc00f310e2cd6501219c" CHECK ("state" IN ('waiting', 'active', 'succeeded', 'failed', 'cancelled')), CONSTRAINT "PK_98ab1c14ff8d1cf80d18703b92f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_bb4e272936e0f6c73e37b2a925" ON "job" ("relay_after") WHERE "state" IN ('waiting', 'active')`,
    );
    await runner.query(`CREATE INDEX "IDX_12542fd34df73e19d64d270f6a" ON "job" ("requester_id", "created_at", "id")`);
    await runner.query(`CREATE INDEX "IDX_cf3d4bfab764b41ebbceba0e94" ON "job" ("created_at", "id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_cf3d4bfab764b41ebbceba0e94"`);
    await runner.query(`DROP INDEX "public"."IDX_12542fd34df73e19d64d270f6a"`);
    await runner.query(`DROP INDEX "public"."IDX_bb4e272936e0f6c73e37b2a925"`);
    await runner.query(`DROP TABLE "job"`);
  }
}
