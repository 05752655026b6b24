import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports, and what becomes of their lines. */
export class ImportRun1764001310000 implements MigrationInterface {
  readonly name = 'ImportRun1764001310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "import_run" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "list" character varying(120) NOT NULL, "map" jsonb NOT NULL, "unread_columns" character varying(200) array NOT NULL, "atomic" boolean NOT NULL DEFAULT true, "dry_run" boolean NOT NULL DEFAULT true, "row_count" bigint, "created_count" bigint, "changed_count" bigint, "skipped_count" bigint, "error_count" bigint, "applied_at" TIMESTAMP(3) WITH TIME ZONE, "requester_id" uuid NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "file_id" uuid, "job_id" uuid NOT NULL, CONSTRAINT "UQ_74aa946018cf64717f6ccf48850" UNIQUE ("external_reference"), CONSTRAINT "PK_efe3e6d8cb9f51ca4e9cd1cf5d3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_adc0e3b03efa758129140e7de1" ON "import_run" ("file_id")`);
    await runner.query(`CREATE INDEX "IDX_f2fc375fb6fc7bf7be94875b53" ON "import_run" ("job_id")`);
    await runner.query(`CREATE INDEX "IDX_a9d4f54028ef31299fc872b395" ON "import_run" ("created_at", "id")`);
    await runner.query(
      `CREATE TABLE "import_line" ("id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "import_run_id" uuid NOT NULL, "line" integer NOT NULL, "action" character varying(40) NOT NULL, "key" character varying(200), "row_id" uuid, "changes" jsonb NOT NULL, "problems" jsonb NOT NULL, CONSTRAINT "CHK_dbe609ea59920c2377f1fdd58e" CHECK ("action" IN ('create', 'change', 'skip', 'error')), CONSTRAINT "PK_81825d8b925d918113899d3121c" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d539f53300a9acf1ceb0fcf256" ON "import_line" ("import_run_id", "line")`);
    await runner.query(
      `CREATE INDEX "IDX_37f38679fb596a8e2783dd6183" ON "import_line" ("import_run_id", "action", "line")`,
    );
    await runner.query(
      `CREATE INDEX "IDX_905e20b856f81155ab1af1f381" ON "import_line" ("import_run_id", "line", "id")`,
    );
    await runner.query(
      `ALTER TABLE "import_run" ADD CONSTRAINT "FK_adc0e3b03efa758129140e7de11" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "import_run" ADD CONSTRAINT "FK_f2fc375fb6fc7bf7be94875b531" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "import_line" ADD CONSTRAINT "FK_f357fd9fd2cebb2097fd865b475" FOREIGN KEY ("import_run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "import_line"`);
    await runner.query(`DROP TABLE "import_run"`);
  }
}
