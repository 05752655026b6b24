import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch, type SearchColumns } from '@app/shared/resource/migration';
import type { Entry } from './entries';
import { fill } from './fill';
import { COUNTRIES } from './iso-3166';
import { CURRENCIES } from './iso-4217';
import { LANGUAGES, RIGHT_TO_LEFT } from './iso-639';

const DOCUMENTS: Readonly<Record<string, SearchColumns>> = {
  country: { columns: ['name', 'code', 'alpha3'], short: ['name', 'code', 'alpha3'] },
  currency: { columns: ['name', 'code'], short: ['name', 'code'] },
  language: { columns: ['name', 'native_name', 'code'], short: ['name', 'native_name', 'code'] },
};

/** Countries, currencies and languages, filled from lists that are part of the migration: every installation gets the same rows. */
export class ReferenceData1764001050000 implements MigrationInterface {
  readonly name = 'ReferenceData1764001050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "country" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "code" character varying(2) NOT NULL, "alpha3" character varying(3) NOT NULL, "numeric" character varying(3) NOT NULL, "name" character varying(120) NOT NULL, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "UQ_7b35104172cc584ac1deb9cff8d" UNIQUE ("external_reference"), CONSTRAINT "UQ_8ff4c23dc9a3f3856555bd86186" UNIQUE ("code"), CONSTRAINT "UQ_f99016ded6fcc47ddf50ec74ba1" UNIQUE ("alpha3"), CONSTRAINT "UQ_dfc1898d7aefd1fedb4bd6ef0c1" UNIQUE ("numeric"), CONSTRAINT "CHK_af4c108af30c4eb7309ee843dd" CHECK ("code" ~ '^[A-Z]{2}$'), CONSTRAINT "CHK_9db80e9d87d67fbc79d896aba1" CHECK ("alpha3" ~ '^[A-Z]{3}$'), CONSTRAINT "CHK_c5b8f63641ac77bcfb584099bc" CHECK ("numeric" ~ '^[0-9]{3}$'), CONSTRAINT "PK_bf6e37c231c4f4ea56dcd887269" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8ba5e4f1081b79798d7dc9ee9e" ON "country" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "currency" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "code" character varying(3) NOT NULL, "numeric" character varying(3), "exponent" integer NOT NULL, "name" character varying(120) NOT NULL, "symbol" character varying(8) NOT NULL, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "UQ_942aac4b58508a0940120771b6e" UNIQUE ("external_reference"), CONSTRAINT "UQ_723472e41cae44beb0763f4039c" UNIQUE ("code"), CONSTRAINT "UQ_81e67f9e65ce3cd16041aee6de1" UNIQUE ("numeric"), CONSTRAINT "CHK_55b21aa398bedf589d49a7be05" CHECK ("code" ~ '^[A-Z]{3}$'), CONSTRAINT "CHK_21b0d438f46d7a5ee9a9d5f5a0" CHECK ("numeric" ~ '^[0-9]{3}$'), CONSTRAINT "CHK_9d02d6f03617bb43f304219863" CHECK ("exponent" BETWEEN 0 AND 8), CONSTRAINT "PK_3cda65c731a6264f0e444cc9b91" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c2f67b45f0628aa06e9aec8ee5" ON "currency" ("code", "id")`);
    await runner.query(
      `CREATE TABLE "language" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "code" character varying(11) NOT NULL, "name" character varying(120) NOT NULL, "native_name" character varying(120), "direction" character varying(40) NOT NULL DEFAULT 'ltr', "active" boolean NOT NULL DEFAULT true, CONSTRAINT "UQ_c55f28d6fe9e37eeea739f69584" UNIQUE ("external_reference"), CONSTRAINT "UQ_465b3173cdddf0ac2d3fe73a33c" UNIQUE ("code"), CONSTRAINT "CHK_a6ed9880261ae3f2d6321db93f" CHECK ("code" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$'), CONSTRAINT "CHK_aafbd89813f3076fdd252cec08" CHECK ("direction" IN ('ltr', 'rtl')), CONSTRAINT "PK_cc0a99e710eb3733f6fb42b1d4c" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4513cad066647141ee9a5d8fa9" ON "language" ("name", "id")`);
    // Amounts are stored in minor units: another exponent would turn all of them into others.
    await runner.query(`
      CREATE FUNCTION currency_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the code and the exponent of a currency stay as they are' USING ERRCODE = 'check_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER currency_is_fixed BEFORE UPDATE OF code, exponent ON currency FOR EACH ROW
      WHEN (OLD.code <> NEW.code OR OLD.exponent <> NEW.exponent) EXECUTE FUNCTION currency_is_fixed()`);
    for (const [table, document] of Object.entries(DOCUMENTS)) await addSearch(runner, table, document);
    await fill(runner, 'country', ['code', 'alpha3', 'numeric', 'name'], COUNTRIES);
    await fill(runner, 'currency', ['code', 'numeric', 'exponent', 'symbol', 'name'], CURRENCIES);
    await fill(runner, 'language', ['code', 'name', 'native_name', 'direction'], LANGUAGES.map(withDirection));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, document] of Object.entries(DOCUMENTS)) await dropSearch(runner, table, document);
    await runner.query(`DROP INDEX "public"."IDX_4513cad066647141ee9a5d8fa9"`);
    await runner.query(`DROP TABLE "language"`);
    await runner.query(`DROP INDEX "public"."IDX_c2f67b45f0628aa06e9aec8ee5"`);
    await runner.query(`DROP TABLE "currency"`);
    await runner.query(`DROP INDEX "public"."IDX_8ba5e4f1081b79798d7dc9ee9e"`);
    await runner.query(`DROP TABLE "country"`);
    await runner.query('DROP FUNCTION currency_is_fixed()');
  }
}

const withDirection = (entry: Entry): Entry => ({
  ...entry,
  direction: RIGHT_TO_LEFT.has(entry.code ?? '') ? 'rtl' : 'ltr',
});
