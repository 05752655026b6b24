import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that people have saved for their orders. */
export class SavedAddresses1764001404000 implements MigrationInterface {
  name = 'SavedAddresses1764001404000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "saved_address" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "external_reference" character varying(120), "metadata" jsonb NOT NULL DEFAULT '{}', "private_metadata" jsonb NOT NULL DEFAULT '{}', "account_id" uuid NOT NULL, "name" character varying(60) NOT NULL, "address_street" character varying(200) NOT NULL, "address_addition" character varying(200), "address_city" character varying(120) NOT NULL, "address_postal_code" character varying(20), "address_region" character varying(120), "address_country" character varying(2) NOT NULL, "address_recipient" character varying(200), "address_phone" character varying(32), CONSTRAINT "UQ_f1059e4a7f65091727a3e49c49b" UNIQUE ("external_reference"), CONSTRAINT "UQ_1a5a65dc1624445f8d5ded1d9f0" UNIQUE ("account_id", "name"), CONSTRAINT "PK_f126b7baa5fb0620967538818cd" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_fb08114f923c46c00fb6a1d55a" ON "saved_address" ("account_id")`);
    await runner.query(`CREATE INDEX "IDX_6b3fe0870a5ed1131aa143b0e4" ON "saved_address" ("name", "id")`);
    await runner.query(
      `ALTER TABLE "saved_address" ADD CONSTRAINT "FK_fb08114f923c46c00fb6a1d55ae" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "saved_address"`);
  }
}
