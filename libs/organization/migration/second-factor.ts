import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What accounts show besides their password. */
export class SecondFactor1764001073000 implements MigrationInterface {
  readonly name = 'SecondFactor1764001073000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account" ADD "second_factor" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `CREATE TABLE "second_factor" ("account_id" uuid NOT NULL, "secret" character varying(120) NOT NULL, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "last_step" integer NOT NULL DEFAULT '0', "recovery_hashes" character varying(43) array NOT NULL DEFAULT '{}', CONSTRAINT "PK_0a7b3df05f1502502d076745897" PRIMARY KEY ("account_id"))`,
    );
    await runner.query(
      `ALTER TABLE "second_factor" ADD CONSTRAINT "FK_0a7b3df05f1502502d076745897" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "second_factor"`);
    await runner.query(`ALTER TABLE "account" DROP COLUMN "second_factor"`);
  }
}
