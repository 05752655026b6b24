import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch, type SearchColumns } from '@app/shared/resource/migration';

const SEARCHED = ['name', 'legal_name', 'tax_id', 'registration_number'];
const SEARCH: SearchColumns = { columns: SEARCHED, short: SEARCHED };

// Who moves a company takes turns with all who move or add one below another: each sees the tree as it is.
const TREE_LOCK = `hashtext('company.parent_id')`;

const ABOVE = `WITH RECURSIVE above AS (
    SELECT NEW.parent_id AS id UNION SELECT next.parent_id FROM company next JOIN above ON next.id = above.id
    WHERE next.parent_id IS NOT NULL)`;

/** Companies and who works in them, with the tree of companies laid out flat. */
export class Company1764001061000 implements MigrationInterface {
  readonly name = 'Company1764001061000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "company" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "name" character varying(200) NOT NULL, "legal_name" character varying(200), "tax_id" character varying(40), "registration_number" character varying(60), "status" character varying(40) NOT NULL DEFAULT 'active', "parent_id" uuid, "notes" character varying(10000), "credit_limit_amount" bigint, "credit_limit_currency" character varying(3), CONSTRAINT "UQ_b31c73a9e7eb25d402afd4e3198" UNIQUE ("external_reference"), CONSTRAINT "CHK_2d4109f23101f6ff9d02d82982" CHECK ("status" IN ('active', 'inactive')), CONSTRAINT "CHK_364f8195eda3233f45609a38da" CHECK (("credit_limit_amount" IS NULL) = ("credit_limit_currency" IS NULL)), CONSTRAINT "PK_056f7854a7afdba7cbd6d45fc20" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4bba7be159f5cd53d69615c92d" ON "company" ("parent_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_4b406e52a41932f2d3cd9bf382" ON "company" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "membership" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "account_id" uuid NOT NULL, "company_id" uuid NOT NULL, "role" character varying(40) NOT NULL, "spending_period" character varying(40), "spending_limit_amount" bigint, "spending_limit_currency" character varying(3), CONSTRAINT "UQ_afbe693dd2cc3c106675384b4df" UNIQUE ("external_reference"), CONSTRAINT "UQ_2a7c79f321e92efa3ad1dfee21b" UNIQUE ("account_id", "company_id"), CONSTRAINT "CHK_b4fd85b9b1b132172e8f24f25d" CHECK ("role" IN ('owner', 'manager', 'agent', 'buyer')), CONSTRAINT "CHK_46a2bf8dc2582051f89afa8342" CHECK (("spending_limit_amount" IS NULL) = ("spending_limit_currency" IS NULL)), CONSTRAINT "CHK_e39f0932439be86c90719385c0" CHECK ("spending_period" IN ('order', 'day', 'week', 'month', 'quarter', 'year')), CONSTRAINT "CHK_ecc882a45e8d3281f8b6bd7011" CHECK (("spending_limit_amount" IS NULL) = ("spending_period" IS NULL)), CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_70d067fae0c1a6bd41c11032d1" ON "membership" ("account_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_54b34dc4d5d29245af3144ddbc" ON "membership" ("company_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_9769519011e9dfd588686ac4b2" ON "membership" ("created_at", "id")`);
    await runner.query(
      `ALTER TABLE "company" ADD CONSTRAINT "FK_7aa27445a1d4002dc9df5f18cc3" FOREIGN KEY ("parent_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_2771c409240b06ba165a531217e" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_d6812ba6c79a178ecab570bc17e" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await addSearch(runner, 'company', SEARCH);
    await runner.query(
      `CREATE TABLE "company_ancestor" ("company_id" uuid NOT NULL REFERENCES "company" ON DELETE CASCADE, "ancestor_id" uuid NOT NULL REFERENCES "company" ON DELETE CASCADE, PRIMARY KEY ("ancestor_id", "company_id"))`,
    );
    await runner.query(`CREATE INDEX "company_ancestor_company" ON "company_ancestor" ("company_id", "ancestor_id")`);
    await runner.query(
      `CREATE FUNCTION "company_tree"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO company_ancestor (company_id, ancestor_id) VALUES (NEW.id, NEW.id);
    IF NEW.parent_id IS NULL THEN RETURN NULL; END IF;
    PERFORM pg_advisory_xact_lock_shared(${TREE_LOCK});
  ELSE
    PERFORM pg_advisory_xact_lock(${TREE_LOCK});
    DELETE FROM company_ancestor gone USING company_ancestor below
      WHERE below.ancestor_id = NEW.id AND gone.company_id = below.company_id AND gone.ancestor_id NOT IN
        (SELECT company_id FROM company_ancestor WHERE ancestor_id = NEW.id);
  END IF;
  ${ABOVE}
  INSERT INTO company_ancestor (company_id, ancestor_id)
    SELECT below.company_id, above.id FROM company_ancestor below, above
    WHERE below.ancestor_id = NEW.id AND above.id IS NOT NULL AND above.id <> NEW.id
    ON CONFLICT DO NOTHING;
  IF EXISTS (${ABOVE} SELECT FROM above WHERE id = NEW.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'TP422', HINT = 'circular_reference', COLUMN = 'parent_id',
      MESSAGE = 'A company cannot be a part of itself';
  END IF;
  RETURN NULL;
END $$`,
    );
    await runner.query(
      `CREATE TRIGGER "company_tree" AFTER INSERT OR UPDATE OF "parent_id" ON "company" FOR EACH ROW EXECUTE FUNCTION "company_tree"()`,
    );
    await runner.query(
      `CREATE FUNCTION "membership_owner"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.role = 'owner' AND NEW.company_id = OLD.company_id THEN RETURN NULL; END IF;
  END IF;
  PERFORM FROM company WHERE id = OLD.company_id FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (SELECT FROM membership WHERE company_id = OLD.company_id AND role = 'owner') THEN
    RAISE EXCEPTION USING ERRCODE = 'TP409', HINT = 'last_owner', COLUMN = 'role',
      MESSAGE = 'The last owner of a company must stay one';
  END IF;
  RETURN NULL;
END $$`,
    );
    await runner.query(
      `CREATE TRIGGER "membership_owner" AFTER UPDATE OF "role", "company_id" OR DELETE ON "membership" FOR EACH ROW WHEN (OLD.role = 'owner') EXECUTE FUNCTION "membership_owner"()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER "membership_owner" ON "membership"`);
    await runner.query(`DROP FUNCTION "membership_owner"()`);
    await runner.query(`DROP TRIGGER "company_tree" ON "company"`);
    await runner.query(`DROP FUNCTION "company_tree"()`);
    await runner.query(`DROP TABLE "company_ancestor"`);
    await dropSearch(runner, 'company', SEARCH);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_d6812ba6c79a178ecab570bc17e"`);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_2771c409240b06ba165a531217e"`);
    await runner.query(`ALTER TABLE "company" DROP CONSTRAINT "FK_7aa27445a1d4002dc9df5f18cc3"`);
    await runner.query(`DROP INDEX "public"."IDX_9769519011e9dfd588686ac4b2"`);
    await runner.query(`DROP INDEX "public"."IDX_54b34dc4d5d29245af3144ddbc"`);
    await runner.query(`DROP INDEX "public"."IDX_70d067fae0c1a6bd41c11032d1"`);
    await runner.query(`DROP TABLE "membership"`);
    await runner.query(`DROP INDEX "public"."IDX_4b406e52a41932f2d3cd9bf382"`);
    await runner.query(`DROP INDEX "public"."IDX_4bba7be159f5cd53d69615c92d"`);
    await runner.query(`DROP TABLE "company"`);
  }
}
