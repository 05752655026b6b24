import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch, type SearchColumns } from '@app/shared/resource/migration';
import { fill } from './fill';
import { UNITS } from './units';

const DOCUMENTS: Readonly<Record<string, SearchColumns>> = {
  tax_class: { columns: ['name', 'code'], short: ['name', 'code'] },
  tax_rate: { columns: ['name'], short: ['name'] },
  unit: { columns: ['name', 'symbol', 'code'], short: ['name', 'symbol', 'code'] },
  tag: { columns: ['name', 'description'], short: ['name'] },
};

/** Tax classes and rates, tags, and units, filled with those that trade counts in. */
export class TaxUnitTag1764001051000 implements MigrationInterface {
  readonly name = 'TaxUnitTag1764001051000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public');
    await runner.query(
      `CREATE TABLE "tax_class" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "code" character varying(40) NOT NULL, "name" character varying(120) NOT NULL, "description" character varying(2000), CONSTRAINT "UQ_8ea7d94441c643f6e6f14f1fb5b" UNIQUE ("external_reference"), CONSTRAINT "UQ_0b7dc4f7354f81578d6ef609900" UNIQUE ("code"), CONSTRAINT "PK_b0218b0fd9003952da1e073dc78" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d8e53057767b8a96b2e4c2c41b" ON "tax_class" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "tax_rate" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "country_id" uuid NOT NULL, "tax_class_id" uuid, "rate" numeric(6,3) NOT NULL, "name" character varying(60), "valid_from" date NOT NULL, "valid_until" date, CONSTRAINT "UQ_d3c29fb45701568add7df6d0551" UNIQUE ("external_reference"), CONSTRAINT "CHK_0c0d6dd54357010d8d13f23d45" CHECK ("valid_from" <= "valid_until"), CONSTRAINT "CHK_8dbfd0cabd7bad40d4528ee0ad" CHECK ("rate" BETWEEN 0 AND 100), CONSTRAINT "XCL_bb2004e4e23e16e041fc151e1e" EXCLUDE USING gist ("country_id" WITH =, COALESCE("tax_class_id", '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange("valid_from", "valid_until", '[]') WITH &&), CONSTRAINT "PK_23b71b53f650c0b39e99ccef4fd" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_bde8f751b0f34d55a7904e802e" ON "tax_rate" ("country_id", "valid_from")`);
    await runner.query(`CREATE INDEX "IDX_51534f45d9275c6f0c3398f182" ON "tax_rate" ("tax_class_id", "valid_from")`);
    await runner.query(`CREATE INDEX "IDX_8d0c6061e37d137b64ae1c07b8" ON "tax_rate" ("valid_from", "id")`);
    await runner.query(
      `CREATE TABLE "unit" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "code" character varying(3) NOT NULL, "name" character varying(60) NOT NULL, "symbol" character varying(20) NOT NULL, "dimension" character varying(40) NOT NULL, "factor" numeric(24,12) NOT NULL, CONSTRAINT "UQ_829adb04b153a4b4187a7e9db71" UNIQUE ("external_reference"), CONSTRAINT "UQ_dfb75cdb2a790fb84327e1d1b15" UNIQUE ("code"), CONSTRAINT "CHK_8bbe0468c17ced7713e7813f31" CHECK ("code" ~ '^[A-Z0-9]{2,3}$'), CONSTRAINT "CHK_42786a8ccfe672e966ddaf4d21" CHECK ("dimension" IN ('count', 'mass', 'length', 'area', 'volume', 'time')), CONSTRAINT "CHK_a7edccc372ed18f922de1b5537" CHECK ("factor" > 0), CONSTRAINT "PK_4252c4be609041e559f0c80f58a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c97a33d043f6435c83d117a4be" ON "unit" ("dimension", "factor", "id")`);
    await runner.query(
      `CREATE TABLE "tag" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "name" character varying(60) NOT NULL, "slug" character varying(60) NOT NULL, "description" character varying(2000), CONSTRAINT "UQ_997fb57627a67347132fc72d6bb" UNIQUE ("external_reference"), CONSTRAINT "UQ_3413aed3ecde54f832c4f44f045" UNIQUE ("slug"), CONSTRAINT "PK_8e4052373c579afc1471f526760" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_88f7f2e3d14df543d66d12bf11" ON "tag" ("name", "id")`);
    await runner.query(
      `ALTER TABLE "tax_rate" ADD CONSTRAINT "FK_a893c9b52e1649ff8f359703eb6" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "tax_rate" ADD CONSTRAINT "FK_d5d407490e8b5384dd349459f9a" FOREIGN KEY ("tax_class_id") REFERENCES "tax_class"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    for (const [table, document] of Object.entries(DOCUMENTS)) await addSearch(runner, table, document);
    await fill(runner, 'unit', ['code', 'symbol', 'dimension', 'factor', 'name'], UNITS);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, document] of Object.entries(DOCUMENTS)) await dropSearch(runner, table, document);
    await runner.query(`ALTER TABLE "tax_rate" DROP CONSTRAINT "FK_d5d407490e8b5384dd349459f9a"`);
    await runner.query(`ALTER TABLE "tax_rate" DROP CONSTRAINT "FK_a893c9b52e1649ff8f359703eb6"`);
    await runner.query(`DROP INDEX "public"."IDX_88f7f2e3d14df543d66d12bf11"`);
    await runner.query(`DROP TABLE "tag"`);
    await runner.query(`DROP INDEX "public"."IDX_c97a33d043f6435c83d117a4be"`);
    await runner.query(`DROP TABLE "unit"`);
    await runner.query(`DROP INDEX "public"."IDX_8d0c6061e37d137b64ae1c07b8"`);
    await runner.query(`DROP INDEX "public"."IDX_51534f45d9275c6f0c3398f182"`);
    await runner.query(`DROP INDEX "public"."IDX_bde8f751b0f34d55a7904e802e"`);
    await runner.query(`DROP TABLE "tax_rate"`);
    await runner.query(`DROP INDEX "public"."IDX_d8e53057767b8a96b2e4c2c41b"`);
    await runner.query(`DROP TABLE "tax_class"`);
    await runner.query('DROP EXTENSION btree_gist');
  }
}
