import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For which company somebody buys. */
export class BuyersInCarts1764001405000 implements MigrationInterface {
  name = 'BuyersInCarts1764001405000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cart" ADD "buyer_company_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_ec3c71207e2c883e405549218c" ON "cart" ("buyer_company_id")`);
    await runner.query(
      `ALTER TABLE "cart" ADD CONSTRAINT "FK_ec3c71207e2c883e405549218c3" FOREIGN KEY ("buyer_company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cart" DROP COLUMN "buyer_company_id"`);
  }
}
