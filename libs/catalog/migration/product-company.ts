import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every product belongs to the company that sells it. */
export class ProductCompany1764001080000 implements MigrationInterface {
  readonly name = 'ProductCompany1764001080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "product" ADD "company_id" uuid`);
    // Products that were everybody's go to the oldest company that is part of no other; where there is none, to a new one.
    await runner.query(
      `INSERT INTO "company" ("id", "name") SELECT gen_random_uuid(), 'Seller'
       WHERE EXISTS (SELECT FROM "product") AND NOT EXISTS (SELECT FROM "company")`,
    );
    await runner.query(
      `UPDATE "product" SET "company_id" = (SELECT "id" FROM "company" WHERE "parent_id" IS NULL ORDER BY "created_at", "id" LIMIT 1)`,
    );
    await runner.query(`ALTER TABLE "product" ALTER COLUMN "company_id" SET NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_f04391e0908400f4aa08eef15e" ON "product" ("company_id", "name")`);
    await runner.query(
      `ALTER TABLE "product" ADD CONSTRAINT "FK_a0503db1630a5b8a4d7deabd556" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "product" DROP CONSTRAINT "FK_a0503db1630a5b8a4d7deabd556"`);
    await runner.query(`DROP INDEX "public"."IDX_f04391e0908400f4aa08eef15e"`);
    await runner.query(`ALTER TABLE "product" DROP COLUMN "company_id"`);
  }
}
