import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which order has spent how much of the budget of which campaign. */
export class CampaignSpending1764002540000 implements MigrationInterface {
  readonly name = 'CampaignSpending1764002540000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "campaign_spending" ("order_id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "amount" bigint NOT NULL, CONSTRAINT "CHK_b4e72cf27c994fbc4e1c7d422f" CHECK ("amount" >= 0), CONSTRAINT "PK_f8bc5c622509749c1fa0784cbf2" PRIMARY KEY ("order_id", "campaign_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_7b8cac23013148d0a6d1eee67e" ON "campaign_spending"  ("campaign_id") `);
    await runner.query(
      `ALTER TABLE "campaign_spending" ADD CONSTRAINT "FK_7b8cac23013148d0a6d1eee67ed" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "campaign_spending"`);
  }
}
