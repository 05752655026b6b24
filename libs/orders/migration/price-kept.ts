import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells prices that somebody has named from those that are looked up when the order is placed. */
export class PriceKept1764001201000 implements MigrationInterface {
  readonly name = 'PriceKept1764001201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "order_line" ADD "price_kept" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "order_line" DROP COLUMN "price_kept"`);
  }
}
