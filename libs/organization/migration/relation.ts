import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addSearch,
  addStateMachine,
  dropSearch,
  dropStateMachine,
  type SearchColumns,
} from '@app/shared/resource/migration';

const DOCUMENTS: Readonly<Record<string, SearchColumns>> = {
  division: { columns: ['name', 'code'], short: ['name', 'code'] },
  location: { columns: ['name'], short: ['name'] },
  payment_terms: { columns: ['name', 'code'], short: ['name', 'code'] },
  relation_kind: { columns: ['label', 'inverse_label', 'code'], short: ['label', 'inverse_label', 'code'] },
};

/** Code, label, inverse label, and whether the account on one side reaches the company on the other. */
const KINDS: readonly (readonly [string, string, string, boolean])[] = [
  ['supplier', 'supplier of', 'supplied by', false],
  ['customer', 'customer of', 'sells to', false],
  ['partner', 'partner of', 'partner of', false],
  ['reseller', 'reseller of', 'resold by', false],
  ['contact', 'contact of', 'has the contact', false],
  ['account-manager', 'account manager of', 'looked after by', true],
  ['reports-to', 'reports to', 'is reported to by', false],
];

/** Ids are the same in every installation. */
const idOf = (index: number): string => `00000000-0000-7000-8000-6f7267${String(index + 1).padStart(6, '0')}`;

