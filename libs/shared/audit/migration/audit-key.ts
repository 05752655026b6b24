import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which API key something was done. */
export class AuditKey1764001068000 implements MigrationInterface {
  readonly name = 'AuditKey1764001068000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "audit_entry" ADD "api_key_id" uuid`);
    await runner.query(
      `CREATE INDEX "IDX_03ce7a69ec936008908712ab03" ON "audit_entry" ("api_key_id", "created_at", "id") WHERE "api_key_id" IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_03ce7a69ec936008908712ab03"`);
    await runner.query(`ALTER TABLE "audit_entry" DROP COLUMN "api_key_id"`);
  }
}
