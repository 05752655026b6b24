import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the message of a delivery was forgotten, since it told of somebody who is. */
export class WebhookErasure1764002100000 implements MigrationInterface {
  readonly name = 'WebhookErasure1764002100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "webhook_delivery" ADD "forgotten_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "webhook_delivery" DROP COLUMN "forgotten_at"`);
  }
}
