import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEWS = ['storefront_product', 'storefront_variant'];

/** Both say the same. Of the indexes of prices, only those that are B-trees can be searched by an array. */
const BY_ANY = '(offer.variant_id = v.id)';
const BY_TREE = '(offer.variant_id = ANY (ARRAY[v.id]))';

/**
 * Prices are looked up by a B-tree. The index that excludes overlapping ones fits as well, and PostgreSQL takes it for as
 * cheap, but a search in it takes a hundred times longer.
 */
export class PriceLookup1764001406000 implements MigrationInterface {
  name = 'PriceLookup1764001406000';

  async up(runner: QueryRunner): Promise<void> {
    for (const view of VIEWS) await rewrite(view, BY_ANY, BY_TREE, runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of VIEWS) await rewrite(view, BY_TREE, BY_ANY, runner);
  }
}

/** In PostgreSQL, so that the statement can be shown before there is a view to be read. */
async function rewrite(view: string, from: string, to: string, runner: QueryRunner): Promise<void> {
  await runner.query(`
    DO $do$
    DECLARE said text := pg_get_viewdef('${view}'::regclass);
    BEGIN
      IF position('${from}' IN said) = 0 THEN
        RAISE EXCEPTION 'The view ${view} does not look up prices as was thought';
      END IF;
      EXECUTE 'CREATE OR REPLACE VIEW "${view}" AS ' || replace(said, '${from}', '${to}');
    END $do$`);
}
