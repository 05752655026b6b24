import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promotions that need no code. Those that there are stay for who has a voucher. */
export class AutomaticPromotions1764002101000 implements MigrationInterface {
  readonly name = 'AutomaticPromotions1764002101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "promotion" ADD "automatic" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "promotion" DROP COLUMN "automatic"`);
  }
}
