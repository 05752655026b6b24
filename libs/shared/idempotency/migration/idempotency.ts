import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to requests with a key. */
export class Idempotency1764001020000 implements MigrationInterface {
  readonly name = 'Idempotency1764001020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "idempotency_key" ("scope" character varying(100) NOT NULL, "key" character varying(255) NOT NULL, "fingerprint" character varying(43) NOT NULL, "status" smallint NOT NULL, "headers" jsonb NOT NULL, "body" text, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2738e797ef2c60d9a902bad976a" PRIMARY KEY ("scope", "key"))`,
    );
    await runner.query(`CREATE INDEX "IDX_40aab95c36e58255f7618768f0" ON "idempotency_key" ("expires_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_40aab95c36e58255f7618768f0"`);
    await runner.query(`DROP TABLE "idempotency_key"`);
  }
}
