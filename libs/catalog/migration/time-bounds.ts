import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What begins or ends next is found without looking at every row. */
export class TimeBounds1764001402000 implements MigrationInterface {
  name = 'TimeBounds1764001402000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "price_starts" ON "price" ("starts_at") WHERE "starts_at" IS NOT NULL`);
    await runner.query(`CREATE INDEX "price_ends" ON "price" ("ends_at") WHERE "ends_at" IS NOT NULL`);
    await runner.query(
      `CREATE INDEX "listing_starts" ON "listing" ("available_from") WHERE "available_from" IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['listing_starts', 'price_ends', 'price_starts']) await runner.query(`DROP INDEX "${name}"`);
  }
}
