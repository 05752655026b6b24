import type { QueryRunner } from 'typeorm';
import { buildIndex, type Migration } from '@app/shared/database';

/** Indexes that are there from now on, by their names. */
const NEW: Readonly<Record<string, string>> = {
  assigned_value_facet: `"assigned_value" ("product_id", "attribute_id", "value_id", "boolean_value") INCLUDE ("number_value", "variant_id")`,
  variant_gone: `"variant" ("product_id") INCLUDE ("id") WHERE "archived_at" IS NOT NULL`,
  IDX_a7a9253568afd887230abfa8b0: `"price_change" ("company_id", "created_at")`,
};

/** The same begins with its columns: `("variant_id", "minimum_quantity", "id")`. */
const OLD = { name: 'IDX_2e87f35dc6a521a44ef2c21e33', on: `"price" ("variant_id", "minimum_quantity")` };

/** Values are counted product by product, from an index alone. */
export class FacetIndexes1764002590000 implements Migration {
  readonly name = 'FacetIndexes1764002590000';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(NEW)) await buildIndex(runner, name, on);
    await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS "${OLD.name}"`);
  }

  /** Within a transaction, as all that is taken back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "${OLD.name}" ON ${OLD.on}`);
    for (const name of Object.keys(NEW)) await runner.query(`DROP INDEX "public"."${name}"`);
  }
}
