import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people mean to buy. */
export class Carts1764001401000 implements MigrationInterface {
  name = 'Carts1764001401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "cart" ("id" uuid NOT NULL, "channel_id" uuid NOT NULL, "token_hash" character varying(43), "account_id" uuid, "email" character varying(254), "shipping_address" jsonb, "billing_address" jsonb, "shipping_method_id" uuid, "codes" character varying array NOT NULL DEFAULT '{}', "reserved_until" TIMESTAMP(3) WITH TIME ZONE, "order_id" uuid, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "CHK_8041da6913bf3edaaf182aaa0c" CHECK (num_nonnulls("token_hash", "account_id") = 1), CONSTRAINT "PK_c524ec48751b9b5bcfbf6e59be7" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_1127635cb5ed806f23155a2712" ON "cart" ("expires_at")`);
    await runner.query(`CREATE INDEX "IDX_02e2f497e8ed712f493dc8262f" ON "cart" ("order_id")`);
    await runner.query(`CREATE INDEX "IDX_46d70ebb4fbdd09ff1b36f6e07" ON "cart" ("shipping_method_id")`);
    await runner.query(`CREATE INDEX "IDX_1c14901d8034f3434278ed99f6" ON "cart" ("channel_id")`);
    await runner.query(`CREATE INDEX "IDX_1722f3dd34eab85876710f0635" ON "cart" ("account_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "cart_open" ON "cart" ("account_id", "channel_id") WHERE "order_id" IS NULL`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_8221d3aed0f75cfa94be045a00" ON "cart" ("token_hash")`);
    await runner.query(
      `CREATE TABLE "cart_line" ("id" uuid NOT NULL, "cart_id" uuid NOT NULL, "variant_id" uuid NOT NULL, "quantity" integer NOT NULL, "seen_amount" bigint, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "CHK_b029a09576a2d6070db407888d" CHECK ("quantity" BETWEEN 1 AND 9999), CONSTRAINT "PK_0b3414ce0b103b3ff0743ebd3a9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_7ab11e6088e88a6baebcd9af9d" ON "cart_line" ("variant_id")`);
    await runner.query(`CREATE UNIQUE INDEX "IDX_78dae785fcb2a2fe5d90516e80" ON "cart_line" ("cart_id", "variant_id")`);
    await runner.query(
      `ALTER TABLE "cart" ADD CONSTRAINT "FK_1c14901d8034f3434278ed99f63" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cart" ADD CONSTRAINT "FK_1722f3dd34eab85876710f06353" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cart" ADD CONSTRAINT "FK_46d70ebb4fbdd09ff1b36f6e071" FOREIGN KEY ("shipping_method_id") REFERENCES "shipping_method"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cart" ADD CONSTRAINT "FK_02e2f497e8ed712f493dc8262f8" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cart_line" ADD CONSTRAINT "FK_5455c0c2b993b0c06a1c0df4626" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cart_line" ADD CONSTRAINT "FK_7ab11e6088e88a6baebcd9af9d1" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "cart_line"');
    await runner.query('DROP TABLE "cart"');
  }
}
