import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addSearch,
  addStateMachine,
  dropSearch,
  dropStateMachine,
  type SearchColumns,
} from '@app/shared/resource/migration';

const DOCUMENTS: Readonly<Record<string, SearchColumns>> = {
  order: { columns: ['external_reference', 'email'], short: ['external_reference', 'email'] },
  order_line: { columns: ['product_name', 'sku'], short: ['product_name', 'sku'] },
};

/** What the sums of an order are of its lines; looked at when a transaction ends, for until then they may differ. */
const SUMS = `
CREATE FUNCTION "order_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  IF TG_TABLE_NAME = 'order' THEN changed := NEW.id; ELSE changed := coalesce(NEW.order_id, OLD.order_id); END IF;
  IF EXISTS (
    SELECT FROM "order" o, LATERAL (
      SELECT coalesce(sum(l.unit_price_amount * l.quantity), 0) AS subtotal,
             coalesce(sum(l.discount_amount + l.order_discount_amount), 0) AS discount,
             coalesce(sum(l.total_net), 0) AS net, coalesce(sum(l.total_tax), 0) AS tax,
             coalesce(bool_and(l.total_currency = o.currency), true) AS one_currency
      FROM order_line l WHERE l.order_id = o.id
    ) lines
    WHERE o.id = changed AND NOT (
      lines.subtotal = o.subtotal_amount AND lines.discount = o.discount_amount AND lines.one_currency
      AND lines.net + o.shipping_net = o.total_net AND lines.tax + o.shipping_tax = o.total_tax)
  ) THEN
    RAISE EXCEPTION 'The sums of order % are not those of its lines', changed USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$`;

/** Events are written once; only personal data can be taken out of them, with the salt of its digest. */
const EVENTS = `
CREATE FUNCTION "order_event_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.personal IS NULL AND NEW.personal_salt IS NULL
      AND (to_jsonb(NEW) - 'personal' - 'personal_salt') = (to_jsonb(OLD) - 'personal' - 'personal_salt') THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'Events of orders are written once and never changed';
END $$`;

