import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when somebody has shown that they read the mail of an account's address. Of what was sent before, the last of each kind was
 * taken where it is used; the others may be void by it.
 */
export class ConfirmedAddresses1764002620000 implements MigrationInterface {
  readonly name = 'ConfirmedAddresses1764002620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account" ADD "email_confirmed_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `UPDATE account SET email_confirmed_at = last.used_at
       FROM (SELECT DISTINCT ON (account_id, purpose) account_id, used_at FROM one_time_token
         ORDER BY account_id, purpose, created_at DESC, id DESC) last
       WHERE last.account_id = account.id AND last.used_at IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account" DROP COLUMN "email_confirmed_at"`);
  }
}
