import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports. */
export class Reports1764000004000 implements MigrationInterface {
  readonly name = 'Reports1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "export" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "list" character varying(120) NOT NULL, "filter" character varying(1048576), "sort" character varying(1048576), "fields" character varying(1048576), "q" character varying(1000), "format" character varying(40) NOT NULL, "level" character varying(40) NOT NULL, "row_count" bigint, "size" bigint, "sha256" character varying(64), "file_name" character varying(200) NOT NULL, "as_of" TIMESTAMP(3) WITH TIME ZONE, "requester_id" uuid NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "job_id" uuid NOT NULL, CONSTRAINT "UQ_e559a612c755c646cf2f374e572" UNIQUE ("external_reference"), CONSTRAINT "CHK_f4b3e35cfca18551a0a7e2710c" CHECK ("format" IN ('csv')), CONSTRAINT "CHK_2db2e0282ed39479f07af98306" CHECK ("level" IN ('guest', 'customer', 'agent', 'manager', 'admin')), CONSTRAINT "PK_93dd4c52436ed0da6263e24b3c7" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_2edcb6f1780d22e5a9f2f29f46" ON "export" ("job_id")`);
    await runner.query(
      `CREATE INDEX "IDX_888dce7178e9b47acad1f9a5ad" ON "export" ("requester_id", "created_at", "id")`,
    );
    await runner.query(`CREATE INDEX "IDX_87402b3ce59d694595fe12cd7b" ON "export" ("created_at", "id")`);
    await runner.query(
      `ALTER TABLE "export" ADD CONSTRAINT "FK_2edcb6f1780d22e5a9f2f29f466" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "export" DROP CONSTRAINT "FK_2edcb6f1780d22e5a9f2f29f466"`);
    await runner.query(`DROP INDEX "public"."IDX_87402b3ce59d694595fe12cd7b"`);
    await runner.query(`DROP INDEX "public"."IDX_888dce7178e9b47acad1f9a5ad"`);
    await runner.query(`DROP INDEX "public"."IDX_2edcb6f1780d22e5a9f2f29f46"`);
    await runner.query(`DROP TABLE "export"`);
  }
}
