import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChanges } from '@app/shared/audit';
import { originOf, type Write } from '@app/shared/resource';
import { Variant } from '../variant/variant.entity';
import { Product } from './product.entity';

/** Ids of what is copied, with those of the copies. */
type Copies = ReadonlyMap<string, string>;

const copiesOf = (rows: readonly { id: string }[]): Copies => new Map(rows.map(({ id }) => [id, uuid()]));
const pairs = (copies: Copies): string => JSON.stringify([...copies].map(([old, now]) => ({ old, now })));

/**
 * Makes a draft of what a product is: its variants that are not archived, its values, tags and media, under the next slug and
 * SKUs that are free. References of other systems, listings and campaigns are not copied.
 *
 * @returns the id of the copy
 */
export async function duplicate(source: Product, write: Write): Promise<string> {
  const { manager, caller } = write;
  const id = uuid();
  const variants = await manager.find(Variant, { where: { productId: source.id }, order: { sku: 'ASC' } });
  const kept = variants.filter(({ archivedAt }) => archivedAt === null);
  const copies = copiesOf(kept);
  const { slug, skus } = await freeNames(source, kept, manager);
  const { attributes: _, archived: __, ...columns } = source;
  const product = manager.create(Product, { ...columns, id, version: 1, ...freshly(slug) });
  await manager.insert(Product, product as QueryDeepPartialEntity<Product>);
  const rows = kept.map(({ attributes: ___, archived: ____, combination: _____, ...variant }, index) =>
    manager.create(Variant, {
      ...variant,
      id: copies.get(variant.id),
      productId: id,
      sku: skus[index],
      version: 1,
      externalReference: null,
    }),
  );
  await manager.insert(Variant, rows as QueryDeepPartialEntity<Variant>[]);
  await copyRows(source.id, id, copies, manager);
  await recordChanges(manager, originOf(caller), [
    { model: Product, action: 'created', after: product },
    ...rows.map((after) => ({ model: Variant, action: 'created' as const, after })),
  ]);
  return id;
}

const freshly = (slug: string): Partial<Product> => ({
  slug,
  status: 'draft',
  archivedAt: null,
  externalReference: null,
});

/** As long as names may be. */
const LONGEST = { slug: 200, sku: 64 };

/**
 * The slug and the SKUs with the least number behind them that makes all of them free. What is too long loses its end, and a SKU has
 * its place among the others instead, for they may differ in their ends alone.
 */
async function freeNames(
  source: Product,
  variants: readonly Variant[],
  manager: EntityManager,
): Promise<{ slug: string; skus: string[] }> {
  const [names] = await manager.query<{ slug: string; skus: string[] }[]>(
    `SELECT fresh.slug, fresh.skus FROM generate_series(2, 9999) n CROSS JOIN LATERAL (
       SELECT rtrim(left($1, ${LONGEST.slug} - length('-' || n)), '-') || '-' || n AS slug,
         (SELECT coalesce(array_agg(CASE WHEN length(kept.sku || '-' || n) <= ${LONGEST.sku} THEN kept.sku || '-' || n
            ELSE left(kept.sku, ${LONGEST.sku} - length('-' || kept.place || '-' || n)) || '-' || kept.place || '-' || n END
            ORDER BY kept.place), '{}') FROM unnest($2::text[]) WITH ORDINALITY AS kept (sku, place)) AS skus) fresh
     WHERE NOT EXISTS (SELECT FROM product WHERE product.slug = fresh.slug)
       AND NOT EXISTS (SELECT FROM variant WHERE variant.sku = ANY (fresh.skus))
       AND cardinality(fresh.skus) = (SELECT count(DISTINCT sku) FROM unnest(fresh.skus) sku)
     ORDER BY n LIMIT 1`,
    [source.slug, variants.map(({ sku }) => sku)],
  );
  return names;
}

/** What hangs on the product and its variants. */
async function copyRows(from: string, to: string, variants: Copies, manager: EntityManager): Promise<void> {
  const copied = '(SELECT * FROM json_to_recordset($3::json) AS copy (old uuid, now uuid))';
  const values =
    'attribute_id, value_id, boolean_value, number_value, text_value, date_value, moment_value, money_amount, ' +
    'money_currency, file_id, reference_id';
  const owned = values.replace(/\w+/g, (column) => `v.${column}`);
  await manager.query(
    `INSERT INTO assigned_value (product_id, variant_id, ${values})
     SELECT $2, copy.now, ${owned} FROM assigned_value v LEFT JOIN ${copied} copy ON copy.old = v.variant_id
     WHERE v.product_id = $1 AND (v.variant_id IS NULL OR copy.now IS NOT NULL)`,
    [from, to, pairs(variants)],
  );
  await manager.query(`INSERT INTO product_tags SELECT $2, tags_id FROM product_tags WHERE product_id = $1`, [
    from,
    to,
  ]);
  const media = copiesOf(
    await manager.query<{ id: string }[]>('SELECT id FROM product_media WHERE product_id = $1', [from]),
  );
  await manager.query(
    `INSERT INTO product_media (id, product_id, file_id, alt, position, metadata, private_metadata)
     SELECT copy.now, $2, m.file_id, m.alt, m.position, m.metadata, m.private_metadata
     FROM product_media m JOIN ${copied} copy ON copy.old = m.id WHERE m.product_id = $1`,
    [from, to, pairs(media)],
  );
  await manager.query(
    `INSERT INTO product_media_variants (product_media_id, variants_id)
     SELECT shown.now, variant.now FROM product_media_variants link
     JOIN json_to_recordset($1::json) AS shown (old uuid, now uuid) ON shown.old = link.product_media_id
     JOIN json_to_recordset($2::json) AS variant (old uuid, now uuid) ON variant.old = link.variants_id`,
    [pairs(media), pairs(variants)],
  );
}
