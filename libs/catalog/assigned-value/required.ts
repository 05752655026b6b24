import type { EntityManager } from 'typeorm';
import { read } from '@app/shared/database';
import { type FieldError, Unprocessable } from '@app/shared/errors';

/** SQL, from FROM on, for what a product and its variants lack of what its type requires: `need` of `owner`, in `known`. */
const lacking = (id: string, typeId: string): string => `
  FROM product_type_attribute need JOIN attribute known ON known.id = need.attribute_id
  CROSS JOIN LATERAL (SELECT NULL::uuid AS id, NULL::text AS sku WHERE need.level = 'product' UNION ALL
    SELECT each.id, each.sku FROM variant each
    WHERE need.level = 'variant' AND each.product_id = ${id} AND each.archived_at IS NULL) owner
  WHERE need.product_type_id = ${typeId} AND need.required AND NOT EXISTS (SELECT FROM assigned_value given
    WHERE given.product_id = ${id} AND given.variant_id IS NOT DISTINCT FROM owner.id
      AND given.attribute_id = need.attribute_id)`;

/** SQL: whether a product and its variants have all that its type requires. */
export const isComplete = (column: (property: string) => string): string =>
  `NOT EXISTS (SELECT ${lacking(column('id'), column('productTypeId'))})`;

/** Who of a product is asked: itself, or some of its variants by their ids. */
export type Asked = 'product' | readonly string[];

/**
 * Makes sure that those of these products that are sold have a value for every attribute that their types require, and each of
 * their variants, too, by one statement.
 *
 * @param asked what has been written; by default all. What was required later is no obstacle to writing something else.
 * @throws Unprocessable naming all that are missing
 */
export async function assertComplete(
  productIds: readonly string[],
  manager: EntityManager,
  asked?: Asked,
): Promise<void> {
  const missing = await read(
    manager,
    `SELECT lack.code, lack.sku FROM product p CROSS JOIN LATERAL (
       SELECT known.code, owner.id, owner.sku, need.position ${lacking('p.id', 'p.product_type_id')}) lack
     WHERE p.id = ANY ($1) AND p.status = 'active'
       AND CASE WHEN lack.id IS NULL THEN $2 ELSE coalesce(lack.id = ANY ($3::uuid[]), true) END
     ORDER BY p.id, lack.sku NULLS FIRST, lack.position, lack.code`,
    [productIds, asked === undefined || asked === 'product', asked === 'product' ? [] : (asked ?? null)],
  );
  if (missing.length === 0) return;
  const errors = missing.map(([code, sku]): FieldError => ({
    pointer: sku === null ? `/attributes/${code}` : `/variants/${sku}/attributes/${code}`,
    code: 'required',
    message: sku === null ? `${code} is required` : `${code} is required of the variant ${sku}`,
  }));
  throw new Unprocessable('What is sold needs all of its required attributes', errors, { code: 'attributes_missing' });
}
