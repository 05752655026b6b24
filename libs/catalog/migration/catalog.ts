import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Categories, products and variants. */
export class Catalog1764000002000 implements MigrationInterface {
  readonly name = 'Catalog1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "category" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "name" character varying(120) NOT NULL, "slug" character varying(120) NOT NULL, "description" character varying(2000), "position" integer NOT NULL DEFAULT '0', "parent_id" uuid, CONSTRAINT "UQ_39938d19fdc4507f2419885ef1b" UNIQUE ("external_reference"), CONSTRAINT "UQ_cb73208f151aa71cdd78f662d70" UNIQUE ("slug"), CONSTRAINT "PK_9c4e4a89e3674fc9f382d733f03" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_a06b3f2131bebce3173a26e6af" ON "category" ("parent_id", "position", "name")`);
    await runner.query(`CREATE INDEX "IDX_c0bef810850d742760582331c9" ON "category" ("position", "name", "id")`);
    await runner.query(
      `CREATE TABLE "product" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "name" character varying(200) NOT NULL, "slug" character varying(200) NOT NULL, "description" character varying(10000), "status" character varying(40) NOT NULL DEFAULT 'draft', "category_id" uuid, "price_amount" bigint, "price_currency" character varying(3), CONSTRAINT "UQ_8c673fda99aa43dc6fdafca69c3" UNIQUE ("external_reference"), CONSTRAINT "UQ_8cfaf4a1e80806d58e3dbe69224" UNIQUE ("slug"), CONSTRAINT "CHK_a9b3b62ae5f9743b4d12837f66" CHECK ("status" IN ('draft', 'active', 'archived')), CONSTRAINT "CHK_3519953eeb14d7e88589fa6b93" CHECK (("price_amount" IS NULL) = ("price_currency" IS NULL)), CONSTRAINT "PK_bebc9158e480b949565b4dc7a82" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c392c8046366745c4a8fc2b4dd" ON "product" ("category_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_d709ab9faac6571dee010cb645" ON "product" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "variant" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "product_id" uuid NOT NULL, "sku" character varying(64) NOT NULL, "name" character varying(200), "barcode" character varying(32), "weight" numeric(12,3), "track_inventory" boolean NOT NULL DEFAULT true, "price_amount" bigint, "price_currency" character varying(3), "cost_amount" bigint, "cost_currency" character varying(3), CONSTRAINT "UQ_235a0c6836b7b509c263ede4cda" UNIQUE ("external_reference"), CONSTRAINT "UQ_b0ec0f223eab03e884042a60414" UNIQUE ("sku"), CONSTRAINT "CHK_96cb711de56248813d743cf75e" CHECK (("price_amount" IS NULL) = ("price_currency" IS NULL)), CONSTRAINT "CHK_25a9097d65adf29543e536f34b" CHECK (("cost_amount" IS NULL) = ("cost_currency" IS NULL)), CONSTRAINT "PK_f8043a8a34fa021a727a4718470" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4839add6df326789bd13032546" ON "variant" ("product_id", "sku")`);
    await runner.query(`CREATE INDEX "IDX_3541ad77d106be178270ff9691" ON "variant" ("sku", "id")`);
    await runner.query(
      `ALTER TABLE "category" ADD CONSTRAINT "FK_1117b4fcb3cd4abb4383e1c2743" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "product" ADD CONSTRAINT "FK_0dce9bc93c2d2c399982d04bef1" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "variant" ADD CONSTRAINT "FK_738bfa62f918ad1436cb5c8ee5b" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "variant" DROP CONSTRAINT "FK_738bfa62f918ad1436cb5c8ee5b"`);
    await runner.query(`ALTER TABLE "product" DROP CONSTRAINT "FK_0dce9bc93c2d2c399982d04bef1"`);
    await runner.query(`ALTER TABLE "category" DROP CONSTRAINT "FK_1117b4fcb3cd4abb4383e1c2743"`);
    await runner.query(`DROP INDEX "public"."IDX_3541ad77d106be178270ff9691"`);
    await runner.query(`DROP INDEX "public"."IDX_4839add6df326789bd13032546"`);
    await runner.query(`DROP TABLE "variant"`);
    await runner.query(`DROP INDEX "public"."IDX_d709ab9faac6571dee010cb645"`);
    await runner.query(`DROP INDEX "public"."IDX_c392c8046366745c4a8fc2b4dd"`);
    await runner.query(`DROP TABLE "product"`);
    await runner.query(`DROP INDEX "public"."IDX_c0bef810850d742760582331c9"`);
    await runner.query(`DROP INDEX "public"."IDX_a06b3f2131bebce3173a26e6af"`);
    await runner.query(`DROP TABLE "category"`);
  }
}
