import type { MigrationInterface, QueryRunner } from 'typeorm';

const CAMPAIGN = 'c.id, place.id AS channel_id, c.code, c.name, c.description, c.starts_at, c.ends_at';
const RUNS = `c.status = 'running' AND c.starts_at <= now() AND c.ends_at > now()`;

/** A campaign that names no channels runs in all of its company, as orders have it. */
export class CampaignsEverywhere1764002624000 implements MigrationInterface {
  readonly name = 'CampaignsEverywhere1764002624000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE OR REPLACE VIEW "storefront_campaign" AS SELECT ${CAMPAIGN}
       FROM campaign c JOIN channel place ON place.company_id = c.company_id AND place.active
       WHERE ${RUNS} AND (NOT EXISTS (SELECT FROM campaign_channel named WHERE named.campaign_id = c.id)
         OR EXISTS (SELECT FROM campaign_channel named WHERE named.campaign_id = c.id AND named.channel_id = place.id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE OR REPLACE VIEW "storefront_campaign" AS SELECT ${CAMPAIGN}
       FROM campaign c JOIN campaign_channel cc ON cc.campaign_id = c.id JOIN channel place ON place.id = cc.channel_id AND place.active
       WHERE ${RUNS}`,
    );
  }
}
