import type { QueryRunner } from 'typeorm';
import { buildIndex, type Migration } from '@app/shared/database';

/** Orders of guests are found by the address that they gave. */
export class GuestOrders1764002621000 implements Migration {
  readonly name = 'GuestOrders1764002621000';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndex(runner, 'order_guest_email', `"order" (lower("email")) WHERE "customer_id" IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "order_guest_email"');
  }
}
