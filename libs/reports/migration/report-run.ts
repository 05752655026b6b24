import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports become runs, which are of reports as well. */
export class ReportRun1764001300000 implements MigrationInterface {
  readonly name = 'ReportRun1764001300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "export" RENAME TO "report_run"`);
    await runner.query(`ALTER TABLE "report_run" DROP CONSTRAINT "FK_2edcb6f1780d22e5a9f2f29f466"`);
    await runner.query(
      `DROP INDEX "IDX_2edcb6f1780d22e5a9f2f29f46", "IDX_888dce7178e9b47acad1f9a5ad", "IDX_87402b3ce59d694595fe12cd7b"`,
    );
    await runner.query(
      `ALTER TABLE "report_run" DROP CONSTRAINT "CHK_f4b3e35cfca18551a0a7e2710c", DROP CONSTRAINT "CHK_2db2e0282ed39479f07af98306"`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD "definition" character varying(60), ADD "parameters" jsonb NOT NULL DEFAULT '{}', ADD "compression" character varying(40) NOT NULL DEFAULT 'none', ALTER COLUMN "list" DROP NOT NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_92c192b2a9e7e2216933ab06b2" ON "report_run" ("job_id")`);
    await runner.query(
      `CREATE INDEX "IDX_487ea014aebd62897c0a56a64c" ON "report_run" ("requester_id", "created_at", "id")`,
    );
    await runner.query(`CREATE INDEX "IDX_a297f0cd76d422c1d2e57a5b2f" ON "report_run" ("created_at", "id")`);
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "CHK_a8d795ad4d5907dbc9161be689" CHECK ("format" IN ('csv', 'web'))`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "CHK_3167b039d0e5d1aa79b38ac346" CHECK ("compression" IN ('none', 'gzip'))`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "CHK_83bf948e6f9923518e30d4902a" CHECK ("level" IN ('guest', 'customer', 'agent', 'manager', 'admin'))`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "CHK_550bca013a3854e50e23959b9a" CHECK ("format" = 'csv' OR "definition" IS NOT NULL)`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "CHK_415752a7f1869e336f2d13b857" CHECK (num_nonnulls("definition", "list") = 1)`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "FK_92c192b2a9e7e2216933ab06b25" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "report_run" WHERE "definition" IS NOT NULL OR "compression" <> 'none'`);
    await runner.query(
      `ALTER TABLE "report_run" DROP CONSTRAINT "FK_92c192b2a9e7e2216933ab06b25", DROP CONSTRAINT "CHK_415752a7f1869e336f2d13b857", DROP CONSTRAINT "CHK_550bca013a3854e50e23959b9a", DROP CONSTRAINT "CHK_83bf948e6f9923518e30d4902a", DROP CONSTRAINT "CHK_3167b039d0e5d1aa79b38ac346", DROP CONSTRAINT "CHK_a8d795ad4d5907dbc9161be689"`,
    );
    await runner.query(
      `DROP INDEX "IDX_a297f0cd76d422c1d2e57a5b2f", "IDX_487ea014aebd62897c0a56a64c", "IDX_92c192b2a9e7e2216933ab06b2"`,
    );
    await runner.query(
      `ALTER TABLE "report_run" DROP COLUMN "definition", DROP COLUMN "parameters", DROP COLUMN "compression", ALTER COLUMN "list" SET NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "CHK_2db2e0282ed39479f07af98306" CHECK ("level" IN ('guest', 'customer', 'agent', 'manager', 'admin')), ADD CONSTRAINT "CHK_f4b3e35cfca18551a0a7e2710c" CHECK ("format" IN ('csv'))`,
    );
    await runner.query(`CREATE INDEX "IDX_87402b3ce59d694595fe12cd7b" ON "report_run" ("created_at", "id")`);
    await runner.query(
      `CREATE INDEX "IDX_888dce7178e9b47acad1f9a5ad" ON "report_run" ("requester_id", "created_at", "id")`,
    );
    await runner.query(`CREATE INDEX "IDX_2edcb6f1780d22e5a9f2f29f46" ON "report_run" ("job_id")`);
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "FK_2edcb6f1780d22e5a9f2f29f466" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "report_run" RENAME TO "export"`);
  }
}
