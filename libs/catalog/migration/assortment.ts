import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch, type SearchColumns } from '@app/shared/resource/migration';

const DOCUMENTS: Readonly<Record<string, SearchColumns>> = {
  collection: { columns: ['name', 'description'], short: ['name'] },
};

/** Listings, collections, media and campaigns of products, paths of categories, and one truth about what is archived. */
export class Assortment1764001083000 implements MigrationInterface {
  readonly name = 'Assortment1764001083000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "collection" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "archived_at" TIMESTAMP(3) WITH TIME ZONE, "company_id" uuid, "name" character varying(120) NOT NULL, "slug" character varying(120) NOT NULL, "description" character varying(2000), CONSTRAINT "UQ_b6b68f28f3d1652978d522a2cfa" UNIQUE ("external_reference"), CONSTRAINT "UQ_75a6fd6eedd7fa7378de400b0aa" UNIQUE ("slug"), CONSTRAINT "PK_ad3f485bbc99d875491f44d7c85" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_a48438195fe3af791ef8c49646" ON "collection" ("company_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_f8525bedbd5a9ff5aa8a6d0512" ON "collection" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "collection_product" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "collection_id" uuid NOT NULL, "product_id" uuid NOT NULL, "position" integer NOT NULL DEFAULT '0', CONSTRAINT "UQ_a4bcab04829b7e8f46547dee14e" UNIQUE ("external_reference"), CONSTRAINT "UQ_814bbff61c54e7ffc5b7023c397" UNIQUE ("collection_id", "product_id"), CONSTRAINT "PK_b59809c03891f5ffcc718ed9969" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_1c3faaabafce7c85513b8c75f6" ON "collection_product" ("collection_id", "position")`,
    );
    await runner.query(`CREATE INDEX "IDX_14d8aac059ec19c63e1b7d4ba0" ON "collection_product" ("product_id")`);
    await runner.query(`CREATE INDEX "IDX_62ec0c5300b137e3bd8f033119" ON "collection_product" ("position", "id")`);
    await runner.query(
      `CREATE TABLE "listing" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "product_id" uuid NOT NULL, "channel_id" uuid NOT NULL, "published" boolean NOT NULL DEFAULT false, "available_from" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_476fa027b4f321336f4e054e4d4" UNIQUE ("external_reference"), CONSTRAINT "UQ_1f77a5444a3ee9027a0a3891a1d" UNIQUE ("product_id", "channel_id"), CONSTRAINT "PK_381d45ebb8692362c156d6b87d7" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_de137c05596c3ca3cf9fbc2990" ON "listing" ("product_id")`);
    await runner.query(`CREATE INDEX "IDX_bfc7693ae117f9fe5a1d437c6d" ON "listing" ("channel_id")`);
    await runner.query(`CREATE INDEX "IDX_bfd2076fcc26153357c19c9d1a" ON "listing" ("channel_id", "id")`);
    await runner.query(
      `CREATE TABLE "product_media" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "product_id" uuid NOT NULL, "file_id" uuid NOT NULL, "alt" character varying(300), "position" integer NOT NULL DEFAULT '0', CONSTRAINT "UQ_464d81834fed2a41b1118acb873" UNIQUE ("external_reference"), CONSTRAINT "PK_09d4639de8082a32aa27f3ac9a6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_20706a3e3c242d057ab90d3ce7" ON "product_media" ("product_id", "position")`);
    await runner.query(`CREATE INDEX "IDX_16ff41433159384b8c268fc871" ON "product_media" ("file_id")`);
    await runner.query(`CREATE INDEX "IDX_835ba7b42357eb4c5158c6e80b" ON "product_media" ("position", "id")`);
    await runner.query(
      `CREATE TABLE "product_campaigns" ("product_id" uuid NOT NULL, "campaigns_id" uuid NOT NULL, CONSTRAINT "PK_21b8f667b8e0e4111d0308de2e2" PRIMARY KEY ("product_id", "campaigns_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4f76dc707cb130b4856813566e" ON "product_campaigns" ("product_id")`);
    await runner.query(`CREATE INDEX "IDX_08dbb5adbef5aceae77341eed3" ON "product_campaigns" ("campaigns_id")`);
    await runner.query(
      `CREATE TABLE "product_media_variants" ("product_media_id" uuid NOT NULL, "variants_id" uuid NOT NULL, CONSTRAINT "PK_9c61afc0cf1dc6ccf063fc64758" PRIMARY KEY ("product_media_id", "variants_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_d2c20025de54b33ba25b6f6638" ON "product_media_variants" ("product_media_id")`,
    );
    await runner.query(`CREATE INDEX "IDX_e0d522aaea1ee920c795a083c8" ON "product_media_variants" ("variants_id")`);
    await runner.query(`ALTER TABLE "category" ADD "path" character varying(2000) NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "category" ADD "company_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_113d1ebd3acc85c0717460707a" ON "category" ("company_id", "name")`);
    await runner.query(
      `UPDATE "product" SET "archived_at" = "updated_at" WHERE "status" = 'archived' AND "archived_at" IS NULL`,
    );
    await runner.query(`UPDATE "product" SET "status" = 'archived' WHERE "archived_at" IS NOT NULL`);
    await runner.query(
      `ALTER TABLE "product" ADD CONSTRAINT "CHK_c61ef36bdefe0c1aef98470900" CHECK (("status" = 'archived') = ("archived_at" IS NOT NULL))`,
    );
    await runner.query(
      `ALTER TABLE "category" ADD CONSTRAINT "FK_2c87b1d142d4d2c5a22e386daef" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "collection" ADD CONSTRAINT "FK_f37bd10d513723568f88b73c03b" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "collection_product" ADD CONSTRAINT "FK_2c970a2d5a637fcdd1066d26ab8" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "collection_product" ADD CONSTRAINT "FK_14d8aac059ec19c63e1b7d4ba05" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "listing" ADD CONSTRAINT "FK_de137c05596c3ca3cf9fbc29901" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "listing" ADD CONSTRAINT "FK_bfc7693ae117f9fe5a1d437c6d4" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "product_media" ADD CONSTRAINT "FK_e6bb4a69096db4f6a1f5bada151" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "product_media" ADD CONSTRAINT "FK_16ff41433159384b8c268fc8714" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "product_campaigns" ADD CONSTRAINT "FK_4f76dc707cb130b4856813566e8" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "product_campaigns" ADD CONSTRAINT "FK_08dbb5adbef5aceae77341eed38" FOREIGN KEY ("campaigns_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "product_media_variants" ADD CONSTRAINT "FK_d2c20025de54b33ba25b6f66386" FOREIGN KEY ("product_media_id") REFERENCES "product_media"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "product_media_variants" ADD CONSTRAINT "FK_e0d522aaea1ee920c795a083c8a" FOREIGN KEY ("variants_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
    for (const [table, document] of Object.entries(DOCUMENTS)) await addSearch(runner, table, document);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, document] of Object.entries(DOCUMENTS)) await dropSearch(runner, table, document);
    await runner.query(`DROP TABLE "product_media_variants"`);
    await runner.query(`DROP TABLE "product_campaigns"`);
    await runner.query(`DROP TABLE "product_media"`);
    await runner.query(`DROP TABLE "listing"`);
    await runner.query(`DROP TABLE "collection_product"`);
    await runner.query(`DROP TABLE "collection"`);
    await runner.query(`ALTER TABLE "product" DROP CONSTRAINT "CHK_c61ef36bdefe0c1aef98470900"`);
    await runner.query(`ALTER TABLE "category" DROP COLUMN "company_id"`);
    await runner.query(`ALTER TABLE "category" DROP COLUMN "path"`);
  }
}
