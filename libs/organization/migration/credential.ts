import type { MigrationInterface, QueryRunner } from 'typeorm';

/** API keys, and what of sessions and keys was revoked while tokens may still name it. */
export class Credential1764001065000 implements MigrationInterface {
  readonly name = 'Credential1764001065000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "api_key" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "account_id" uuid NOT NULL, "name" character varying(80) NOT NULL, "prefix" character varying(16) NOT NULL, "scopes" character varying(60) array NOT NULL DEFAULT '{}', "expires_at" TIMESTAMP(3) WITH TIME ZONE, "last_used_at" TIMESTAMP(3) WITH TIME ZONE, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, "hash" character(64) NOT NULL, CONSTRAINT "UQ_4dc9ccf5bff449133a5a83d325d" UNIQUE ("external_reference"), CONSTRAINT "UQ_45e0aa2a880b928326a05a28885" UNIQUE ("hash"), CONSTRAINT "PK_b1bd840641b8acbaad89c3d8d11" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d5b28634b312ff21bcd6325ee7" ON "api_key" ("account_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_1ac347caa2ad72567692813f4e" ON "api_key" ("created_at", "id")`);
    await runner.query(
      `ALTER TABLE "api_key" ADD CONSTRAINT "FK_e1c10c0d45f5331063b62d9573f" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TABLE "revoked_credential" ("id" uuid PRIMARY KEY, "revoked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now())`,
    );
    await runner.query(`CREATE INDEX "revoked_credential_revoked_at" ON "revoked_credential" ("revoked_at")`);
    await runner.query(
      `CREATE FUNCTION "credential_revoked"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO revoked_credential (id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$`,
    );
    for (const table of ['session', 'api_key']) {
      await runner.query(
        `CREATE TRIGGER "${table}_revoked" AFTER UPDATE OF "revoked_at" ON "${table}" FOR EACH ROW WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION "credential_revoked"()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['api_key', 'session']) await runner.query(`DROP TRIGGER "${table}_revoked" ON "${table}"`);
    await runner.query(`DROP FUNCTION "credential_revoked"()`);
    await runner.query(`DROP TABLE "revoked_credential"`);
    await runner.query(`ALTER TABLE "api_key" DROP CONSTRAINT "FK_e1c10c0d45f5331063b62d9573f"`);
    await runner.query(`DROP INDEX "public"."IDX_1ac347caa2ad72567692813f4e"`);
    await runner.query(`DROP INDEX "public"."IDX_d5b28634b312ff21bcd6325ee7"`);
    await runner.query(`DROP TABLE "api_key"`);
  }
}
