import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What recurs, and finished jobs by their age, for their cleaning is the first of it. */
export class Recurrence1764001030000 implements MigrationInterface {
  readonly name = 'Recurrence1764001030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "recurrence" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "name" character varying(120) NOT NULL, "rule" character varying(200) NOT NULL, "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_run_at" TIMESTAMP(3) WITH TIME ZONE, "job_id" uuid, "failures" integer NOT NULL DEFAULT '0', "error" character varying(2000), CONSTRAINT "UQ_7b730f69d4899181a70ab69a136" UNIQUE ("external_reference"), CONSTRAINT "UQ_23805826a18ef8596402b0a6eec" UNIQUE ("name"), CONSTRAINT "PK_47b87ac66b63dd3f1cfa1674240" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_a04ebaabb054eccc2116545c8c" ON "recurrence" ("name", "id")`);
    await runner.query(
      `CREATE INDEX "IDX_aef43ed5e1f614cc53e7ffc56a" ON "job" ("finished_at") WHERE "finished_at" IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_aef43ed5e1f614cc53e7ffc56a"`);
    await runner.query(`DROP INDEX "public"."IDX_a04ebaabb054eccc2116545c8c"`);
    await runner.query(`DROP TABLE "recurrence"`);
  }
}
