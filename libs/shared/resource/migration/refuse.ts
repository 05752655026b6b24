import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `refuse(status, code, column, message)`: a trigger function by which the database refuses a write in the words that the
 * client gets (`libs/shared/errors/sqlstate.ts`). The status is 409 or 422.
 */
export class Refuse1764001060000 implements MigrationInterface {
  readonly name = 'Refuse1764001060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE FUNCTION "refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ` +
        `RAISE EXCEPTION USING ERRCODE = 'TP' || TG_ARGV[0], HINT = TG_ARGV[1], COLUMN = TG_ARGV[2], MESSAGE = TG_ARGV[3]; ` +
        `END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION "refuse"()`);
  }
}
