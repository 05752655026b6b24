import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  { table: 'product', index: 'IDX_1f3171acf3cb3bc23477ae293e', key: 'FK_a15fede03e0108bc22ab785a18a' },
  { table: 'product_type', index: 'IDX_59402f63fa7b1d4b1689b7fd26', key: 'FK_7fe19c493acb044d6c3b9b407ec' },
];

/** By which class products are taxed: by their own, or by that of their type. */
export class ProductTaxClass1764001120000 implements MigrationInterface {
  readonly name = 'ProductTaxClass1764001120000';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, index, key } of TABLES) {
      await runner.query(`ALTER TABLE "${table}" ADD "tax_class_id" uuid`);
      await runner.query(`CREATE INDEX "${index}" ON "${table}" ("tax_class_id", "name")`);
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${key}" FOREIGN KEY ("tax_class_id") REFERENCES "tax_class"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, index, key } of TABLES.toReversed()) {
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${key}"`);
      await runner.query(`DROP INDEX "${index}"`);
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "tax_class_id"`);
    }
  }
}