/** Orders with their lines, discounts, notes and events, and the counters of their numbers. */
export class Orders1764001200000 implements MigrationInterface {
  readonly name = 'Orders1764001200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "order" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "company_id" uuid NOT NULL, "channel_id" uuid NOT NULL, "number" integer, "status" character varying(40) NOT NULL DEFAULT 'draft', "origin" character varying(40) NOT NULL DEFAULT 'staff', "customer_id" uuid, "email" character varying(254), "buyer_company_id" uuid, "author_id" uuid, "currency" character varying(3) NOT NULL, "tax_display" character varying(40) NOT NULL, "tax_exempt" boolean NOT NULL DEFAULT false, "shipping_method_id" uuid, "shipping_method_name" character varying(120), "shipping_tax_rate" numeric(6,3) NOT NULL DEFAULT '0', "charge_status" character varying(40) NOT NULL DEFAULT 'full', "fulfilment_status" character varying(40) NOT NULL DEFAULT 'unfulfilled', "placed_at" TIMESTAMP(3) WITH TIME ZONE, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "expires_at" TIMESTAMP(3) WITH TIME ZONE, "event_count" integer NOT NULL DEFAULT '0', "event_head" character varying(64), "billing_address_street" character varying(200), "billing_address_addition" character varying(200), "billing_address_city" character varying(120), "billing_address_postal_code" character varying(20), "billing_address_region" character varying(120), "billing_address_country" character varying(2), "billing_address_recipient" character varying(200), "billing_address_phone" character varying(32), "shipping_address_street" character varying(200), "shipping_address_addition" character varying(200), "shipping_address_city" character varying(120), "shipping_address_postal_code" character varying(20), "shipping_address_region" character varying(120), "shipping_address_country" character varying(2), "shipping_address_recipient" character varying(200), "shipping_address_phone" character varying(32), "shipping_price_amount" bigint, "shipping_price_currency" character varying(3), "subtotal_amount" bigint NOT NULL, "subtotal_currency" character varying(3) NOT NULL, "discount_amount" bigint NOT NULL, "discount_currency" character varying(3) NOT NULL, "shipping_net" bigint NOT NULL, "shipping_tax" bigint NOT NULL, "shipping_gross" bigint NOT NULL, "shipping_currency" character varying(3) NOT NULL, "total_net" bigint NOT NULL, "total_tax" bigint NOT NULL, "total_gross" bigint NOT NULL, "total_currency" character varying(3) NOT NULL, "charged_amount" bigint NOT NULL, "charged_currency" character varying(3) NOT NULL, CONSTRAINT "UQ_d77d03c8c34310b5bc7df1fb858" UNIQUE ("external_reference"), CONSTRAINT "UQ_c0ce9fcedfc5c1e341c79bbabc8" UNIQUE ("company_id", "number"), CONSTRAINT "CHK_1e36740ae4ce8e8ff98e4a8ff4" CHECK ("status" IN ('draft', 'placed', 'confirmed', 'completed', 'cancelled', 'expired')), CONSTRAINT "CHK_1cec598dcbef0f5a622354d7e2" CHECK ("origin" IN ('staff', 'storefront', 'import', 'replacement')), CONSTRAINT "CHK_41176b55763eaac1a42f2af488" CHECK ("tax_display" IN ('net', 'gross')), CONSTRAINT "CHK_72d81980361f6fb860d1765def" CHECK (num_nulls("billing_address_street", "billing_address_city", "billing_address_country") IN (0, 3)), CONSTRAINT "CHK_9e2be82b95491db720367df82f" CHECK (num_nulls("shipping_address_street", "shipping_address_city", "shipping_address_country") IN (0, 3)), CONSTRAINT "CHK_8846d911e3b54383ff5942571f" CHECK (("shipping_price_amount" IS NULL) = ("shipping_price_currency" IS NULL)), CONSTRAINT "CHK_d93aaadcf0c1116c231b6722a4" CHECK ("charge_status" IN ('none', 'partial', 'full', 'overcharged')), CONSTRAINT "CHK_998ff875cf99c33f8e27d58574" CHECK ("fulfilment_status" IN ('unfulfilled', 'partial', 'fulfilled', 'partially_returned', 'returned')), CONSTRAINT "CHK_8da65298a535e2d2cf2c93522c" CHECK ("charge_status" = CASE WHEN "charged_amount" > "total_gross" THEN 'overcharged' WHEN "charged_amount" = "total_gross" THEN 'full' WHEN "charged_amount" = 0 THEN 'none' ELSE 'partial' END), CONSTRAINT "CHK_c4fb965857c063f2ec6834974a" CHECK (ARRAY["subtotal_currency", "discount_currency", "shipping_currency", "total_currency", "charged_currency"] <@ ARRAY["currency"]), CONSTRAINT "CHK_a8bead8d68828663080f1c13f2" CHECK ("discount_amount" >= 0 AND "subtotal_amount" >= 0 AND "shipping_gross" >= 0 AND "charged_amount" >= 0), CONSTRAINT "CHK_013c6381367b7e26386e854708" CHECK ("tax_exempt" OR "subtotal_amount" - "discount_amount" + CASE "tax_display" WHEN 'net' THEN "shipping_net" ELSE "shipping_gross" END = CASE "tax_display" WHEN 'net' THEN "total_net" ELSE "total_gross" END), CONSTRAINT "CHK_2b7deb56da3cc999692ba3c4a9" CHECK ("total_net" + "total_tax" = "total_gross" AND "shipping_net" + "shipping_tax" = "shipping_gross"), CONSTRAINT "CHK_3e7f60f63282ba575f4b699134" CHECK (("placed_at" IS NULL) = ("status" = 'draft')), CONSTRAINT "CHK_569548ff466941f271432497f8" CHECK (("number" IS NULL) = ("status" = 'draft' OR "origin" = 'import')), CONSTRAINT "PK_1031171c13130102495201e3e20" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9bfbba596388316ddc7cedfb65" ON "order" ("company_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_f73e2563e9a5bbfa9a85d5bd60" ON "order" ("channel_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_f0b32aa56364f084b7aa605c2d" ON "order" ("customer_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_0d606416558a74549f18831268" ON "order" ("buyer_company_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_aa341fd0172aae60f755b97395" ON "order" ("author_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_725d8733eda9a49f0bd19ab617" ON "order" ("shipping_method_id")`);
    await runner.query(`CREATE INDEX "IDX_9dd481dc7ea4c1a3777a417827" ON "order" ("status", "expires_at")`);
    await runner.query(`CREATE INDEX "IDX_7bfcc3cc6c8f1eb6b9bd17c3f7" ON "order" ("status", "created_at", "id")`);
    await runner.query(`CREATE INDEX "IDX_f45f07e7a4d16cf29d15f6b1d8" ON "order" ("created_at", "id")`);
    await runner.query(
      `CREATE TABLE "order_discount" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "position" integer NOT NULL DEFAULT '0', "source" character varying(40) NOT NULL DEFAULT 'manual', "percent" numeric(7,4), "reason" character varying(200), "fixed_amount" bigint, "fixed_currency" character varying(3), "total_amount" bigint NOT NULL, "total_currency" character varying(3) NOT NULL, CONSTRAINT "UQ_51f8049087ea561b6ce562c8292" UNIQUE ("external_reference"), CONSTRAINT "CHK_fe50b789af42be3e770365451c" CHECK ("source" IN ('manual', 'promotion', 'voucher')), CONSTRAINT "CHK_2b2e4ef3932913e2d7ade8b774" CHECK (("fixed_amount" IS NULL) = ("fixed_currency" IS NULL)), CONSTRAINT "CHK_afef6f3fd85d9514d390b4e8fc" CHECK (coalesce("percent", 0) BETWEEN 0 AND 100 AND coalesce("fixed_amount", 0) >= 0 AND "total_amount" >= 0), CONSTRAINT "CHK_f24c7c4db88216e35f4a00822f" CHECK (num_nonnulls("percent", "fixed_amount") = 1), CONSTRAINT "PK_d25d419f5d23bbcfe590ffe4444" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9d4aad70290c929e55036f0c90" ON "order_discount" ("order_id", "position")`);
    await runner.query(
      `CREATE INDEX "IDX_0f390602c8d4dd5f1362677800" ON "order_discount" ("order_id", "position", "id")`,
    );
    await runner.query(
      `CREATE TABLE "order_event" ("id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "order_id" uuid NOT NULL, "sequence" integer NOT NULL, "type" character varying(40) NOT NULL, "actor_id" uuid, "parameters" jsonb NOT NULL, "personal" jsonb, "personal_digest" character varying(64), "personal_salt" character varying(64), "correlation_id" character varying(128), "previous_hash" character varying(64), "hash" character varying(64) NOT NULL, CONSTRAINT "UQ_3192ee3f2e0ee6380be5986ef03" UNIQUE ("order_id", "sequence"), CONSTRAINT "CHK_f269589565bca419efe4fd908b" CHECK ("type" IN ('created', 'imported', 'changed', 'placed', 'confirmed', 'completed', 'cancelled', 'expired', 'repriced', 'oversold', 'line_added', 'line_changed', 'line_removed', 'discount_added', 'discount_changed', 'discount_removed', 'voucher_used', 'voucher_returned', 'note_added', 'note_changed', 'note_removed', 'payment_authorised', 'payment_charged', 'payment_voided', 'payment_failed', 'payment_refunded', 'refund_failed', 'fulfilment_created', 'fulfilment_shipped', 'fulfilment_delivered', 'fulfilment_cancelled', 'tracking_changed', 'return_requested', 'return_received', 'return_cancelled', 'stock_restocked', 'replacement_created', 'invoice_issued', 'packing_slip_issued', 'email_sent', 'personal_data_erased')), CONSTRAINT "PK_394b0d7613180ebee9028e9aaa1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_3192ee3f2e0ee6380be5986ef0" ON "order_event" ("order_id", "sequence")`);
    await runner.query(`CREATE INDEX "IDX_a39f43eb68d23561aa597b3f0a" ON "order_event" ("type", "created_at", "id")`);
    await runner.query(`CREATE INDEX "IDX_183ff1c3d8504240a8a0f89226" ON "order_event" ("created_at", "id")`);
    await runner.query(
      `CREATE TABLE "order_line" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "position" integer NOT NULL DEFAULT '0', "variant_id" uuid, "product_name" character varying(200) NOT NULL, "variant_name" character varying(200), "sku" character varying(64), "quantity" integer NOT NULL, "fulfilled" integer NOT NULL DEFAULT '0', "returned" integer NOT NULL DEFAULT '0', "discount_percent" numeric(7,4), "discount_reason" character varying(200), "tax_class_id" uuid, "tax_rate" numeric(6,3) NOT NULL DEFAULT '0', "unit_price_amount" bigint NOT NULL, "unit_price_currency" character varying(3) NOT NULL, "undiscounted_unit_price_amount" bigint NOT NULL, "undiscounted_unit_price_currency" character varying(3) NOT NULL, "discount_fixed_amount" bigint, "discount_fixed_currency" character varying(3), "discount_amount" bigint NOT NULL, "discount_currency" character varying(3) NOT NULL, "order_discount_amount" bigint NOT NULL, "order_discount_currency" character varying(3) NOT NULL, "unit_net" bigint NOT NULL, "unit_tax" bigint NOT NULL, "unit_gross" bigint NOT NULL, "unit_currency" character varying(3) NOT NULL, "total_net" bigint NOT NULL, "total_tax" bigint NOT NULL, "total_gross" bigint NOT NULL, "total_currency" character varying(3) NOT NULL, CONSTRAINT "UQ_f6396e26cdf6c183b11533c9d83" UNIQUE ("external_reference"), CONSTRAINT "CHK_3f1c10be355903da6f9afb1320" CHECK (("discount_fixed_amount" IS NULL) = ("discount_fixed_currency" IS NULL)), CONSTRAINT "CHK_cd41db102e582bda267535dbac" CHECK (ARRAY["undiscounted_unit_price_currency", "discount_currency", "order_discount_currency", "unit_currency", "total_currency"] <@ ARRAY["unit_price_currency"]), CONSTRAINT "CHK_ce52f57af3b56b1068c4d1f26d" CHECK ("discount_amount" + "order_discount_amount" <= "unit_price_amount" * "quantity"), CONSTRAINT "CHK_1434d710b31abaf951ff4a2b7d" CHECK ("discount_percent" BETWEEN 0 AND 100 AND coalesce("discount_fixed_amount", 0) >= 0), CONSTRAINT "CHK_286ad2ca28a3ca522f762e2c34" CHECK (num_nonnulls("discount_percent", "discount_fixed_amount") <= 1), CONSTRAINT "CHK_2918de2741bb8325f1d3db8b6b" CHECK ("unit_price_amount" >= 0 AND "total_net" >= 0 AND "discount_amount" >= 0 AND "order_discount_amount" >= 0), CONSTRAINT "CHK_3bc7ace699089755ac87bb3be8" CHECK ("total_net" + "total_tax" = "total_gross" AND "unit_net" + "unit_tax" = "unit_gross"), CONSTRAINT "CHK_547c1252291209caadef0ca59b" CHECK ("quantity" > 0 AND "returned" BETWEEN 0 AND "fulfilled" AND "fulfilled" <= "quantity"), CONSTRAINT "PK_01a7c973d9f30479647e44f9892" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d5cb67d18ff7d2e749366dfa29" ON "order_line" ("order_id", "position")`);
    await runner.query(`CREATE INDEX "IDX_2ffe997b227a9e7b4ceb407386" ON "order_line" ("variant_id")`);
    await runner.query(`CREATE INDEX "IDX_bcb91cca03296dae86c5bc8dd6" ON "order_line" ("tax_class_id")`);
    await runner.query(`CREATE INDEX "IDX_49d8c2ab3576ce880040d5208b" ON "order_line" ("order_id", "position", "id")`);
    await runner.query(
      `CREATE TABLE "order_note" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "author_id" uuid, "body" character varying(5000) NOT NULL, "visibility" character varying(40) NOT NULL DEFAULT 'internal', "edited_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_d4c5dada5ffdd3747d026d55624" UNIQUE ("external_reference"), CONSTRAINT "CHK_60c957b4eb19f877e7b47ac332" CHECK ("visibility" IN ('internal', 'customer')), CONSTRAINT "PK_6fc750145695265f2f484ac7c9f" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_ee7de3c48dbb06428ea2f34b56" ON "order_note" ("order_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_8b4c1b8b373ea35860f8c1c4ed" ON "order_note" ("author_id", "created_at")`);
    await runner.query(`CREATE INDEX "IDX_88c18f8424dfe1b273e1a7862c" ON "order_note" ("created_at", "id")`);
    await runner.query(
      `CREATE TABLE "order_tags" ("order_id" uuid NOT NULL, "tags_id" uuid NOT NULL, CONSTRAINT "PK_8ad1a214c8578602f59a8e6214e" PRIMARY KEY ("order_id", "tags_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_787ebb4ed542caa09e0f658925" ON "order_tags" ("order_id")`);
    await runner.query(`CREATE INDEX "IDX_dcab496631525c87d90eccdfab" ON "order_tags" ("tags_id")`);
    await runner.query(
      `ALTER TABLE "order" ADD CONSTRAINT "FK_0446086629b9b86685d5e0b0b4b" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order" ADD CONSTRAINT "FK_efb562bd33fb9e2dbdf1babaf91" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order" ADD CONSTRAINT "FK_cd7812c96209c5bdd48a6b858b0" FOREIGN KEY ("customer_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order" ADD CONSTRAINT "FK_62092581cdfa9dad3edee6d6b7a" FOREIGN KEY ("buyer_company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order" ADD CONSTRAINT "FK_1c18b2e051745ceccb73669a840" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order" ADD CONSTRAINT "FK_725d8733eda9a49f0bd19ab6174" FOREIGN KEY ("shipping_method_id") REFERENCES "shipping_method"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_discount" ADD CONSTRAINT "FK_acb8e88df0e9b1287d39c3d2d7c" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_event" ADD CONSTRAINT "FK_b5ad8b36013879595c72c063178" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_line" ADD CONSTRAINT "FK_ed8fae6d7239e9d730219215af7" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_line" ADD CONSTRAINT "FK_2ffe997b227a9e7b4ceb4073866" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_line" ADD CONSTRAINT "FK_bcb91cca03296dae86c5bc8dd68" FOREIGN KEY ("tax_class_id") REFERENCES "tax_class"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_note" ADD CONSTRAINT "FK_a3d178be9f902d0c7cd52dbc11e" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_note" ADD CONSTRAINT "FK_08131716f81e6be07ee35197e77" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_tags" ADD CONSTRAINT "FK_787ebb4ed542caa09e0f658925c" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "order_tags" ADD CONSTRAINT "FK_dcab496631525c87d90eccdfabf" FOREIGN KEY ("tags_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
    for (const [table, document] of Object.entries(DOCUMENTS)) await addSearch(runner, table, document);
    await addStateMachine(runner, 'order', 'status', {
      draft: ['placed'],
      placed: ['confirmed', 'cancelled', 'expired'],
      confirmed: ['completed', 'cancelled'],
      completed: [],
      cancelled: [],
      expired: [],
    });
    await runner.query(
      `CREATE TABLE "order_counter" ("company_id" uuid NOT NULL PRIMARY KEY REFERENCES "company"("id") ON DELETE CASCADE, "last" integer NOT NULL CHECK ("last" > 0))`,
    );
    await runner.query(SUMS);
    await runner.query(
      `CREATE CONSTRAINT TRIGGER "order_sums" AFTER INSERT OR UPDATE OF "subtotal_amount", "discount_amount", "shipping_net", "shipping_tax", "total_net", "total_tax", "currency" ON "order" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "order_sums"()`,
    );
    await runner.query(
      `CREATE CONSTRAINT TRIGGER "order_line_sums" AFTER INSERT OR DELETE OR UPDATE OF "order_id", "quantity", "unit_price_amount", "discount_amount", "order_discount_amount", "total_net", "total_tax", "total_currency" ON "order_line" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "order_sums"()`,
    );
    await runner.query(EVENTS);
    await runner.query(
      `CREATE TRIGGER "order_event_kept" BEFORE UPDATE OR DELETE ON "order_event" FOR EACH ROW EXECUTE FUNCTION "order_event_kept"()`,
    );
    await runner.query(
      `CREATE TRIGGER "order_event_whole" BEFORE TRUNCATE ON "order_event" FOR EACH STATEMENT EXECUTE FUNCTION "order_event_kept"()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "order_counter"');
    await runner.query('DROP TRIGGER "order_line_sums" ON "order_line"');
    await runner.query('DROP TRIGGER "order_sums" ON "order"');
    await runner.query('DROP TRIGGER "order_event_kept" ON "order_event"');
    await runner.query('DROP TRIGGER "order_event_whole" ON "order_event"');
    await runner.query('DROP FUNCTION "order_sums"()');
    await runner.query('DROP FUNCTION "order_event_kept"()');
    await dropStateMachine(runner, 'order', 'status');
    for (const [table, document] of Object.entries(DOCUMENTS)) await dropSearch(runner, table, document);
    await runner.query(`ALTER TABLE "order_tags" DROP CONSTRAINT "FK_dcab496631525c87d90eccdfabf"`);
    await runner.query(`ALTER TABLE "order_tags" DROP CONSTRAINT "FK_787ebb4ed542caa09e0f658925c"`);
    await runner.query(`ALTER TABLE "order_note" DROP CONSTRAINT "FK_08131716f81e6be07ee35197e77"`);
    await runner.query(`ALTER TABLE "order_note" DROP CONSTRAINT "FK_a3d178be9f902d0c7cd52dbc11e"`);
    await runner.query(`ALTER TABLE "order_line" DROP CONSTRAINT "FK_bcb91cca03296dae86c5bc8dd68"`);
    await runner.query(`ALTER TABLE "order_line" DROP CONSTRAINT "FK_2ffe997b227a9e7b4ceb4073866"`);
    await runner.query(`ALTER TABLE "order_line" DROP CONSTRAINT "FK_ed8fae6d7239e9d730219215af7"`);
    await runner.query(`ALTER TABLE "order_event" DROP CONSTRAINT "FK_b5ad8b36013879595c72c063178"`);
    await runner.query(`ALTER TABLE "order_discount" DROP CONSTRAINT "FK_acb8e88df0e9b1287d39c3d2d7c"`);
    await runner.query(`ALTER TABLE "order" DROP CONSTRAINT "FK_725d8733eda9a49f0bd19ab6174"`);
    await runner.query(`ALTER TABLE "order" DROP CONSTRAINT "FK_1c18b2e051745ceccb73669a840"`);
    await runner.query(`ALTER TABLE "order" DROP CONSTRAINT "FK_62092581cdfa9dad3edee6d6b7a"`);
    await runner.query(`ALTER TABLE "order" DROP CONSTRAINT "FK_cd7812c96209c5bdd48a6b858b0"`);
    await runner.query(`ALTER TABLE "order" DROP CONSTRAINT "FK_efb562bd33fb9e2dbdf1babaf91"`);
    await runner.query(`ALTER TABLE "order" DROP CONSTRAINT "FK_0446086629b9b86685d5e0b0b4b"`);
    await runner.query(`DROP INDEX "public"."IDX_dcab496631525c87d90eccdfab"`);
    await runner.query(`DROP INDEX "public"."IDX_787ebb4ed542caa09e0f658925"`);
    await runner.query(`DROP TABLE "order_tags"`);
    await runner.query(`DROP INDEX "public"."IDX_88c18f8424dfe1b273e1a7862c"`);
    await runner.query(`DROP INDEX "public"."IDX_8b4c1b8b373ea35860f8c1c4ed"`);
    await runner.query(`DROP INDEX "public"."IDX_ee7de3c48dbb06428ea2f34b56"`);
    await runner.query(`DROP TABLE "order_note"`);
    await runner.query(`DROP INDEX "public"."IDX_49d8c2ab3576ce880040d5208b"`);
    await runner.query(`DROP INDEX "public"."IDX_bcb91cca03296dae86c5bc8dd6"`);
    await runner.query(`DROP INDEX "public"."IDX_2ffe997b227a9e7b4ceb407386"`);
    await runner.query(`DROP INDEX "public"."IDX_d5cb67d18ff7d2e749366dfa29"`);
    await runner.query(`DROP TABLE "order_line"`);
    await runner.query(`DROP INDEX "public"."IDX_183ff1c3d8504240a8a0f89226"`);
    await runner.query(`DROP INDEX "public"."IDX_a39f43eb68d23561aa597b3f0a"`);
    await runner.query(`DROP INDEX "public"."IDX_3192ee3f2e0ee6380be5986ef0"`);
    await runner.query(`DROP TABLE "order_event"`);
    await runner.query(`DROP INDEX "public"."IDX_0f390602c8d4dd5f1362677800"`);
    await runner.query(`DROP INDEX "public"."IDX_9d4aad70290c929e55036f0c90"`);
    await runner.query(`DROP TABLE "order_discount"`);
    await runner.query(`DROP INDEX "public"."IDX_f45f07e7a4d16cf29d15f6b1d8"`);
    await runner.query(`DROP INDEX "public"."IDX_7bfcc3cc6c8f1eb6b9bd17c3f7"`);
    await runner.query(`DROP INDEX "public"."IDX_9dd481dc7ea4c1a3777a417827"`);
    await runner.query(`DROP INDEX "public"."IDX_725d8733eda9a49f0bd19ab617"`);
    await runner.query(`DROP INDEX "public"."IDX_aa341fd0172aae60f755b97395"`);
    await runner.query(`DROP INDEX "public"."IDX_0d606416558a74549f18831268"`);
    await runner.query(`DROP INDEX "public"."IDX_f0b32aa56364f084b7aa605c2d"`);
    await runner.query(`DROP INDEX "public"."IDX_f73e2563e9a5bbfa9a85d5bd60"`);
    await runner.query(`DROP INDEX "public"."IDX_9bfbba596388316ddc7cedfb65"`);
    await runner.query(`DROP TABLE "order"`);
  }
}
