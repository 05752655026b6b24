import type { QueryRunner } from 'typeorm';
import { buildIndex, type Migration } from '@app/shared/database';

/** Carts of guests are found by the address that they gave. */
export class GuestCarts1764002622000 implements Migration {
  readonly name = 'GuestCarts1764002622000';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndex(runner, 'cart_guest_email', `"cart" (lower("email")) WHERE "account_id" IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "cart_guest_email"');
  }
}
