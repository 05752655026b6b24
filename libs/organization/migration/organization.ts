import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and their sessions. */
export class Organization1764000001000 implements MigrationInterface {
  readonly name = 'Organization1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "email" character varying(254) NOT NULL, "first_name" character varying(80), "last_name" character varying(80), "level" character varying(40) NOT NULL DEFAULT 'customer', "status" character varying(40) NOT NULL DEFAULT 'invited', "phone" character varying(32), "locale" character varying(35), "last_login_at" TIMESTAMP(3) WITH TIME ZONE, "password_hash" character varying(200), "auth_version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_7c3ff6761f904b691c786715c6f" UNIQUE ("external_reference"), CONSTRAINT "UQ_4c8f96ccf523e9a3faefd5bdd4c" UNIQUE ("email"), CONSTRAINT "CHK_e0046536e20eecf72caa559e71" CHECK ("level" IN ('customer', 'agent', 'manager', 'admin')), CONSTRAINT "CHK_f655205607746859d048b54b7c" CHECK ("status" IN ('invited', 'active', 'suspended', 'closed')), CONSTRAINT "CHK_d04c63cf064d04a44eabb8252c" CHECK ("email" = lower("email")), CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_6736be1956df2d525ef9eeb47a" ON "account" ("last_name", "first_name", "id")`);
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "account_id" uuid NOT NULL, "user_agent" character varying(300), "address" character varying(45), "last_used_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, "generation" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_9bd42e21edda723c1a962a9604f" UNIQUE ("external_reference"), CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_f9b6412d4d848e7815915cf0d5" ON "session" ("account_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_79324678d18801a2626fbd0921" ON "session" ("created_at", "id")`);
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "FK_fae5a6b4a57f098e9af8520d499" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "FK_fae5a6b4a57f098e9af8520d499"`);
    await runner.query(`DROP INDEX "public"."IDX_79324678d18801a2626fbd0921"`);
    await runner.query(`DROP INDEX "public"."IDX_f9b6412d4d848e7815915cf0d5"`);
    await runner.query(`DROP TABLE "session"`);
    await runner.query(`DROP INDEX "public"."IDX_6736be1956df2d525ef9eeb47a"`);
    await runner.query(`DROP TABLE "account"`);
  }
}
