import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log, which nobody can change. */
export class Audit1764001010000 implements MigrationInterface {
  readonly name = 'Audit1764001010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "audit_entry" ("id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "account_id" uuid, "address" character varying(45), "request_id" character varying(128), "model" character varying(64) NOT NULL, "row_id" uuid NOT NULL, "action" character varying(40) NOT NULL, "version_before" integer, "version_after" integer, "changes" jsonb NOT NULL, CONSTRAINT "CHK_045caf247eca46a8921aa5f02f" CHECK ("action" IN ('created', 'updated', 'removed', 'archived', 'restored')), CONSTRAINT "PK_58a130a4b9da189f46ba2a01801" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ddca593c857f1750aa0b315e78" ON "audit_entry" ("account_id", "created_at", "id")`,
    );
    await runner.query(
      `CREATE INDEX "IDX_d1ddea537ee589dd8e017f322b" ON "audit_entry" ("model", "row_id", "version_after")`,
    );
    await runner.query(`CREATE INDEX "IDX_1abf42ce8f3e33d78337d91fa9" ON "audit_entry" ("created_at", "id")`);
    await runner.query(`
      CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Rows of % are written once and never changed', TG_TABLE_NAME;
      END $$`);
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION append_only()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "audit_entry"`);
    await runner.query(`DROP FUNCTION append_only()`);
  }
}
