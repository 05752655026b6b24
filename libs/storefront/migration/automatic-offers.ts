import type { MigrationInterface, QueryRunner } from 'typeorm';

const OFFER = `o.id, c.channel_id, o.campaign_id, o.name, o.position, o.combinable, o.target, o.reward, o.percent,
  o.amount_amount, o.amount_currency, o.gift_sku`;
const FROM = `FROM promotion o JOIN storefront_campaign c ON c.id = o.campaign_id WHERE o.active`;

/** Channels say which offers need no code. */
export class AutomaticOffers1764002102000 implements MigrationInterface {
  name = 'AutomaticOffers1764002102000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW "storefront_offer" AS SELECT ${OFFER}, o.automatic ${FROM}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // A view can get columns, but not lose them.
    await runner.query(`DROP VIEW "storefront_offer"`);
    await runner.query(`CREATE VIEW "storefront_offer" AS SELECT ${OFFER} ${FROM}`);
  }
}
