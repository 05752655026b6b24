import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row that others' products may not be in: it is a company's own, and that one is neither their seller nor above it. */
const isOthers = (companyId: string, seller: string): string =>
  `${companyId} IS NOT NULL AND NOT EXISTS (SELECT FROM company_ancestor t WHERE t.company_id = ${seller} AND t.ancestor_id = ${companyId})`;

/** What products are in, with the column by which they are, and what it is called. */
const OF_PRODUCTS: Readonly<Record<string, readonly [column: string, called: string]>> = {
  category: ['category_id', 'category'],
  product_type: ['product_type_id', 'type'],
};

/** Products are in shared categories and of shared types, or in those of their sellers and of the companies above. */
export class OwnCategories1764002581000 implements MigrationInterface {
  readonly name = 'OwnCategories1764002581000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, [column, called]] of Object.entries(OF_PRODUCTS)) {
      await runner.query(`CREATE FUNCTION "product_${table}_seller"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'UPDATE' AND NEW.${column} IS NOT DISTINCT FROM OLD.${column} THEN RETURN NEW; END IF;
        IF EXISTS (SELECT FROM "${table}" place WHERE place.id = NEW.${column} AND ${isOthers('place.company_id', 'NEW.company_id')}) THEN
          RAISE EXCEPTION USING ERRCODE = 'TP422', HINT = 'other_seller', COLUMN = '${column}',
            MESSAGE = 'The ${called} is another company''s own';
        END IF;
        RETURN NEW;
      END $$`);
      await runner.query(
        `CREATE TRIGGER "product_${table}_seller" BEFORE INSERT OR UPDATE OF "${column}" ON "product" FOR EACH ROW
         WHEN (NEW.${column} IS NOT NULL) EXECUTE FUNCTION "product_${table}_seller"()`,
      );
      await runner.query(`CREATE FUNCTION "${table}_seller"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.company_id IS DISTINCT FROM OLD.company_id AND EXISTS (
          SELECT FROM product p WHERE p.${column} = NEW.id AND ${isOthers('NEW.company_id', 'p.company_id')}) THEN
          RAISE EXCEPTION USING ERRCODE = 'TP422', HINT = 'other_seller', COLUMN = 'company_id',
            MESSAGE = 'Products of other companies have this ${called}';
        END IF;
        RETURN NEW;
      END $$`);
      await runner.query(
        `CREATE TRIGGER "${table}_seller" BEFORE UPDATE OF "company_id" ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${table}_seller"()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(OF_PRODUCTS)) {
      await runner.query(`DROP TRIGGER "${table}_seller" ON "${table}"`);
      await runner.query(`DROP TRIGGER "product_${table}_seller" ON "product"`);
      await runner.query(`DROP FUNCTION "${table}_seller"()`);
      await runner.query(`DROP FUNCTION "product_${table}_seller"()`);
    }
  }
}
