import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings, and reference data that may be a company's own; the companies come later, and with them the foreign keys. */
export class OwnData1764001057000 implements MigrationInterface {
  readonly name = 'OwnData1764001057000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "setting_value" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "key" character varying(80) NOT NULL, "company_id" uuid, "value" jsonb NOT NULL, CONSTRAINT "UQ_65ca2adac9b9d72b080f11b4b5d" UNIQUE ("external_reference"), CONSTRAINT "PK_2e5c7bf6bd3290180eccca32fe8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_e00b751b583d4abe521ca610cb" ON "setting_value" ("company_id")`);
    await runner.query(`CREATE UNIQUE INDEX "IDX_b31d2aa75a6d6c99f3be5af77c" ON "setting_value" ("key", "company_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_33df5ebe63a36632cd173f78f5" ON "setting_value" ("key") WHERE "company_id" IS NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_b82919b95a4b3a2a87afcff83d" ON "setting_value" ("key", "id")`);
    await runner.query(`ALTER TABLE "tag" ADD "company_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_8f8775d7454a893860f46168e5" ON "tag" ("company_id")`);
    await runner.query(`ALTER TABLE "tax_class" ADD "company_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_2c51b3e824fca441fa14d39b71" ON "tax_class" ("company_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "tax_class" DROP COLUMN "company_id"`);
    await runner.query(`ALTER TABLE "tag" DROP COLUMN "company_id"`);
    await runner.query(`DROP TABLE "setting_value"`);
  }
}
