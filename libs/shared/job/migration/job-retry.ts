import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed jobs can be found fast, and retried. */
export class JobRetry1764001031000 implements MigrationInterface {
  readonly name = 'JobRetry1764001031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "job" ADD "attempts_before" integer NOT NULL DEFAULT '0'`);
    await runner.query(`CREATE INDEX "IDX_d6ca88350fafdb41359a9963e3" ON "job" ("state", "created_at", "id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_d6ca88350fafdb41359a9963e3"`);
    await runner.query(`ALTER TABLE "job" DROP COLUMN "attempts_before"`);
  }
}
