import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addSearch,
  addStateMachine,
  dropSearch,
  dropStateMachine,
  type SearchColumns,
} from '@app/shared/resource/migration';

const DOCUMENTS: Readonly<Record<string, SearchColumns>> = {
  channel: { columns: ['name', 'slug'], short: ['name', 'slug'] },
  shipping_method: { columns: ['name'], short: ['name'] },
  price_list: { columns: ['name', 'code'], short: ['name', 'code'] },
  campaign: { columns: ['name', 'code'], short: ['name', 'code'] },
  promotion: { columns: ['name'], short: ['name'] },
};

/** Channels with their ways of delivery, price lists, and campaigns with their promotions. */
export class Channel1764001064000 implements MigrationInterface {
  readonly name = 'Channel1764001064000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "campaign" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid NOT NULL, "code" character varying(60) NOT NULL, "name" character varying(120) NOT NULL, "description" character varying(2000), "status" character varying(40) NOT NULL DEFAULT 'draft', "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "budget_kind" character varying(40) NOT NULL DEFAULT 'none', "budget_currency" character varying(3), "budget_limit" bigint, "budget_used" bigint NOT NULL DEFAULT '0', CONSTRAINT "UQ_3288bdadda0d9eb9ef24cda30e9" UNIQUE ("external_reference"), CONSTRAINT "UQ_a9fe42d63662a7dc5e00afaa366" UNIQUE ("company_id", "code"), CONSTRAINT "CHK_7be750d0a4bb682189465040ed" CHECK ("status" IN ('draft', 'scheduled', 'running', 'paused', 'ended', 'cancelled')), CONSTRAINT "CHK_039b52680345de24ed1492515c" CHECK ("budget_kind" IN ('none', 'spend', 'usage')), CONSTRAINT "CHK_d7cd7181641d12005964cd432e" CHECK ("budget_used" BETWEEN 0 AND coalesce("budget_limit", "budget_used")), CONSTRAINT "CHK_9c1a72fb3a2790aecb5e2cd90b" CHECK (("budget_kind" = 'spend') = ("budget_currency" IS NOT NULL)), CONSTRAINT "CHK_1ce38131899f0f5673de37b206" CHECK (("budget_kind" = 'none') = ("budget_limit" IS NULL)), CONSTRAINT "CHK_854896800be4864a09455fce98" CHECK ("starts_at" < "ends_at"), CONSTRAINT "PK_0ce34d26e7f2eb316a3a592cdc4" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_7c3eeb4f99b8ce4da546548bce" ON "campaign" ("company_id", "starts_at")`);
    await runner.query(`CREATE INDEX "IDX_b29c92582bce014234d5b76048" ON "campaign" ("status", "starts_at")`);
    await runner.query(`CREATE INDEX "IDX_0970cfa09b7c52498d2cf1d03c" ON "campaign" ("status", "ends_at")`);
    await runner.query(`CREATE INDEX "IDX_2a603a643973e353ef82471aae" ON "campaign" ("starts_at", "id")`);
    await runner.query(
      `CREATE TABLE "channel" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid NOT NULL, "name" character varying(120) NOT NULL, "slug" character varying(60) NOT NULL, "active" boolean NOT NULL DEFAULT true, "currency" character varying(3) NOT NULL, "countries" character varying(2) array NOT NULL DEFAULT '{}', "language" character varying(35) NOT NULL DEFAULT 'en', "tax_display" character varying(40) NOT NULL DEFAULT 'gross', "stock_policy" character varying(40) NOT NULL DEFAULT 'in_stock', "order_expiry_hours" integer, CONSTRAINT "UQ_a6bd6382f9f2c5c2b28552821a9" UNIQUE ("external_reference"), CONSTRAINT "UQ_8479b8802f0cd5d60c61a5ad200" UNIQUE ("slug"), CONSTRAINT "CHK_8b5a37fe4173b66004d5dc0ec4" CHECK ("tax_display" IN ('net', 'gross')), CONSTRAINT "CHK_1380bdd3a77dbf763e2877ce85" CHECK ("stock_policy" IN ('in_stock', 'backorder')), CONSTRAINT "PK_590f33ee6ee7d76437acf362e39" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_3bd2dbce30f7abfb379d5352e1" ON "channel" ("company_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_c853ae64b73363a8bcfe36155c" ON "channel" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "campaign_channel" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "campaign_id" uuid NOT NULL, "channel_id" uuid NOT NULL, CONSTRAINT "UQ_00a3ac51f27e258bb85335b3183" UNIQUE ("external_reference"), CONSTRAINT "UQ_6dcfd38f8d083ef2f143e44c8ae" UNIQUE ("campaign_id", "channel_id"), CONSTRAINT "PK_db619a70d9381855a6a3ade128b" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_35f26d5246bad636cba6c2b71a" ON "campaign_channel" ("campaign_id")`);
    await runner.query(`CREATE INDEX "IDX_bf0df74dc5d2840a73a2cc55ce" ON "campaign_channel" ("channel_id")`);
    await runner.query(`CREATE INDEX "IDX_805c28849daa4e805218a42538" ON "campaign_channel" ("campaign_id", "id")`);
    await runner.query(
      `CREATE TABLE "shipping_method" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "channel_id" uuid NOT NULL, "name" character varying(120) NOT NULL, "description" character varying(2000), "active" boolean NOT NULL DEFAULT true, "position" integer NOT NULL DEFAULT '0', "least_days" integer, "most_days" integer, CONSTRAINT "UQ_4967e739d6af298f1b6cb5c8afe" UNIQUE ("external_reference"), CONSTRAINT "PK_b9b0adfad3c6b99229c1e7d4865" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_54b24b6abfefdb57f0eda5ca6a" ON "shipping_method" ("channel_id", "position", "name")`,
    );
    await runner.query(`CREATE INDEX "IDX_4a83bf529ef4afb4a8ee668a71" ON "shipping_method" ("position", "name", "id")`);
    await runner.query(
      `CREATE TABLE "shipping_rate" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "method_id" uuid NOT NULL, "countries" character varying(2) array NOT NULL DEFAULT '{}', "least_weight" numeric(12,3), "most_weight" numeric(12,3), "least_total" bigint, "most_total" bigint, "price_amount" bigint NOT NULL, "price_currency" character varying(3) NOT NULL, CONSTRAINT "UQ_6dd6bcb3b7f1aa727c9fed9a59d" UNIQUE ("external_reference"), CONSTRAINT "CHK_d6b939d01608b2810a821c97c1" CHECK ("least_total" < "most_total"), CONSTRAINT "CHK_876de9015848c94985dbbfcbaf" CHECK ("least_weight" < "most_weight"), CONSTRAINT "PK_6c012cbd9d0c042d5874bc66f3c" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_86133daf39c2c6969acc32c8f8" ON "shipping_rate" ("method_id")`);
    await runner.query(`CREATE INDEX "IDX_4ac460f5801c3a6aeb930a485e" ON "shipping_rate" ("method_id", "id")`);
    await runner.query(
      `CREATE TABLE "price_list" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid NOT NULL, "code" character varying(60) NOT NULL, "name" character varying(120) NOT NULL, "description" character varying(2000), "currency" character varying(3), "priority" integer NOT NULL DEFAULT '0', "active" boolean NOT NULL DEFAULT true, "valid_from" TIMESTAMP(3) WITH TIME ZONE, "valid_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_7f175dad399591597cc9dd1678c" UNIQUE ("external_reference"), CONSTRAINT "UQ_c70004dba04d0b7bf7e87f527db" UNIQUE ("company_id", "code"), CONSTRAINT "CHK_279414d5d956fbb76c74841deb" CHECK ("valid_from" < "valid_until"), CONSTRAINT "PK_52ea7826468b1c889cb2c28df03" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8edd7d5cf2fb1b1edbf91e8601" ON "price_list" ("company_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_6710cc3fb8db6e6435a073b59e" ON "price_list" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "price_list_assignment" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "price_list_id" uuid NOT NULL, "channel_id" uuid, "buyer_company_id" uuid, "relation_id" uuid, CONSTRAINT "UQ_4c38eaebc44879b4562adecff23" UNIQUE ("external_reference"), CONSTRAINT "CHK_90746b1260c1033dc280a0dbd8" CHECK (num_nonnulls("channel_id", "buyer_company_id", "relation_id") > 0), CONSTRAINT "PK_67bf32496ac5c33f13339b2ec70" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_837ece746547112219eb1ccfe4" ON "price_list_assignment" ("price_list_id")`);
    await runner.query(`CREATE INDEX "IDX_98799296effdad868058fbcfcd" ON "price_list_assignment" ("channel_id")`);
    await runner.query(`CREATE INDEX "IDX_e2a3872dbe7d9b028f770c140f" ON "price_list_assignment" ("buyer_company_id")`);
    await runner.query(`CREATE INDEX "IDX_0d75b6df505ae4f30f3ba5c084" ON "price_list_assignment" ("relation_id")`);
    await runner.query(
      `CREATE INDEX "IDX_ec8afab5be2aa37343c608cf27" ON "price_list_assignment" ("price_list_id", "id")`,
    );
    await runner.query(
      `CREATE TABLE "promotion" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "campaign_id" uuid NOT NULL, "name" character varying(120) NOT NULL, "active" boolean NOT NULL DEFAULT true, "position" integer NOT NULL DEFAULT '0', "combinable" boolean NOT NULL DEFAULT true, "target" character varying(40) NOT NULL, "predicate" jsonb NOT NULL DEFAULT '{}', "reward" character varying(40) NOT NULL, "percent" numeric(5,2), "gift_sku" character varying(64), "amount_amount" bigint, "amount_currency" character varying(3), CONSTRAINT "UQ_cb8a0e2f4cd4b2cf2fe32571041" UNIQUE ("external_reference"), CONSTRAINT "CHK_9ca864a7259688f3aa930f9861" CHECK ("target" IN ('product', 'order')), CONSTRAINT "CHK_cc691311f23c078325f9bcd734" CHECK ("reward" IN ('percentage', 'fixed', 'gift')), CONSTRAINT "CHK_3e84f7d0d070d2090c7c9eea86" CHECK (("amount_amount" IS NULL) = ("amount_currency" IS NULL)), CONSTRAINT "CHK_cee0ffff13d1c9b95cf72e540a" CHECK ("percent" BETWEEN 0 AND 100), CONSTRAINT "CHK_b0adfefe34113e7191e0071c42" CHECK (("reward" = 'gift') = ("gift_sku" IS NOT NULL)), CONSTRAINT "CHK_fe3c81add43c0cd200be1d6006" CHECK (("reward" = 'fixed') = ("amount_amount" IS NOT NULL)), CONSTRAINT "CHK_940e21e9f65f1ff20ca07ca370" CHECK (("reward" = 'percentage') = ("percent" IS NOT NULL)), CONSTRAINT "PK_fab3630e0789a2002f1cadb7d38" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_3985e64abf5216b796344a2094" ON "promotion" ("campaign_id", "position")`);
    await runner.query(
      `CREATE INDEX "IDX_dd0177564bc4f2e26fe3c03501" ON "promotion" ("campaign_id", "position", "id")`,
    );
    await runner.query(
      `ALTER TABLE "campaign" ADD CONSTRAINT "FK_d36799a8756490b289971e03f6b" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "channel" ADD CONSTRAINT "FK_6c01d14dfdb4afc4309a5eb7514" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "campaign_channel" ADD CONSTRAINT "FK_35f26d5246bad636cba6c2b71a9" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "campaign_channel" ADD CONSTRAINT "FK_bf0df74dc5d2840a73a2cc55cee" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "shipping_method" ADD CONSTRAINT "FK_8860476755ed2f98158c80e780f" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "shipping_rate" ADD CONSTRAINT "FK_86133daf39c2c6969acc32c8f81" FOREIGN KEY ("method_id") REFERENCES "shipping_method"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "price_list" ADD CONSTRAINT "FK_588c052d3ed0ebabe44f64e5934" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "price_list_assignment" ADD CONSTRAINT "FK_837ece746547112219eb1ccfe4a" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "price_list_assignment" ADD CONSTRAINT "FK_98799296effdad868058fbcfcd8" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "price_list_assignment" ADD CONSTRAINT "FK_e2a3872dbe7d9b028f770c140f5" FOREIGN KEY ("buyer_company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "price_list_assignment" ADD CONSTRAINT "FK_0d75b6df505ae4f30f3ba5c0846" FOREIGN KEY ("relation_id") REFERENCES "relation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "promotion" ADD CONSTRAINT "FK_55bdecefdde24c4262c1c0baa17" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    for (const [table, document] of Object.entries(DOCUMENTS)) await addSearch(runner, table, document);
    await addStateMachine(runner, 'campaign', 'status', {
      draft: ['scheduled', 'cancelled'],
      scheduled: ['running', 'cancelled'],
      running: ['paused', 'ended', 'cancelled'],
      paused: ['running', 'ended', 'cancelled'],
      ended: [],
      cancelled: [],
    });
    const nobody = `'00000000-0000-0000-0000-000000000000'::uuid`;
    const parties = ['channel_id', 'buyer_company_id', 'relation_id'].map(
      (column) => `coalesce("${column}", ${nobody})`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "price_list_assignment_once" ON "price_list_assignment" ("price_list_id", ${parties.join(', ')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "price_list_assignment_once"`);
    await dropStateMachine(runner, 'campaign', 'status');
    for (const [table, document] of Object.entries(DOCUMENTS)) await dropSearch(runner, table, document);
    await runner.query(`ALTER TABLE "promotion" DROP CONSTRAINT "FK_55bdecefdde24c4262c1c0baa17"`);
    await runner.query(`ALTER TABLE "price_list_assignment" DROP CONSTRAINT "FK_0d75b6df505ae4f30f3ba5c0846"`);
    await runner.query(`ALTER TABLE "price_list_assignment" DROP CONSTRAINT "FK_e2a3872dbe7d9b028f770c140f5"`);
    await runner.query(`ALTER TABLE "price_list_assignment" DROP CONSTRAINT "FK_98799296effdad868058fbcfcd8"`);
    await runner.query(`ALTER TABLE "price_list_assignment" DROP CONSTRAINT "FK_837ece746547112219eb1ccfe4a"`);
    await runner.query(`ALTER TABLE "price_list" DROP CONSTRAINT "FK_588c052d3ed0ebabe44f64e5934"`);
    await runner.query(`ALTER TABLE "shipping_rate" DROP CONSTRAINT "FK_86133daf39c2c6969acc32c8f81"`);
    await runner.query(`ALTER TABLE "shipping_method" DROP CONSTRAINT "FK_8860476755ed2f98158c80e780f"`);
    await runner.query(`ALTER TABLE "campaign_channel" DROP CONSTRAINT "FK_bf0df74dc5d2840a73a2cc55cee"`);
    await runner.query(`ALTER TABLE "campaign_channel" DROP CONSTRAINT "FK_35f26d5246bad636cba6c2b71a9"`);
    await runner.query(`ALTER TABLE "channel" DROP CONSTRAINT "FK_6c01d14dfdb4afc4309a5eb7514"`);
    await runner.query(`ALTER TABLE "campaign" DROP CONSTRAINT "FK_d36799a8756490b289971e03f6b"`);
    await runner.query(`DROP INDEX "public"."IDX_dd0177564bc4f2e26fe3c03501"`);
    await runner.query(`DROP INDEX "public"."IDX_3985e64abf5216b796344a2094"`);
    await runner.query(`DROP TABLE "promotion"`);
    await runner.query(`DROP INDEX "public"."IDX_ec8afab5be2aa37343c608cf27"`);
    await runner.query(`DROP INDEX "public"."IDX_0d75b6df505ae4f30f3ba5c084"`);
    await runner.query(`DROP INDEX "public"."IDX_e2a3872dbe7d9b028f770c140f"`);
    await runner.query(`DROP INDEX "public"."IDX_98799296effdad868058fbcfcd"`);
    await runner.query(`DROP INDEX "public"."IDX_837ece746547112219eb1ccfe4"`);
    await runner.query(`DROP TABLE "price_list_assignment"`);
    await runner.query(`DROP INDEX "public"."IDX_6710cc3fb8db6e6435a073b59e"`);
    await runner.query(`DROP INDEX "public"."IDX_8edd7d5cf2fb1b1edbf91e8601"`);
    await runner.query(`DROP TABLE "price_list"`);
    await runner.query(`DROP INDEX "public"."IDX_4ac460f5801c3a6aeb930a485e"`);
    await runner.query(`DROP INDEX "public"."IDX_86133daf39c2c6969acc32c8f8"`);
    await runner.query(`DROP TABLE "shipping_rate"`);
    await runner.query(`DROP INDEX "public"."IDX_4a83bf529ef4afb4a8ee668a71"`);
    await runner.query(`DROP INDEX "public"."IDX_54b24b6abfefdb57f0eda5ca6a"`);
    await runner.query(`DROP TABLE "shipping_method"`);
    await runner.query(`DROP INDEX "public"."IDX_805c28849daa4e805218a42538"`);
    await runner.query(`DROP INDEX "public"."IDX_bf0df74dc5d2840a73a2cc55ce"`);
    await runner.query(`DROP INDEX "public"."IDX_35f26d5246bad636cba6c2b71a"`);
    await runner.query(`DROP TABLE "campaign_channel"`);
    await runner.query(`DROP INDEX "public"."IDX_c853ae64b73363a8bcfe36155c"`);
    await runner.query(`DROP INDEX "public"."IDX_3bd2dbce30f7abfb379d5352e1"`);
    await runner.query(`DROP TABLE "channel"`);
    await runner.query(`DROP INDEX "public"."IDX_2a603a643973e353ef82471aae"`);
    await runner.query(`DROP INDEX "public"."IDX_0970cfa09b7c52498d2cf1d03c"`);
    await runner.query(`DROP INDEX "public"."IDX_b29c92582bce014234d5b76048"`);
    await runner.query(`DROP INDEX "public"."IDX_7c3eeb4f99b8ce4da546548bce"`);
    await runner.query(`DROP TABLE "campaign"`);
  }
}
