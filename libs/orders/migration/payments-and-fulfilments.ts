import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addStateMachine, dropStateMachine } from '@app/shared/resource/migration';

/** Payments with their events, refunds, fulfilments, returns and replacements. */
export class PaymentsAndFulfilments1764001210000 implements MigrationInterface {
  readonly name = 'PaymentsAndFulfilments1764001210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "fulfilment" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "warehouse_id" uuid NOT NULL, "status" character varying(40) NOT NULL DEFAULT 'pending', "carrier" character varying(80), "tracking_number" character varying(120), "tracking_url" character varying(500), "shipped_at" TIMESTAMP(3) WITH TIME ZONE, "delivered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_03ddeef00a2013c4b1a1a2cdab6" UNIQUE ("external_reference"), CONSTRAINT "CHK_5436928abc73f340286cb2af2a" CHECK ("status" IN ('pending', 'shipped', 'delivered', 'cancelled')), CONSTRAINT "CHK_37cd009dc84660de1d18f50efb" CHECK (("delivered_at" IS NOT NULL) = ("status" = 'delivered')), CONSTRAINT "CHK_9c43ab28c467a2cd83292785d9" CHECK ("status" NOT IN ('shipped', 'delivered') OR "shipped_at" IS NOT NULL), CONSTRAINT "CHK_de945f7a31d102e5d31115f88b" CHECK (("shipped_at" IS NULL) OR "status" <> 'pending'), CONSTRAINT "PK_fdf56d6b49d559a9a8ef22ec213" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_fabaec45778f06988fa1830d68" ON "fulfilment"  ("order_id", "created_at") `);
    await runner.query(
      `CREATE INDEX "IDX_cb821c3c614a39142300cb6c13" ON "fulfilment"  ("warehouse_id", "created_at") `,
    );
    await runner.query(`CREATE INDEX "IDX_8ffd25f707669a8bbdf87fa077" ON "fulfilment"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "fulfilment_line" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "fulfilment_id" uuid NOT NULL, "order_line_id" uuid NOT NULL, "quantity" integer NOT NULL, CONSTRAINT "UQ_76ae61b517c07328c8800e6664b" UNIQUE ("external_reference"), CONSTRAINT "UQ_ccc333ceec8d2c9c8b3979e1334" UNIQUE ("fulfilment_id", "order_line_id"), CONSTRAINT "CHK_8c5d8f155d471373b6bb1be6ca" CHECK ("quantity" > 0), CONSTRAINT "PK_b845a85b03e9fce3636976adf20" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_791ec46a5bddfeb02dd3b58dc4" ON "fulfilment_line"  ("fulfilment_id", "created_at") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_88b512ce10bd271c0a27963781" ON "fulfilment_line"  ("order_line_id", "created_at") `,
    );
    await runner.query(`CREATE INDEX "IDX_0aec6a779989b5fd05fc7d31a6" ON "fulfilment_line"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "order_return" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "status" character varying(40) NOT NULL DEFAULT 'requested', "reason" character varying(500), "received_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_532fdefe10ef99e3ef366f45443" UNIQUE ("external_reference"), CONSTRAINT "CHK_b3d87e49b5d5e8efa78d992c24" CHECK ("status" IN ('requested', 'received', 'cancelled')), CONSTRAINT "CHK_7eb0bd4cd9ffd0a96543ec5b25" CHECK (("received_at" IS NOT NULL) = ("status" = 'received')), CONSTRAINT "PK_36413fb3df0d9d66ae67cbdcb9a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_a6d2bf35b50ac2b7731b987e04" ON "order_return"  ("order_id", "created_at") `);
    await runner.query(`CREATE INDEX "IDX_108f9f7dd366a883af04e2c375" ON "order_return"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "payment" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "provider" character varying(40) NOT NULL, "method" character varying(40) NOT NULL DEFAULT 'other', "reference" character varying(120), "source" character varying(120), "status" character varying(40) NOT NULL DEFAULT 'pending', "charging" bigint NOT NULL DEFAULT '0', "refunding" bigint NOT NULL DEFAULT '0', "amount_amount" bigint NOT NULL, "amount_currency" character varying(3) NOT NULL, "authorised_amount" bigint NOT NULL, "authorised_currency" character varying(3) NOT NULL, "charged_amount" bigint NOT NULL, "charged_currency" character varying(3) NOT NULL, "refunded_amount" bigint NOT NULL, "refunded_currency" character varying(3) NOT NULL, "cancelled_amount" bigint NOT NULL, "cancelled_currency" character varying(3) NOT NULL, CONSTRAINT "UQ_38251d576eaea33c2e6baad1c60" UNIQUE ("external_reference"), CONSTRAINT "UQ_2f899c8572d900155b58bc632c1" UNIQUE ("provider", "reference"), CONSTRAINT "CHK_2ceb305da539ae03c4e1e08d00" CHECK ("provider" IN ('manual', 'test')), CONSTRAINT "CHK_67724f7278f44d1b248e489d47" CHECK ("method" IN ('bank_transfer', 'cash', 'card', 'direct_debit', 'other')), CONSTRAINT "CHK_016d3cbf9689987a7a7a68c092" CHECK ("status" IN ('pending', 'authorised', 'charged', 'refunded', 'voided', 'failed')), CONSTRAINT "CHK_d0104b1c8cb63bfcdf376ae74e" CHECK ("status" = coalesce(CASE WHEN "charged_amount" > 0 AND "refunded_amount" = "charged_amount" THEN 'refunded' WHEN "charged_amount" > 0 THEN 'charged' WHEN "authorised_amount" > "cancelled_amount" THEN 'authorised' WHEN "cancelled_amount" > 0 THEN 'voided' END, CASE WHEN "status" = 'failed' THEN 'failed' ELSE 'pending' END)), CONSTRAINT "CHK_6e768c2d057d8e2a976aa15be9" CHECK (ARRAY["authorised_currency", "charged_currency", "refunded_currency", "cancelled_currency"] <@ ARRAY["amount_currency"]), CONSTRAINT "CHK_eb3afdeef4ee054a3a752a3813" CHECK ("refunded_amount" + "refunding" <= "charged_amount"), CONSTRAINT "CHK_9aa95807acca084be72011dccc" CHECK ("charged_amount" + "cancelled_amount" <= "authorised_amount"), CONSTRAINT "CHK_6f0de36a7ddc7c629de83899b5" CHECK ("amount_amount" > 0 AND "authorised_amount" >= 0 AND "cancelled_amount" >= 0 AND "refunded_amount" >= 0 AND "charging" >= 0 AND "refunding" >= 0), CONSTRAINT "PK_fcaec7df5adf9cac408c686b2ab" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_6867e098370018c93ea1c4993f" ON "payment"  ("order_id", "created_at") `);
    await runner.query(`CREATE INDEX "IDX_fbfafb0e4ce5b60c7b0d8386bc" ON "payment"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "payment_event" ("id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "payment_id" uuid NOT NULL, "kind" character varying(40) NOT NULL, "outcome" character varying(40) NOT NULL, "provider" character varying(40) NOT NULL, "reference" character varying(120), "request_id" uuid, "message" character varying(500), "amount_amount" bigint NOT NULL, "amount_currency" character varying(3) NOT NULL, CONSTRAINT "UQ_79097e236c1e59be0130e787ec6" UNIQUE ("request_id"), CONSTRAINT "UQ_2849090018b4f518fedc9642c4d" UNIQUE ("provider", "reference"), CONSTRAINT "CHK_8140e4e4e520883bb21dbeef65" CHECK ("kind" IN ('authorisation', 'charge', 'void', 'refund')), CONSTRAINT "CHK_1e09938918dec4efdf83dfa7c3" CHECK ("outcome" IN ('requested', 'succeeded', 'failed')), CONSTRAINT "CHK_731adf1811ac705e4079176810" CHECK ("provider" IN ('manual', 'test')), CONSTRAINT "CHK_add75a431f47b3e08dd979c4e0" CHECK ("outcome" <> 'requested' OR "reference" IS NULL AND "request_id" IS NULL), CONSTRAINT "CHK_bbb279b9bd16af2a6f3d6cc862" CHECK ("outcome" = 'requested' OR "reference" IS NOT NULL), CONSTRAINT "CHK_e692a586073f95c94126d2dff4" CHECK ("amount_amount" > 0), CONSTRAINT "PK_7e4a9d66fdf160a9fb9d236150f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_c57552c8d22e387b2936df4fdd" ON "payment_event"  ("payment_id", "created_at") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_f621a0a02f14945958fdd0ea9d" ON "payment_event"  ("kind", "created_at", "id") `,
    );
    await runner.query(`CREATE INDEX "IDX_551875498bee41bd5a58314c4c" ON "payment_event"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "refund" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "payment_id" uuid NOT NULL, "author_id" uuid, "status" character varying(40) NOT NULL DEFAULT 'pending', "basis" character varying(40) NOT NULL DEFAULT 'free', "reason" character varying(500), "request_id" uuid, "amount_amount" bigint NOT NULL, "amount_currency" character varying(3) NOT NULL, CONSTRAINT "UQ_c9d43757ce97aa44c54cb33523c" UNIQUE ("external_reference"), CONSTRAINT "UQ_31723f412cab252cdd2005c9a26" UNIQUE ("request_id"), CONSTRAINT "CHK_8df1002edddff73f70225983f3" CHECK ("status" IN ('pending', 'succeeded', 'failed')), CONSTRAINT "CHK_7278726f568c80e49d1eeb8923" CHECK ("basis" IN ('free', 'lines')), CONSTRAINT "CHK_2cdfac949e5546736891509af7" CHECK ("amount_amount" > 0), CONSTRAINT "PK_f1cefa2e60d99b206c46c1116e5" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_cafbc9d8cb249d676b8e6b8ae8" ON "refund"  ("order_id", "created_at") `);
    await runner.query(`CREATE INDEX "IDX_ce127cb0b82f66b28f764752d9" ON "refund"  ("payment_id", "created_at") `);
    await runner.query(`CREATE INDEX "IDX_0c774648f8a53e21558e63f679" ON "refund"  ("author_id", "created_at") `);
    await runner.query(`CREATE INDEX "IDX_a1ef44e02ed261b9ba841c64a8" ON "refund"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "refund_line" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "refund_id" uuid NOT NULL, "order_line_id" uuid NOT NULL, "quantity" integer NOT NULL, "amount_amount" bigint NOT NULL, "amount_currency" character varying(3) NOT NULL, CONSTRAINT "UQ_7ebdbb943a3420be2a8f2cc8c7b" UNIQUE ("external_reference"), CONSTRAINT "UQ_c8bfe9cbe0c0e21e66e9a32d7ed" UNIQUE ("refund_id", "order_line_id"), CONSTRAINT "CHK_2cc160cea3f9e9512731106e0e" CHECK ("quantity" > 0 AND "amount_amount" >= 0), CONSTRAINT "PK_c343da1712d712b778a7b685cf3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_90d8937126589bc1cfcb05baa3" ON "refund_line"  ("refund_id", "created_at") `);
    await runner.query(
      `CREATE INDEX "IDX_c2d3d57091b50ca317354cbbee" ON "refund_line"  ("order_line_id", "created_at") `,
    );
    await runner.query(`CREATE INDEX "IDX_7c8bf817b96a68bfa9850288aa" ON "refund_line"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "replacement" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "order_id" uuid NOT NULL, "replacement_id" uuid NOT NULL, "reason" character varying(500), CONSTRAINT "UQ_664039e3c531dad35fb6e86544b" UNIQUE ("external_reference"), CONSTRAINT "PK_8e0073781b3f1901f200346870e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_0a7aac4bc9b8fd643c7003763e" ON "replacement"  ("order_id", "created_at") `);
    await runner.query(`CREATE UNIQUE INDEX "IDX_59e97c761eed9309c00e712130" ON "replacement"  ("replacement_id") `);
    await runner.query(`CREATE INDEX "IDX_15047f2d7f987765616d4b6748" ON "replacement"  ("created_at", "id") `);
    await runner.query(
      `CREATE TABLE "return_line" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "return_id" uuid NOT NULL, "order_line_id" uuid NOT NULL, "warehouse_id" uuid, "quantity" integer NOT NULL, "restock" boolean NOT NULL DEFAULT false, "reason" character varying(500), CONSTRAINT "UQ_c65bf8431c4e7e77c18cccb013c" UNIQUE ("external_reference"), CONSTRAINT "UQ_7826b0ae291994c48cf89f4dd9f" UNIQUE ("return_id", "order_line_id"), CONSTRAINT "CHK_f52aa5bedf5eb4a1a7b12dd8b9" CHECK (NOT "restock" OR "warehouse_id" IS NOT NULL), CONSTRAINT "CHK_a9ef5f9c37e03c58d83f45ab02" CHECK ("quantity" > 0), CONSTRAINT "PK_33d1e29e01c777eda9e9c05cc1d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_b8f6182e68dc8ef9a59e428ec7" ON "return_line"  ("return_id", "created_at") `);
    await runner.query(
      `CREATE INDEX "IDX_3190d70d9a7a1cbb2b3805c832" ON "return_line"  ("order_line_id", "created_at") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_da8c05a15c16c29b72833474a6" ON "return_line"  ("warehouse_id", "created_at") `,
    );
    await runner.query(`CREATE INDEX "IDX_91e51fd9862dd8b7f3364f6736" ON "return_line"  ("created_at", "id") `);
    await runner.query(
      `ALTER TABLE "fulfilment" ADD CONSTRAINT "FK_3538352c85fdd312c36b0447396" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "fulfilment" ADD CONSTRAINT "FK_3da7656e2485e99eb551db4d8a2" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "fulfilment_line" ADD CONSTRAINT "FK_8a57dd0eef7b136c206fccc4a3f" FOREIGN KEY ("fulfilment_id") REFERENCES "fulfilment"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "fulfilment_line" ADD CONSTRAINT "FK_c1af4e1773070bf999cff32ebd4" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "order_return" ADD CONSTRAINT "FK_f2c6ae4d507d369652bbe6e4a04" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payment" ADD CONSTRAINT "FK_f5221735ace059250daac9d9803" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payment_event" ADD CONSTRAINT "FK_6ad1b43024a91779b6f7408afa4" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "refund" ADD CONSTRAINT "FK_eec9d9af4ca098e19ea6b499eaa" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "refund" ADD CONSTRAINT "FK_8e116348330845195dc5b1585fc" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "refund" ADD CONSTRAINT "FK_489adc67c3657a0b0eec4426def" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "refund_line" ADD CONSTRAINT "FK_56cb6ede111ffc4de617921fa18" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "refund_line" ADD CONSTRAINT "FK_b07573b6ce290d1df1347680208" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "replacement" ADD CONSTRAINT "FK_356191bf4fd74bacb6b4e4f2a0d" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "replacement" ADD CONSTRAINT "FK_59e97c761eed9309c00e7121301" FOREIGN KEY ("replacement_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "return_line" ADD CONSTRAINT "FK_98a1f6cfa191e5bab643965ece4" FOREIGN KEY ("return_id") REFERENCES "order_return"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "return_line" ADD CONSTRAINT "FK_ede40404a2948c0db9c52d554e7" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "return_line" ADD CONSTRAINT "FK_ac9c215a5add1814d1258a09670" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await addStateMachine(runner, 'payment', 'status', {
      pending: ['authorised', 'charged', 'voided', 'failed'],
      authorised: ['charged', 'voided'],
      charged: ['refunded'],
      refunded: ['charged'],
      voided: ['authorised', 'charged'],
      failed: ['authorised', 'charged'],
    });
    await addStateMachine(runner, 'refund', 'status', { pending: ['succeeded', 'failed'], succeeded: [], failed: [] });
    await addStateMachine(runner, 'fulfilment', 'status', {
      pending: ['shipped', 'cancelled'],
      shipped: ['delivered', 'cancelled'],
      delivered: [],
      cancelled: [],
    });
    await addStateMachine(runner, 'order_return', 'status', {
      requested: ['received', 'cancelled'],
      received: [],
      cancelled: [],
    });
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "payment_event" FOR EACH STATEMENT EXECUTE FUNCTION append_only()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER append_only ON "payment_event"`);
    await dropStateMachine(runner, 'order_return', 'status');
    await dropStateMachine(runner, 'fulfilment', 'status');
    await dropStateMachine(runner, 'refund', 'status');
    await dropStateMachine(runner, 'payment', 'status');
    await runner.query(`ALTER TABLE "return_line" DROP CONSTRAINT "FK_ac9c215a5add1814d1258a09670"`);
    await runner.query(`ALTER TABLE "return_line" DROP CONSTRAINT "FK_ede40404a2948c0db9c52d554e7"`);
    await runner.query(`ALTER TABLE "return_line" DROP CONSTRAINT "FK_98a1f6cfa191e5bab643965ece4"`);
    await runner.query(`ALTER TABLE "replacement" DROP CONSTRAINT "FK_59e97c761eed9309c00e7121301"`);
    await runner.query(`ALTER TABLE "replacement" DROP CONSTRAINT "FK_356191bf4fd74bacb6b4e4f2a0d"`);
    await runner.query(`ALTER TABLE "refund_line" DROP CONSTRAINT "FK_b07573b6ce290d1df1347680208"`);
    await runner.query(`ALTER TABLE "refund_line" DROP CONSTRAINT "FK_56cb6ede111ffc4de617921fa18"`);
    await runner.query(`ALTER TABLE "refund" DROP CONSTRAINT "FK_489adc67c3657a0b0eec4426def"`);
    await runner.query(`ALTER TABLE "refund" DROP CONSTRAINT "FK_8e116348330845195dc5b1585fc"`);
    await runner.query(`ALTER TABLE "refund" DROP CONSTRAINT "FK_eec9d9af4ca098e19ea6b499eaa"`);
    await runner.query(`ALTER TABLE "payment_event" DROP CONSTRAINT "FK_6ad1b43024a91779b6f7408afa4"`);
    await runner.query(`ALTER TABLE "payment" DROP CONSTRAINT "FK_f5221735ace059250daac9d9803"`);
    await runner.query(`ALTER TABLE "order_return" DROP CONSTRAINT "FK_f2c6ae4d507d369652bbe6e4a04"`);
    await runner.query(`ALTER TABLE "fulfilment_line" DROP CONSTRAINT "FK_c1af4e1773070bf999cff32ebd4"`);
    await runner.query(`ALTER TABLE "fulfilment_line" DROP CONSTRAINT "FK_8a57dd0eef7b136c206fccc4a3f"`);
    await runner.query(`ALTER TABLE "fulfilment" DROP CONSTRAINT "FK_3da7656e2485e99eb551db4d8a2"`);
    await runner.query(`ALTER TABLE "fulfilment" DROP CONSTRAINT "FK_3538352c85fdd312c36b0447396"`);
    await runner.query(`DROP INDEX "public"."IDX_91e51fd9862dd8b7f3364f6736"`);
    await runner.query(`DROP INDEX "public"."IDX_da8c05a15c16c29b72833474a6"`);
    await runner.query(`DROP INDEX "public"."IDX_3190d70d9a7a1cbb2b3805c832"`);
    await runner.query(`DROP INDEX "public"."IDX_b8f6182e68dc8ef9a59e428ec7"`);
    await runner.query(`DROP TABLE "return_line"`);
    await runner.query(`DROP INDEX "public"."IDX_15047f2d7f987765616d4b6748"`);
    await runner.query(`DROP INDEX "public"."IDX_59e97c761eed9309c00e712130"`);
    await runner.query(`DROP INDEX "public"."IDX_0a7aac4bc9b8fd643c7003763e"`);
    await runner.query(`DROP TABLE "replacement"`);
    await runner.query(`DROP INDEX "public"."IDX_7c8bf817b96a68bfa9850288aa"`);
    await runner.query(`DROP INDEX "public"."IDX_c2d3d57091b50ca317354cbbee"`);
    await runner.query(`DROP INDEX "public"."IDX_90d8937126589bc1cfcb05baa3"`);
    await runner.query(`DROP TABLE "refund_line"`);
    await runner.query(`DROP INDEX "public"."IDX_a1ef44e02ed261b9ba841c64a8"`);
    await runner.query(`DROP INDEX "public"."IDX_0c774648f8a53e21558e63f679"`);
    await runner.query(`DROP INDEX "public"."IDX_ce127cb0b82f66b28f764752d9"`);
    await runner.query(`DROP INDEX "public"."IDX_cafbc9d8cb249d676b8e6b8ae8"`);
    await runner.query(`DROP TABLE "refund"`);
    await runner.query(`DROP INDEX "public"."IDX_551875498bee41bd5a58314c4c"`);
    await runner.query(`DROP INDEX "public"."IDX_f621a0a02f14945958fdd0ea9d"`);
    await runner.query(`DROP INDEX "public"."IDX_c57552c8d22e387b2936df4fdd"`);
    await runner.query(`DROP TABLE "payment_event"`);
    await runner.query(`DROP INDEX "public"."IDX_fbfafb0e4ce5b60c7b0d8386bc"`);
    await runner.query(`DROP INDEX "public"."IDX_6867e098370018c93ea1c4993f"`);
    await runner.query(`DROP TABLE "payment"`);
    await runner.query(`DROP INDEX "public"."IDX_108f9f7dd366a883af04e2c375"`);
    await runner.query(`DROP INDEX "public"."IDX_a6d2bf35b50ac2b7731b987e04"`);
    await runner.query(`DROP TABLE "order_return"`);
    await runner.query(`DROP INDEX "public"."IDX_0aec6a779989b5fd05fc7d31a6"`);
    await runner.query(`DROP INDEX "public"."IDX_88b512ce10bd271c0a27963781"`);
    await runner.query(`DROP INDEX "public"."IDX_791ec46a5bddfeb02dd3b58dc4"`);
    await runner.query(`DROP TABLE "fulfilment_line"`);
    await runner.query(`DROP INDEX "public"."IDX_8ffd25f707669a8bbdf87fa077"`);
    await runner.query(`DROP INDEX "public"."IDX_cb821c3c614a39142300cb6c13"`);
    await runner.query(`DROP INDEX "public"."IDX_fabaec45778f06988fa1830d68"`);
    await runner.query(`DROP TABLE "fulfilment"`);
  }
}
