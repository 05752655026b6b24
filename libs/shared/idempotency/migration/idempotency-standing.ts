import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the account of a kept answer stood. Of answers that were kept before, and by the version before, nothing is known. */
export class IdempotencyStanding1764002600000 implements MigrationInterface {
  readonly name = 'IdempotencyStanding1764002600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "idempotency_key" ADD "standing" text array NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "idempotency_key" DROP COLUMN "standing"`);
  }
}
