import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs know the trace of whoever has asked for them. */
export class JobTrace1764002520000 implements MigrationInterface {
  readonly name = 'JobTrace1764002520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "job" ADD "traceparent" character varying(55)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "job" DROP COLUMN "traceparent"`);
  }
}
