import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs as workbooks and zip archives; files are in the storage of all files, so that those beside it have expired. */
export class PackedRuns1764002200000 implements MigrationInterface {
  readonly name = 'PackedRuns1764002200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "report_run" SET "expires_at" = now() WHERE "size" IS NOT NULL AND "expires_at" > now()`,
    );
    await runner.query(
      `ALTER TABLE "report_run" DROP CONSTRAINT "CHK_a8d795ad4d5907dbc9161be689", DROP CONSTRAINT "CHK_3167b039d0e5d1aa79b38ac346", DROP CONSTRAINT "CHK_550bca013a3854e50e23959b9a"`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "CHK_0521d07901be2ea7720655b707" CHECK ("format" IN ('csv', 'web', 'xlsx')), ADD CONSTRAINT "CHK_65770f8689d783507077b99053" CHECK ("compression" IN ('none', 'gzip', 'zip')), ADD CONSTRAINT "CHK_fdaebb063b4d947a684bb811d6" CHECK ("format" <> 'web' OR "definition" IS NOT NULL), ADD CONSTRAINT "CHK_5571324d294004c62e630e9cfc" CHECK ("format" <> 'xlsx' OR "compression" = 'none')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "report_run" WHERE "format" = 'xlsx' OR "compression" = 'zip'`);
    await runner.query(
      `ALTER TABLE "report_run" DROP CONSTRAINT "CHK_5571324d294004c62e630e9cfc", DROP CONSTRAINT "CHK_fdaebb063b4d947a684bb811d6", DROP CONSTRAINT "CHK_65770f8689d783507077b99053", DROP CONSTRAINT "CHK_0521d07901be2ea7720655b707"`,
    );
    await runner.query(
      `ALTER TABLE "report_run" ADD CONSTRAINT "CHK_550bca013a3854e50e23959b9a" CHECK ("format" = 'csv' OR "definition" IS NOT NULL), ADD CONSTRAINT "CHK_3167b039d0e5d1aa79b38ac346" CHECK ("compression" IN ('none', 'gzip')), ADD CONSTRAINT "CHK_a8d795ad4d5907dbc9161be689" CHECK ("format" IN ('csv', 'web'))`,
    );
  }
}
