import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addCodeReference, type CodeColumn, dropCodeReference } from '@app/minor/migration';
import { addSearch, dropSearch } from '@app/shared/resource/migration';

/** Columns that hold codes of reference data. */
const CODES: readonly CodeColumn[] = [
  { table: 'price', column: 'price_currency', of: 'currency', field: 'price/currency' },
  { table: 'price', column: 'cost_currency', of: 'currency', field: 'cost/currency' },
  { table: 'warehouse', column: 'address_country', of: 'country', field: 'address/country' },
];

const SEARCH = { columns: ['name', 'code'], short: ['name', 'code'] };

/** What is written once. */
const LOGS = ['stock_movement', 'price_change'];

/** Prices with their history; warehouses, what they have, and what of it is promised. */
export class PricesAndStock1764001090000 implements MigrationInterface {
  readonly name = 'PricesAndStock1764001090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "warehouse" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid NOT NULL, "name" character varying(120) NOT NULL, "code" character varying(60) NOT NULL, "active" boolean NOT NULL DEFAULT true, "address_street" character varying(200), "address_addition" character varying(200), "address_city" character varying(120), "address_postal_code" character varying(20), "address_region" character varying(120), "address_country" character varying(2), "address_recipient" character varying(200), "address_phone" character varying(32), CONSTRAINT "UQ_e4559def117ecaf6e5f994fb9ad" UNIQUE ("external_reference"), CONSTRAINT "UQ_dcbf22551ec3827f234e532a08b" UNIQUE ("code"), CONSTRAINT "CHK_23436345781699f5a6ce89a34a" CHECK (num_nulls("address_street", "address_city", "address_country") IN (0, 3)), CONSTRAINT "PK_965abf9f99ae8c5983ae74ebde8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_e7011fff162162cfb4d810bba2" ON "warehouse" ("company_id", "name")`);
    await runner.query(`CREATE INDEX "IDX_0c229d205b681a3540a9fa20cb" ON "warehouse" ("name", "id")`);
    await runner.query(
      `CREATE TABLE "stock" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "variant_id" uuid NOT NULL, "warehouse_id" uuid NOT NULL, "on_hand" integer NOT NULL DEFAULT '0', "allocated" integer NOT NULL DEFAULT '0', "backordered" integer NOT NULL DEFAULT '0', "low_at" integer, CONSTRAINT "UQ_21751dc7b02bbb842f5d0a1728f" UNIQUE ("external_reference"), CONSTRAINT "UQ_1a309cb433ae8d4e2129ab39856" UNIQUE ("variant_id", "warehouse_id"), CONSTRAINT "CHK_a7afe5de5022ee7831ca85c485" CHECK ("backordered" >= 0 AND "backordered" <= "allocated" AND "allocated" - "backordered" <= "on_hand"), CONSTRAINT "CHK_bcd89d9c6a1316d7d62ed1fa71" CHECK ("on_hand" >= 0), CONSTRAINT "PK_092bc1fc7d860426a1dec5aa8e9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_21ca5477fd93f446af1ae16b3d" ON "stock" ("variant_id")`);
    await runner.query(`CREATE INDEX "IDX_1a309cb433ae8d4e2129ab3985" ON "stock" ("warehouse_id", "variant_id")`);
    await runner.query(`CREATE INDEX "IDX_f4110d5d0b784c1b35f0b1c99b" ON "stock" ("variant_id", "warehouse_id", "id")`);
    await runner.query(
      `CREATE TABLE "allocation" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "stock_id" uuid NOT NULL, "key" character varying(120) NOT NULL, "quantity" integer NOT NULL, "backordered" integer NOT NULL DEFAULT '0', CONSTRAINT "UQ_88325059f0caee429ae359d7113" UNIQUE ("external_reference"), CONSTRAINT "UQ_fb5323ddec7652bfcb76ec5c2b1" UNIQUE ("key", "stock_id"), CONSTRAINT "CHK_bd2100b247379ea1438f7512db" CHECK ("quantity" > 0 AND "backordered" >= 0 AND "backordered" <= "quantity"), CONSTRAINT "PK_7df89c736595e454b6ae07264fe" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_fb5323ddec7652bfcb76ec5c2b" ON "allocation" ("stock_id", "key")`);
    await runner.query(`CREATE INDEX "IDX_2fd6b112479417fd8c92cdc298" ON "allocation" ("created_at", "id")`);
    await runner.query(
      `CREATE TABLE "price" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "variant_id" uuid NOT NULL, "channel_id" uuid, "price_list_id" uuid, "minimum_quantity" integer NOT NULL DEFAULT '1', "starts_at" TIMESTAMP(3) WITH TIME ZONE, "ends_at" TIMESTAMP(3) WITH TIME ZONE, "price_amount" bigint NOT NULL, "price_currency" character varying(3) NOT NULL, "price_before_amount" bigint, "price_before_currency" character varying(3), "cost_amount" bigint, "cost_currency" character varying(3), CONSTRAINT "UQ_0ea4c1a33f7ce93a447cbdab40e" UNIQUE ("external_reference"), CONSTRAINT "CHK_9da4a6ddce2f121f3c811c7e7c" CHECK (("price_before_amount" IS NULL) = ("price_before_currency" IS NULL)), CONSTRAINT "CHK_6389d67ecec645cc99db5ec9df" CHECK (("cost_amount" IS NULL) = ("cost_currency" IS NULL)), CONSTRAINT "CHK_0257697ce3d48fbf1aa53a399a" CHECK ("price_before_currency" = "price_currency"), CONSTRAINT "CHK_d91aaeb683428c2f4e8da1d3a4" CHECK ("minimum_quantity" > 0 AND "price_amount" >= 0 AND "price_before_amount" >= 0 AND "cost_amount" >= 0), CONSTRAINT "CHK_a471b97cc988900236f69241f1" CHECK ("starts_at" < "ends_at"), CONSTRAINT "XCL_a909a85467bece3a689be13500" EXCLUDE USING gist ("variant_id" WITH =, COALESCE("channel_id", '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE("price_list_id", '00000000-0000-0000-0000-000000000000'::uuid) WITH =, "price_currency" WITH =, "minimum_quantity" WITH =, num_nonnulls("starts_at", "ends_at") WITH =, tstzrange("starts_at", "ends_at") WITH &&), CONSTRAINT "PK_d163e55e8cce6908b2e0f27cea4" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_2e87f35dc6a521a44ef2c21e33" ON "price" ("variant_id", "minimum_quantity")`);
    await runner.query(`CREATE INDEX "IDX_81ce90f81690648bacd20a6ea3" ON "price" ("channel_id", "variant_id")`);
    await runner.query(`CREATE INDEX "IDX_5e475c1962941ea66230587a76" ON "price" ("price_list_id", "variant_id")`);
    await runner.query(
      `CREATE INDEX "IDX_524df7c7b10bb7f2786127d27d" ON "price" ("variant_id", "minimum_quantity", "id")`,
    );
    await runner.query(
      `CREATE TABLE "price_change" ("id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "variant_id" uuid NOT NULL, "price_id" uuid NOT NULL, "channel_id" uuid, "price_list_id" uuid, "minimum_quantity" integer NOT NULL, "action" character varying(40) NOT NULL, "account_id" uuid, "before_amount" bigint, "before_currency" character varying(3), "after_amount" bigint, "after_currency" character varying(3), "cost_before_amount" bigint, "cost_before_currency" character varying(3), "cost_after_amount" bigint, "cost_after_currency" character varying(3), CONSTRAINT "CHK_c31a0ac94d07872b0461e519e9" CHECK ("action" IN ('created', 'updated', 'removed')), CONSTRAINT "CHK_ce6e820f40ad436af13fbe4309" CHECK (("before_amount" IS NULL) = ("before_currency" IS NULL)), CONSTRAINT "CHK_e362954bf081568058a45c8b60" CHECK (("after_amount" IS NULL) = ("after_currency" IS NULL)), CONSTRAINT "CHK_6ae44cffd6196b7ae70a850d66" CHECK (("cost_before_amount" IS NULL) = ("cost_before_currency" IS NULL)), CONSTRAINT "CHK_0bfc1fa62a48687f1d6773c617" CHECK (("cost_after_amount" IS NULL) = ("cost_after_currency" IS NULL)), CONSTRAINT "PK_bd582fe9e20930d358a85b18d49" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d7d1544b2ab6097b88c057565c" ON "price_change" ("price_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_52becf96faed33cc330bd6d60d" ON "price_change" ("variant_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_ce64668aa9f858bf2676b45496" ON "price_change" ("created_at", "id")`);
    await runner.query(
      `CREATE TABLE "warehouse_channel" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "warehouse_id" uuid NOT NULL, "channel_id" uuid NOT NULL, "priority" integer NOT NULL DEFAULT '0', CONSTRAINT "UQ_205be5a06ebd7ca110a6dfb3d1f" UNIQUE ("external_reference"), CONSTRAINT "UQ_3c4ff31e54b7a2d82ad85fa7e2d" UNIQUE ("warehouse_id", "channel_id"), CONSTRAINT "PK_e78c39eadd7b1009d76812a4dea" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_2c40245b90d79dad5f3172ed1f" ON "warehouse_channel" ("warehouse_id")`);
    await runner.query(
      `CREATE INDEX "IDX_a5b4021cd3b2d29d919bdd1644" ON "warehouse_channel" ("channel_id", "priority")`,
    );
    await runner.query(
      `CREATE INDEX "IDX_a992d997b101d4a0033e0d3a0c" ON "warehouse_channel" ("channel_id", "priority", "id")`,
    );
    await runner.query(
      `CREATE TABLE "stock_movement" ("id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "stock_id" uuid NOT NULL, "kind" character varying(40) NOT NULL, "quantity" integer NOT NULL, "on_hand_after" integer NOT NULL, "reason" character varying(500), "reference" character varying(120), "account_id" uuid, CONSTRAINT "CHK_8b170f2912f10a1ed1ccdf5ea8" CHECK ("kind" IN ('receipt', 'adjustment', 'sale', 'return', 'transfer')), CONSTRAINT "CHK_e5358ab50522a767b84640d236" CHECK ("quantity" <> 0 AND "on_hand_after" >= 0), CONSTRAINT "PK_9fe1232f916686ae8cf00294749" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_cd54f67b707cf6e1ebf0c76ae7" ON "stock_movement" ("stock_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_26032e220bb54da7a0b2f3dc72" ON "stock_movement" ("created_at", "id")`);
    await runner.query(
      `CREATE TABLE "reservation" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "stock_id" uuid NOT NULL, "key" character varying(120) NOT NULL, "quantity" integer NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_c29ad2e07caf370088bb4e7e689" UNIQUE ("external_reference"), CONSTRAINT "UQ_a03fabc8488af3b00c18bcbc059" UNIQUE ("key", "stock_id"), CONSTRAINT "CHK_866b0f4bb8fdfe003c581ef002" CHECK ("quantity" > 0), CONSTRAINT "PK_48b1f9922368359ab88e8bfa525" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_1e4f102374b9ae671b2c179585" ON "reservation" ("stock_id", "until")`);
    await runner.query(`CREATE INDEX "IDX_77dd8d933fc17f871f6032d986" ON "reservation" ("until")`);
    await runner.query(`CREATE INDEX "IDX_9899ab7f23bc1ac2db9d6317a8" ON "reservation" ("created_at", "id")`);
    await runner.query(
      `ALTER TABLE "warehouse" ADD CONSTRAINT "FK_a19ef282b593609e8e583ef7dbd" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "stock" ADD CONSTRAINT "FK_21ca5477fd93f446af1ae16b3db" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "stock" ADD CONSTRAINT "FK_b2be25bd3e78455fe801c45e892" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "allocation" ADD CONSTRAINT "FK_9a60493cc34b6e2c4e3e3c32573" FOREIGN KEY ("stock_id") REFERENCES "stock"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "price" ADD CONSTRAINT "FK_6b3ad925b16c4de4130046290d8" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "price" ADD CONSTRAINT "FK_2e98444db4cfe31ab85cb7a166d" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "price" ADD CONSTRAINT "FK_275d5bcb14bbd2a94f39199403f" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "warehouse_channel" ADD CONSTRAINT "FK_2c40245b90d79dad5f3172ed1f1" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "warehouse_channel" ADD CONSTRAINT "FK_d9c33759dea6af60cb8323efcd7" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "stock_movement" ADD CONSTRAINT "FK_01d1da09bd2e1ffa0e5955836c7" FOREIGN KEY ("stock_id") REFERENCES "stock"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reservation" ADD CONSTRAINT "FK_157a15d0e1d4373b33ad31998e7" FOREIGN KEY ("stock_id") REFERENCES "stock"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    for (const log of LOGS) {
      await runner.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "${log}" FOR EACH STATEMENT EXECUTE FUNCTION append_only()`,
      );
    }
    for (const code of CODES) await addCodeReference(runner, code);
    await addSearch(runner, 'warehouse', SEARCH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropSearch(runner, 'warehouse', SEARCH);
    for (const code of CODES) await dropCodeReference(runner, code);
    await runner.query(`ALTER TABLE "reservation" DROP CONSTRAINT "FK_157a15d0e1d4373b33ad31998e7"`);
    await runner.query(`ALTER TABLE "stock_movement" DROP CONSTRAINT "FK_01d1da09bd2e1ffa0e5955836c7"`);
    await runner.query(`ALTER TABLE "warehouse_channel" DROP CONSTRAINT "FK_d9c33759dea6af60cb8323efcd7"`);
    await runner.query(`ALTER TABLE "warehouse_channel" DROP CONSTRAINT "FK_2c40245b90d79dad5f3172ed1f1"`);
    await runner.query(`ALTER TABLE "price" DROP CONSTRAINT "FK_275d5bcb14bbd2a94f39199403f"`);
    await runner.query(`ALTER TABLE "price" DROP CONSTRAINT "FK_2e98444db4cfe31ab85cb7a166d"`);
    await runner.query(`ALTER TABLE "price" DROP CONSTRAINT "FK_6b3ad925b16c4de4130046290d8"`);
    await runner.query(`ALTER TABLE "allocation" DROP CONSTRAINT "FK_9a60493cc34b6e2c4e3e3c32573"`);
    await runner.query(`ALTER TABLE "stock" DROP CONSTRAINT "FK_b2be25bd3e78455fe801c45e892"`);
    await runner.query(`ALTER TABLE "stock" DROP CONSTRAINT "FK_21ca5477fd93f446af1ae16b3db"`);
    await runner.query(`ALTER TABLE "warehouse" DROP CONSTRAINT "FK_a19ef282b593609e8e583ef7dbd"`);
    await runner.query(`DROP INDEX "public"."IDX_9899ab7f23bc1ac2db9d6317a8"`);
    await runner.query(`DROP INDEX "public"."IDX_77dd8d933fc17f871f6032d986"`);
    await runner.query(`DROP INDEX "public"."IDX_1e4f102374b9ae671b2c179585"`);
    await runner.query(`DROP TABLE "reservation"`);
    await runner.query(`DROP INDEX "public"."IDX_26032e220bb54da7a0b2f3dc72"`);
    await runner.query(`DROP INDEX "public"."IDX_cd54f67b707cf6e1ebf0c76ae7"`);
    await runner.query(`DROP TABLE "stock_movement"`);
    await runner.query(`DROP INDEX "public"."IDX_a992d997b101d4a0033e0d3a0c"`);
    await runner.query(`DROP INDEX "public"."IDX_a5b4021cd3b2d29d919bdd1644"`);
    await runner.query(`DROP INDEX "public"."IDX_2c40245b90d79dad5f3172ed1f"`);
    await runner.query(`DROP TABLE "warehouse_channel"`);
    await runner.query(`DROP INDEX "public"."IDX_ce64668aa9f858bf2676b45496"`);
    await runner.query(`DROP INDEX "public"."IDX_52becf96faed33cc330bd6d60d"`);
    await runner.query(`DROP INDEX "public"."IDX_d7d1544b2ab6097b88c057565c"`);
    await runner.query(`DROP TABLE "price_change"`);
    await runner.query(`DROP INDEX "public"."IDX_524df7c7b10bb7f2786127d27d"`);
    await runner.query(`DROP INDEX "public"."IDX_5e475c1962941ea66230587a76"`);
    await runner.query(`DROP INDEX "public"."IDX_81ce90f81690648bacd20a6ea3"`);
    await runner.query(`DROP INDEX "public"."IDX_2e87f35dc6a521a44ef2c21e33"`);
    await runner.query(`DROP TABLE "price"`);
    await runner.query(`DROP INDEX "public"."IDX_2fd6b112479417fd8c92cdc298"`);
    await runner.query(`DROP INDEX "public"."IDX_fb5323ddec7652bfcb76ec5c2b"`);
    await runner.query(`DROP TABLE "allocation"`);
    await runner.query(`DROP INDEX "public"."IDX_f4110d5d0b784c1b35f0b1c99b"`);
    await runner.query(`DROP INDEX "public"."IDX_21ca5477fd93f446af1ae16b3d"`);
    await runner.query(`DROP INDEX "public"."IDX_1a309cb433ae8d4e2129ab3985"`);
    await runner.query(`DROP TABLE "stock"`);
    await runner.query(`DROP INDEX "public"."IDX_0c229d205b681a3540a9fa20cb"`);
    await runner.query(`DROP INDEX "public"."IDX_e7011fff162162cfb4d810bba2"`);
    await runner.query(`DROP TABLE "warehouse"`);
  }
}
