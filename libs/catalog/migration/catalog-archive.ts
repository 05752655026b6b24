import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['category', 'product', 'variant'];

/** What is no longer sold is put away. */
export class CatalogArchive1764001011000 implements MigrationInterface {
  readonly name = 'CatalogArchive1764001011000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE "${table}" ADD "archived_at" TIMESTAMP(3) WITH TIME ZONE`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE "${table}" DROP COLUMN "archived_at"`);
  }
}
