import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a receiver has not answered, and until when it is left alone. */
export class WebhookPause1764002600001 implements MigrationInterface {
  readonly name = 'WebhookPause1764002600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "webhook_subscription" ADD "paused_until" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "webhook_subscription" ADD "unanswered" integer NOT NULL DEFAULT '0'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "webhook_subscription" DROP COLUMN "unanswered"`);
    await runner.query(`ALTER TABLE "webhook_subscription" DROP COLUMN "paused_until"`);
  }
}
