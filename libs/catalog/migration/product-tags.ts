import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which tags a product has. */
export class ProductTags1764001052000 implements MigrationInterface {
  readonly name = 'ProductTags1764001052000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "product_tags" ("product_id" uuid NOT NULL, "tags_id" uuid NOT NULL, CONSTRAINT "PK_4a9fc77dda963c840e912527a3f" PRIMARY KEY ("product_id", "tags_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5b0c6fc53c574299ecc7f9ee22" ON "product_tags" ("product_id")`);
    await runner.query(`CREATE INDEX "IDX_656027ddfc400da74ad79c8c8e" ON "product_tags" ("tags_id")`);
    await runner.query(
      `ALTER TABLE "product_tags" ADD CONSTRAINT "FK_5b0c6fc53c574299ecc7f9ee22e" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "product_tags" ADD CONSTRAINT "FK_656027ddfc400da74ad79c8c8e7" FOREIGN KEY ("tags_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "product_tags" DROP CONSTRAINT "FK_656027ddfc400da74ad79c8c8e7"`);
    await runner.query(`ALTER TABLE "product_tags" DROP CONSTRAINT "FK_5b0c6fc53c574299ecc7f9ee22e"`);
    await runner.query(`DROP INDEX "public"."IDX_656027ddfc400da74ad79c8c8e"`);
    await runner.query(`DROP INDEX "public"."IDX_5b0c6fc53c574299ecc7f9ee22"`);
    await runner.query(`DROP TABLE "product_tags"`);
  }
}
