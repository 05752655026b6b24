import type { QueryRunner } from 'typeorm';
import { buildIndex, type Migration } from '@app/shared/database';

/** For whom pieces are kept, so that nobody has all of them kept. */
export class ReservedBy1764002623000 implements Migration {
  readonly name = 'ReservedBy1764002623000';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "cart" ADD COLUMN IF NOT EXISTS "reserved_by" character varying(43)');
    await buildIndex(runner, 'cart_reserved_by', `"cart" ("reserved_by") WHERE "reserved_by" IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "cart" DROP COLUMN "reserved_by"');
  }
}
