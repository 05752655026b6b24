import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch, type SearchColumns } from '@app/shared/resource/migration';

const DOCUMENT: SearchColumns = { columns: ['name'], short: ['name'] };

/** Files. */
export class Files1764001053000 implements MigrationInterface {
  readonly name = 'Files1764001053000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "file" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "name" character varying(255) NOT NULL, "mime" character varying(127) NOT NULL, "size" bigint NOT NULL, "sha256" character varying(64) NOT NULL, "visibility" character varying(40) NOT NULL DEFAULT 'private', "width" integer, "height" integer, "uploader_id" uuid NOT NULL, "storage_key" uuid NOT NULL, CONSTRAINT "UQ_9d532e17446905d521cc100a886" UNIQUE ("external_reference"), CONSTRAINT "UQ_6e0015cb8c9fd74af915773050f" UNIQUE ("storage_key"), CONSTRAINT "CHK_0466e60d11f0aa1cd03f3fac4d" CHECK ("visibility" IN ('private', 'public')), CONSTRAINT "PK_36b46d232307066b3a2c9ea3a1d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_ee6fada70777ef40952226b172" ON "file" ("created_at", "id")`);
    await addSearch(runner, 'file', DOCUMENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropSearch(runner, 'file', DOCUMENT);
    await runner.query(`DROP INDEX "public"."IDX_ee6fada70777ef40952226b172"`);
    await runner.query(`DROP TABLE "file"`);
  }
}