/** Divisions, locations, payment terms and relations; and the reach that some relations bring. */
export class Relation1764001063000 implements MigrationInterface {
  readonly name = 'Relation1764001063000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "division" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid NOT NULL, "name" character varying(120) NOT NULL, "code" character varying(40), "description" character varying(2000), CONSTRAINT "UQ_ef924728509f95bfe1754877aea" UNIQUE ("external_reference"), CONSTRAINT "UQ_065d08862d58563a3537b32c3d3" UNIQUE ("company_id", "name"), CONSTRAINT "PK_b6f0d207e38106dbddabab3a078" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_065d08862d58563a3537b32c3d" ON "division" ("company_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_d245be7b2b6f850f0612eb3939" ON "division" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "payment_terms" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "code" character varying(60) NOT NULL, "name" character varying(120) NOT NULL, "description" character varying(2000), "due_days" integer NOT NULL, "discount_percent" numeric(5,2), "discount_days" integer, CONSTRAINT "UQ_2c3fb29c20fa87fc3f0ea23fad1" UNIQUE ("external_reference"), CONSTRAINT "UQ_6865a92e362aa910162541f7498" UNIQUE ("code"), CONSTRAINT "CHK_0adf1b5d6c57528fdc16e708ee" CHECK ("discount_percent" BETWEEN 0 AND 100), CONSTRAINT "CHK_37acdec9c175924bf33c3734d0" CHECK ("discount_days" <= "due_days"), CONSTRAINT "CHK_0ad88305ac95bd0ca59372cb8a" CHECK (("discount_percent" IS NULL) = ("discount_days" IS NULL)), CONSTRAINT "PK_a7e7ab8cabd8982c57d817b7164" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_0dc3c05deb8a200b63b6e74759" ON "payment_terms" ("due_days", "name", "id")`);
    await runner.query(
      `CREATE TABLE "location" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid NOT NULL, "division_id" uuid, "name" character varying(120) NOT NULL, "phone" character varying(32), "payment_terms_id" uuid, "tax_exempt" boolean NOT NULL DEFAULT false, "tax_exemption" character varying(200), "billing_address_street" character varying(200), "billing_address_addition" character varying(200), "billing_address_city" character varying(120), "billing_address_postal_code" character varying(20), "billing_address_region" character varying(120), "billing_address_country" character varying(2), "billing_address_recipient" character varying(200), "billing_address_phone" character varying(32), "shipping_address_street" character varying(200), "shipping_address_addition" character varying(200), "shipping_address_city" character varying(120), "shipping_address_postal_code" character varying(20), "shipping_address_region" character varying(120), "shipping_address_country" character varying(2), "shipping_address_recipient" character varying(200), "shipping_address_phone" character varying(32), CONSTRAINT "UQ_d062b1916b1f12b1b23d8cbc6bb" UNIQUE ("external_reference"), CONSTRAINT "UQ_61b781130ea31c054badb553be1" UNIQUE ("company_id", "name"), CONSTRAINT "CHK_5c67bb68b8140634166b02858b" CHECK (num_nulls("billing_address_street", "billing_address_city", "billing_address_country") IN (0, 3)), CONSTRAINT "CHK_75c9adc27b1e5d04071821eecb" CHECK (num_nulls("shipping_address_street", "shipping_address_city", "shipping_address_country") IN (0, 3)), CONSTRAINT "CHK_8756493929f6a19816cb575d8c" CHECK ("tax_exempt" OR "tax_exemption" IS NULL), CONSTRAINT "PK_876d7bdba03c72251ec4c2dc827" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_61b781130ea31c054badb553be" ON "location" ("company_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_399fa09b0081d4b2e0f4cbcc85" ON "location" ("division_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_dbeedee3d2514f55abb1f98c24" ON "location" ("payment_terms_id")`);
    await runner.query(`CREATE INDEX "IDX_1ddc757f011a680a5b6fff71c9" ON "location" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "relation_kind" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "code" character varying(60) NOT NULL, "label" character varying(80) NOT NULL, "inverse_label" character varying(80) NOT NULL, "grants_reach" boolean NOT NULL DEFAULT false, CONSTRAINT "UQ_c79162bb70864baad0551310cd8" UNIQUE ("external_reference"), CONSTRAINT "UQ_91bf74de5770353232d31bf195d" UNIQUE ("code"), CONSTRAINT "PK_e0f4b79a68572a2d4081027b88b" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_bbd4c392f6170a46a8d9728cbe" ON "relation_kind" ("label", "id")`);
    await runner.query(
      `CREATE TABLE "relation" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "kind_id" uuid NOT NULL, "from_company_id" uuid, "from_account_id" uuid, "to_company_id" uuid, "to_account_id" uuid, "status" character varying(40) NOT NULL DEFAULT 'proposed', "valid_from" TIMESTAMP(3) WITH TIME ZONE, "valid_until" TIMESTAMP(3) WITH TIME ZONE, "description" character varying(2000), "discount_percent" numeric(5,2), "payment_days" integer, "credit_amount" bigint, "credit_currency" character varying(3), CONSTRAINT "UQ_43c151a50b26f7781b527017997" UNIQUE ("external_reference"), CONSTRAINT "CHK_a57fc4e9c19242c73d1a872eb2" CHECK ("status" IN ('proposed', 'active', 'ended')), CONSTRAINT "CHK_51685c5f418ee4fe73ca3d9ebe" CHECK (("credit_amount" IS NULL) = ("credit_currency" IS NULL)), CONSTRAINT "CHK_669ffabe8ef975084a31f1257a" CHECK ("discount_percent" BETWEEN 0 AND 100), CONSTRAINT "CHK_c477c7741ff9cc36e56f72c5ac" CHECK ("valid_from" < "valid_until"), CONSTRAINT "CHK_267f6d67a68629d34d139b1aed" CHECK (("from_company_id", "from_account_id") IS DISTINCT FROM ("to_company_id", "to_account_id")), CONSTRAINT "CHK_f5170e92d6eb23a405a406b714" CHECK (num_nonnulls("from_company_id", "from_account_id") > 0 AND num_nonnulls("to_company_id", "to_account_id") > 0), CONSTRAINT "PK_f241e9a7450751f8703be09c9e9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_91548d5fe4fa01cc3d97d60ba4" ON "relation" ("kind_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_40ab4cdc0c7f8ab1bbaa685bab" ON "relation" ("from_company_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_dbe86db62da858d4531c5eab8c" ON "relation" ("from_account_id")`);
    await runner.query(`CREATE INDEX "IDX_6de2a0e1c67248c680aed9c045" ON "relation" ("to_company_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_e122d40c5b36c579fc493a01db" ON "relation" ("to_account_id")`);
    await runner.query(`CREATE INDEX "IDX_d18d46b473a392012440ff9b3b" ON "relation" ("created_at", "id")`);
    await runner.query(
      `ALTER TABLE "division" ADD CONSTRAINT "FK_01360de96f41d2465d901baeb62" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "location" ADD CONSTRAINT "FK_e4417d8dfc1bbe1edb0776848d4" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "location" ADD CONSTRAINT "FK_ea5aa61669359ccdccce4633181" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "location" ADD CONSTRAINT "FK_dbeedee3d2514f55abb1f98c24f" FOREIGN KEY ("payment_terms_id") REFERENCES "payment_terms"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "relation" ADD CONSTRAINT "FK_e0f4b79a68572a2d4081027b88b" FOREIGN KEY ("kind_id") REFERENCES "relation_kind"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "relation" ADD CONSTRAINT "FK_592afa4c2e0c031053179c5447d" FOREIGN KEY ("from_company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "relation" ADD CONSTRAINT "FK_dbe86db62da858d4531c5eab8c6" FOREIGN KEY ("from_account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "relation" ADD CONSTRAINT "FK_7700cd6e5e839d5c51bf8d63c35" FOREIGN KEY ("to_company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "relation" ADD CONSTRAINT "FK_e122d40c5b36c579fc493a01dbd" FOREIGN KEY ("to_account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    for (const [table, document] of Object.entries(DOCUMENTS)) await addSearch(runner, table, document);
    await addStateMachine(runner, 'relation', 'status', {
      proposed: ['active', 'ended'],
      active: ['ended'],
      ended: [],
    });
    const nobody = `'00000000-0000-0000-0000-000000000000'::uuid`;
    const parties = ['from_company_id', 'from_account_id', 'to_company_id', 'to_account_id'];
    await runner.query(
      `CREATE UNIQUE INDEX "relation_active" ON "relation" ("kind_id", ${parties
        .map((column) => `coalesce("${column}", ${nobody})`)
        .join(', ')}) WHERE "status" = 'active'`,
    );
    for (const [index, kind] of KINDS.entries()) {
      await runner.query(
        'INSERT INTO relation_kind (id, code, label, inverse_label, grants_reach) VALUES ($1, $2, $3, $4, $5)',
        [idOf(index), ...kind],
      );
    }
    const granted = (account: string, company: string): string =>
      `SELECT relation.${account}, relation.${company}, 'buyer' FROM relation
       JOIN relation_kind ON relation_kind.id = relation.kind_id AND relation_kind.grants_reach
       WHERE relation.status = 'active' AND relation.${company} IS NOT NULL
         AND coalesce(relation.valid_from <= now(), true) AND coalesce(relation.valid_until > now(), true)`;
    await runner.query(
      `CREATE VIEW "account_place" ("account_id", "company_id", "role") AS
       SELECT account_id, company_id, role FROM membership
       UNION ALL ${granted('from_account_id', 'to_company_id')}
       UNION ALL ${granted('to_account_id', 'from_company_id')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW "account_place"`);
    await runner.query(`DROP INDEX "relation_active"`);
    await dropStateMachine(runner, 'relation', 'status');
    for (const [table, document] of Object.entries(DOCUMENTS)) await dropSearch(runner, table, document);
    await runner.query(`ALTER TABLE "relation" DROP CONSTRAINT "FK_e122d40c5b36c579fc493a01dbd"`);
    await runner.query(`ALTER TABLE "relation" DROP CONSTRAINT "FK_7700cd6e5e839d5c51bf8d63c35"`);
    await runner.query(`ALTER TABLE "relation" DROP CONSTRAINT "FK_dbe86db62da858d4531c5eab8c6"`);
    await runner.query(`ALTER TABLE "relation" DROP CONSTRAINT "FK_592afa4c2e0c031053179c5447d"`);
    await runner.query(`ALTER TABLE "relation" DROP CONSTRAINT "FK_e0f4b79a68572a2d4081027b88b"`);
    await runner.query(`ALTER TABLE "location" DROP CONSTRAINT "FK_dbeedee3d2514f55abb1f98c24f"`);
    await runner.query(`ALTER TABLE "location" DROP CONSTRAINT "FK_ea5aa61669359ccdccce4633181"`);
    await runner.query(`ALTER TABLE "location" DROP CONSTRAINT "FK_e4417d8dfc1bbe1edb0776848d4"`);
    await runner.query(`ALTER TABLE "division" DROP CONSTRAINT "FK_01360de96f41d2465d901baeb62"`);
    await runner.query(`DROP INDEX "public"."IDX_d18d46b473a392012440ff9b3b"`);
    await runner.query(`DROP INDEX "public"."IDX_e122d40c5b36c579fc493a01db"`);
    await runner.query(`DROP INDEX "public"."IDX_6de2a0e1c67248c680aed9c045"`);
    await runner.query(`DROP INDEX "public"."IDX_dbe86db62da858d4531c5eab8c"`);
    await runner.query(`DROP INDEX "public"."IDX_40ab4cdc0c7f8ab1bbaa685bab"`);
    await runner.query(`DROP INDEX "public"."IDX_91548d5fe4fa01cc3d97d60ba4"`);
    await runner.query(`DROP TABLE "relation"`);
    await runner.query(`DROP INDEX "public"."IDX_bbd4c392f6170a46a8d9728cbe"`);
    await runner.query(`DROP TABLE "relation_kind"`);
    await runner.query(`DROP INDEX "public"."IDX_1ddc757f011a680a5b6fff71c9"`);
    await runner.query(`DROP INDEX "public"."IDX_dbeedee3d2514f55abb1f98c24"`);
    await runner.query(`DROP INDEX "public"."IDX_399fa09b0081d4b2e0f4cbcc85"`);
    await runner.query(`DROP INDEX "public"."IDX_61b781130ea31c054badb553be"`);
    await runner.query(`DROP TABLE "location"`);
    await runner.query(`DROP INDEX "public"."IDX_0dc3c05deb8a200b63b6e74759"`);
    await runner.query(`DROP TABLE "payment_terms"`);
    await runner.query(`DROP INDEX "public"."IDX_d245be7b2b6f850f0612eb3939"`);
    await runner.query(`DROP INDEX "public"."IDX_065d08862d58563a3537b32c3d"`);
    await runner.query(`DROP TABLE "division"`);
  }
}
