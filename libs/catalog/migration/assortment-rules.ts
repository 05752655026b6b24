import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addStateMachine, dropStateMachine } from '@app/shared/resource/migration';

/** As the product says; a migration does not follow what becomes of it later. */
const MACHINE = { draft: ['active', 'archived'], active: ['draft', 'archived'], archived: ['draft'] };

const FUNCTIONS: Readonly<Record<string, string>> = {
  // One who moves a category takes turns with all who move or add one below another.
  category_path: `DECLARE above text; BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.parent_id IS NOT DISTINCT FROM OLD.parent_id AND NEW.slug = OLD.slug THEN RETURN NEW; END IF;
    PERFORM pg_advisory_xact_lock(hashtext('category.parent_id'));
  ELSIF NEW.parent_id IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock_shared(hashtext('category.parent_id'));
  END IF;
  SELECT path INTO above FROM category WHERE id = NEW.parent_id;
  IF TG_OP = 'UPDATE' AND (NEW.parent_id = NEW.id OR starts_with(above, OLD.path || '/')) THEN
    RAISE EXCEPTION USING ERRCODE = 'TP422', HINT = 'circular_reference', COLUMN = 'parent_id',
      MESSAGE = 'A category cannot be a part of itself';
  END IF;
  NEW.path := coalesce(above || '/', '') || NEW.slug;
  RETURN NEW;
END`,
  category_moved: `BEGIN
  UPDATE category SET path = NEW.path || substr(path, length(OLD.path) + 1) WHERE path LIKE OLD.path || '/%';
  RETURN NULL;
END`,
  product_archival: `BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.archived_at IS NOT NULL THEN NEW.status := 'archived';
    ELSIF NEW.status = 'archived' THEN NEW.archived_at := now(); END IF;
  ELSIF NEW.status <> OLD.status THEN
    NEW.archived_at := CASE WHEN NEW.status = 'archived' THEN coalesce(NEW.archived_at, now()) END;
  ELSIF (NEW.archived_at IS NULL) <> (OLD.archived_at IS NULL) THEN
    NEW.status := CASE WHEN NEW.archived_at IS NULL THEN 'draft' ELSE 'archived' END;
  END IF;
  RETURN NEW;
END`,
  listing_seller: `BEGIN
  IF NOT EXISTS (SELECT FROM product p JOIN company_ancestor t ON t.company_id = p.company_id
                 JOIN channel c ON c.company_id = t.ancestor_id WHERE p.id = NEW.product_id AND c.id = NEW.channel_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'TP422', HINT = 'other_seller', COLUMN = 'channel_id',
      MESSAGE = 'The channel is neither of the seller of the product nor of a company above it';
  END IF;
  RETURN NEW;
END`,
  campaign_seller: `BEGIN
  IF NOT EXISTS (SELECT FROM product p JOIN company_ancestor t ON t.company_id = p.company_id
                 JOIN campaign c ON c.company_id = t.ancestor_id WHERE p.id = NEW.product_id AND c.id = NEW.campaigns_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'TP422', HINT = 'other_seller', COLUMN = 'campaign_ids',
      MESSAGE = 'The campaign is neither of the seller of the product nor of a company above it';
  END IF;
  RETURN NEW;
END`,
  product_media_variant: `BEGIN
  IF NOT EXISTS (SELECT FROM product_media m JOIN variant v ON v.product_id = m.product_id
                 WHERE m.id = NEW.product_media_id AND v.id = NEW.variants_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'TP422', HINT = 'other_product', COLUMN = 'variant_ids',
      MESSAGE = 'The variant is of another product';
  END IF;
  RETURN NEW;
END`,
};

const TRIGGERS: readonly (readonly [fn: string, table: string, event: string])[] = [
  ['category_path', 'category', 'BEFORE INSERT OR UPDATE OF "parent_id", "slug"'],
  ['category_moved', 'category', 'AFTER UPDATE OF "parent_id", "slug"'],
  // Its name comes before that of the machine, which sees what it has made of the status.
  ['product_archival', 'product', 'BEFORE INSERT OR UPDATE OF "status", "archived_at"'],
  ['listing_seller', 'listing', 'BEFORE INSERT OR UPDATE OF "product_id", "channel_id"'],
  ['campaign_seller', 'product_campaigns', 'BEFORE INSERT'],
  ['product_media_variant', 'product_media_variants', 'BEFORE INSERT'],
];

/** Paths of categories, one truth about what is archived, and who may be listed where; whoever writes. */
export class AssortmentRules1764001084000 implements MigrationInterface {
  readonly name = 'AssortmentRules1764001084000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `WITH RECURSIVE tree AS (SELECT id, slug::text AS path FROM category WHERE parent_id IS NULL
         UNION ALL SELECT c.id, tree.path || '/' || c.slug FROM category c JOIN tree ON tree.id = c.parent_id)
       UPDATE category SET path = tree.path FROM tree WHERE tree.id = category.id`,
    );
    await runner.query(`CREATE INDEX "category_path" ON "category" ("path" varchar_pattern_ops)`);
    for (const [name, body] of Object.entries(FUNCTIONS)) {
      await runner.query(`CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$`);
    }
    for (const [fn, table, event] of TRIGGERS) {
      await runner.query(`CREATE TRIGGER "${fn}" ${event} ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${fn}"()`);
    }
    await addStateMachine(runner, 'product', 'status', MACHINE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropStateMachine(runner, 'product', 'status');
    for (const [fn, table] of TRIGGERS) await runner.query(`DROP TRIGGER "${fn}" ON "${table}"`);
    for (const name of Object.keys(FUNCTIONS)) await runner.query(`DROP FUNCTION "${name}"()`);
    await runner.query(`DROP INDEX "public"."category_path"`);
  }
}
