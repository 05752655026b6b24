import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch, type SearchColumns } from '@app/shared/resource/migration';

const DOCUMENTS: Readonly<Record<string, SearchColumns>> = {
  attribute: { columns: ['name', 'code'], short: ['name', 'code'] },
  attribute_value: { columns: ['name', 'slug'], short: ['name', 'slug'] },
  product_type: { columns: ['name', 'slug'], short: ['name', 'slug'] },
};

/** Attributes with their choices, product types, and the values that products and variants have. */
export class Attributes1764001081000 implements MigrationInterface {
  readonly name = 'Attributes1764001081000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "attribute" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid, "code" character varying(60) NOT NULL, "name" character varying(120) NOT NULL, "kind" character varying(40) NOT NULL, "unit_id" uuid, "description" character varying(2000), CONSTRAINT "UQ_bdd6bd35be9d987837a86af5519" UNIQUE ("external_reference"), CONSTRAINT "UQ_3c3dadeb70707dfe5a6b3fd7f85" UNIQUE ("code"), CONSTRAINT "CHK_76e2281b528a6f0fe7e95e8f59" CHECK ("code" ~ '^[a-z][a-zA-Z0-9_]*$'), CONSTRAINT "CHK_3a8b768dff2db6df02ffd5c4cc" CHECK ("kind" IN ('dropdown', 'multiselect', 'swatch', 'boolean', 'numeric', 'text', 'rich-text', 'date', 'datetime', 'file', 'reference', 'money')), CONSTRAINT "CHK_adb0ca1e08d0627e7c38c7fcc2" CHECK ("unit_id" IS NULL OR "kind" = 'numeric'), CONSTRAINT "PK_b13fb7c5c9e9dff62b60e0de729" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_fb7f0ebc1764eabe0da1b12dfb" ON "attribute" ("company_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_1d0e8c28959cecf51ab709c8e8" ON "attribute" ("unit_id")`);
    await runner.query(`CREATE INDEX "IDX_ab6c9935b8f801f7c7f5a6b1af" ON "attribute" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "attribute_value" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "attribute_id" uuid NOT NULL, "slug" character varying(120) NOT NULL, "name" character varying(120) NOT NULL, "position" integer NOT NULL DEFAULT '0', "color" character varying(7), "file_id" uuid, CONSTRAINT "UQ_1321c2c49692e5d1cf2accc6279" UNIQUE ("external_reference"), CONSTRAINT "UQ_8e2e0a08cc658177c018cb6cb13" UNIQUE ("attribute_id", "slug"), CONSTRAINT "CHK_9535022bad41d12873ce81842e" CHECK ("color" ~ '^#[0-9a-f]{6}$'), CONSTRAINT "PK_dff76d9cc1db2684732acdb9ca7" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_8d5afedbb9222c8163945da00c" ON "attribute_value" ("attribute_id", "position", "name")`,
    );
    await runner.query(`CREATE INDEX "IDX_971ef534f6f884f4612070b8d7" ON "attribute_value" ("file_id")`);
    await runner.query(`CREATE INDEX "IDX_47e67143f407022db63f943db4" ON "attribute_value" ("position", "name", "id")`);
    await runner.query(
      `CREATE TABLE "product_type" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid, "name" character varying(120) NOT NULL, "slug" character varying(120) NOT NULL, "description" character varying(2000), CONSTRAINT "UQ_68dee73a5614057173863782f8a" UNIQUE ("external_reference"), CONSTRAINT "UQ_9ea6957ecb3677204c580411f7f" UNIQUE ("slug"), CONSTRAINT "PK_e0843930fbb8854fe36ca39dae1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9bc6aa5447e99eca4effcd1c58" ON "product_type" ("company_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_2f3496b849d57478a624d6df5a" ON "product_type" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "assigned_value" ("id" uuid NOT NULL, "product_id" uuid NOT NULL, "variant_id" uuid, "attribute_id" uuid NOT NULL, "kind" character varying(40) NOT NULL, "value_id" uuid, "boolean_value" boolean, "number_value" numeric(20,6), "text_value" text, "date_value" date, "moment_value" TIMESTAMP(3) WITH TIME ZONE, "money_amount" bigint, "money_currency" character varying(3), "file_id" uuid, "reference_id" uuid, "unique_key" text, "shared_key" text, "combination_key" text, CONSTRAINT "CHK_45bb9b0586002e27cc23b631f9" CHECK (("file_id" IS NOT NULL) = ("kind" = 'file')), CONSTRAINT "CHK_1546fc3374bacb21cc48e801c5" CHECK (("money_amount" IS NULL) = ("money_currency" IS NULL)), CONSTRAINT "CHK_a204948b2968d95a10969f8bd6" CHECK (("money_amount" IS NOT NULL) = ("kind" = 'money')), CONSTRAINT "CHK_2c471cf5389b2e68f47f5f3edc" CHECK (("moment_value" IS NOT NULL) = ("kind" = 'datetime')), CONSTRAINT "CHK_ceafa895dd68aa80c39150cf3d" CHECK (("date_value" IS NOT NULL) = ("kind" = 'date')), CONSTRAINT "CHK_ba800cdc7115437ed6fbb4c008" CHECK (("text_value" IS NOT NULL) = ("kind" IN ('text', 'rich-text'))), CONSTRAINT "CHK_b6ecfd88a1eeae90f74ae0275b" CHECK (("number_value" IS NOT NULL) = ("kind" = 'numeric')), CONSTRAINT "CHK_0db7eae83fa3d87ab47ca8ab0a" CHECK (("boolean_value" IS NOT NULL) = ("kind" = 'boolean')), CONSTRAINT "CHK_ecc23f7d53402b37774c70e94e" CHECK (("value_id" IS NOT NULL) = ("kind" IN ('dropdown', 'multiselect', 'swatch'))), CONSTRAINT "CHK_976a1915119ad18ff68f40d3d9" CHECK (num_nonnulls("value_id", "boolean_value", "number_value", "text_value", "date_value", "moment_value", "money_amount", "file_id", "reference_id") = 1), CONSTRAINT "assigned_value_same" EXCLUDE USING gist ("product_id" WITH =, "attribute_id" WITH =, "shared_key" WITH <>) WHERE ("shared_key" IS NOT NULL), CONSTRAINT "PK_8e9b7326c0aa3cbc74ea94b773a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "assigned_value_unique" ON "assigned_value" ("product_id", "attribute_id", "unique_key") WHERE "unique_key" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_f8c971c56ec7820ba0a59dee46" ON "assigned_value" ("reference_id") WHERE "reference_id" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_70349e669b5e3f01422684faa0" ON "assigned_value" ("file_id") WHERE "file_id" IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_92fb5be021f5502fb3d49b1bcf" ON "assigned_value" ("value_id")`);
    await runner.query(
      `CREATE INDEX "IDX_4de7decd7fa7f2bc9c34ab3291" ON "assigned_value" ("attribute_id", "moment_value") WHERE "moment_value" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_49078013948d3aa4764442839e" ON "assigned_value" ("attribute_id", "date_value") WHERE "date_value" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_4a2eb7e621741df51684aa3e16" ON "assigned_value" ("attribute_id", "number_value") WHERE "number_value" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_1bbe510d261affb8b2f853dd2e" ON "assigned_value" ("attribute_id", "value_id", "product_id")`,
    );
    await runner.query(`CREATE INDEX "IDX_a82e259354e87ce6a974016206" ON "assigned_value" ("variant_id")`);
    await runner.query(
      `CREATE INDEX "IDX_027da29a3253b9d30c8d6eae8a" ON "assigned_value" ("product_id", "variant_id")`,
    );
    await runner.query(
      `CREATE TABLE "product_type_attribute" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "product_type_id" uuid NOT NULL, "attribute_id" uuid NOT NULL, "level" character varying(40) NOT NULL DEFAULT 'product', "required" boolean NOT NULL DEFAULT false, "variant_selection" boolean NOT NULL DEFAULT false, "constraint" character varying(40) NOT NULL DEFAULT 'none', "position" integer NOT NULL DEFAULT '0', CONSTRAINT "UQ_b408c4ee6c3fb5b2f184407fd50" UNIQUE ("external_reference"), CONSTRAINT "UQ_63341075053a9f9376704018916" UNIQUE ("product_type_id", "attribute_id"), CONSTRAINT "CHK_ff11ab701f6162f3765f49caf9" CHECK ("level" IN ('product', 'variant')), CONSTRAINT "CHK_49b679e35ae1b34b80a5bbfd4e" CHECK ("constraint" IN ('none', 'unique', 'combination-unique', 'same-for-all')), CONSTRAINT "CHK_5da49ace715933ce23a4c36827" CHECK ("level" = 'variant' OR NOT "variant_selection" AND "constraint" = 'none'), CONSTRAINT "PK_d257127e62c041a14bef2f295a2" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_42566a8dce1209e91a5e0809f3" ON "product_type_attribute" ("product_type_id", "position")`,
    );
    await runner.query(`CREATE INDEX "IDX_f48cfb6b2fcd04d1387fc2ee83" ON "product_type_attribute" ("attribute_id")`);
    await runner.query(`CREATE INDEX "IDX_7a021fd247b5a3b3ea1a60fe6a" ON "product_type_attribute" ("position", "id")`);
    await runner.query(`ALTER TABLE "product" ADD "product_type_id" uuid`);
    await runner.query(`ALTER TABLE "variant" ADD "combination" text`);
    await runner.query(`CREATE INDEX "IDX_1178c34f1c6fc7fffe71c72ccc" ON "product" ("product_type_id", "name")`);
    await runner.query(
      `CREATE UNIQUE INDEX "variant_combination" ON "variant" ("product_id", "combination") WHERE "combination" IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "attribute" ADD CONSTRAINT "FK_947a4712dc4d96a25b85046c42e" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attribute" ADD CONSTRAINT "FK_1d0e8c28959cecf51ab709c8e82" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attribute_value" ADD CONSTRAINT "FK_50307466485c2940c063b62342a" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attribute_value" ADD CONSTRAINT "FK_971ef534f6f884f4612070b8d7c" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "product_type" ADD CONSTRAINT "FK_2d18b31a4307d1d1d7c51589594" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "product" ADD CONSTRAINT "FK_9c47355777d0ea7c76aa31059cd" FOREIGN KEY ("product_type_id") REFERENCES "product_type"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assigned_value" ADD CONSTRAINT "FK_fd340ca04f0986f7470a93f8551" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assigned_value" ADD CONSTRAINT "FK_a82e259354e87ce6a9740162066" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assigned_value" ADD CONSTRAINT "FK_3b3697a9c470bb407bf4e07e0a4" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assigned_value" ADD CONSTRAINT "FK_92fb5be021f5502fb3d49b1bcf6" FOREIGN KEY ("value_id") REFERENCES "attribute_value"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assigned_value" ADD CONSTRAINT "FK_96939215386be02f61cae2b553b" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assigned_value" ADD CONSTRAINT "FK_ecb162e1f8a1822caf99a324e92" FOREIGN KEY ("reference_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "product_type_attribute" ADD CONSTRAINT "FK_d7450ab6ee1af48a0b29b12dadc" FOREIGN KEY ("product_type_id") REFERENCES "product_type"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "product_type_attribute" ADD CONSTRAINT "FK_f48cfb6b2fcd04d1387fc2ee839" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    for (const [table, document] of Object.entries(DOCUMENTS)) await addSearch(runner, table, document);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, document] of Object.entries(DOCUMENTS)) await dropSearch(runner, table, document);
    await runner.query(`DROP TABLE "assigned_value"`);
    await runner.query(`DROP TABLE "product_type_attribute"`);
    await runner.query(`ALTER TABLE "product" DROP COLUMN "product_type_id"`);
    await runner.query(`ALTER TABLE "variant" DROP COLUMN "combination"`);
    await runner.query(`DROP TABLE "product_type"`);
    await runner.query(`DROP TABLE "attribute_value"`);
    await runner.query(`DROP TABLE "attribute"`);
  }
}
