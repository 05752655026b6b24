import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs by the clock, and mail when they are done. */
export class ReportSchedule1764001311000 implements MigrationInterface {
  readonly name = 'ReportSchedule1764001311000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "report_schedule" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "name" character varying(120) NOT NULL, "run" jsonb NOT NULL, "cron" character varying(100) NOT NULL, "time_zone" character varying(60) NOT NULL DEFAULT 'UTC', "active" boolean NOT NULL DEFAULT true, "level" character varying(40) NOT NULL, "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_run_at" TIMESTAMP(3) WITH TIME ZONE, "last_run_id" uuid, "error" character varying(2000), "requester_id" uuid NOT NULL, CONSTRAINT "UQ_9988ac26f9b3fa82737e5e67e4a" UNIQUE ("external_reference"), CONSTRAINT "CHK_16c85c90edb8264cc9cfeb9f05" CHECK ("level" IN ('guest', 'customer', 'agent', 'manager', 'admin')), CONSTRAINT "PK_c7488f713986a70052eb10f1178" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_a7bba807dfb06a66a048668740" ON "report_schedule" ("requester_id", "created_at", "id")`,
    );
    await runner.query(`CREATE INDEX "IDX_59b44803c0b69c327fbfd97090" ON "report_schedule" ("due_at") WHERE "active"`);
    await runner.query(`CREATE INDEX "IDX_714a1d67a5e5a2f03ff01652c3" ON "report_schedule" ("created_at", "id")`);
    await runner.query(`ALTER TABLE "report_run" ADD "mailed" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "report_run" DROP COLUMN "mailed"`);
    await runner.query(`DROP TABLE "report_schedule"`);
  }
}
