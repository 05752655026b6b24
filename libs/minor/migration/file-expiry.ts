import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that go by themselves, and that are found by who has uploaded them. */
export class FileExpiry1764001055000 implements MigrationInterface {
  readonly name = 'FileExpiry1764001055000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "file" ADD "expires_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `CREATE INDEX "IDX_46240617882928055d8442132b" ON "file" ("expires_at") WHERE "expires_at" IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_96519432f789c1624978f27ffc" ON "file" ("uploader_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_96519432f789c1624978f27ffc"`);
    await runner.query(`ALTER TABLE "file" DROP COLUMN "expires_at"`);
  }
}
