import type { EntityManager } from 'typeorm';
import { read } from '@app/shared/database';
import { type FieldError, Unprocessable } from '@app/shared/errors';

/**
 * Makes sure that products have a value for every attribute that their types require, and each of their variants, too, by one
 * statement.
 *
 * @throws Unprocessable naming all that are missing
 */
export async function assertComplete(productIds: readonly string[], manager: EntityManager): Promise<void> {
  const missing = await read(
    manager,
    `SELECT a.code, owner.sku FROM product p
       JOIN product_type_attribute t ON t.product_type_id = p.product_type_id AND t.required
       JOIN attribute a ON a.id = t.attribute_id
       CROSS JOIN LATERAL (SELECT NULL::uuid AS id, NULL::text AS sku WHERE t.level = 'product' UNION ALL
         SELECT v.id, v.sku FROM variant v WHERE t.level = 'variant' AND v.product_id = p.id AND v.archived_at IS NULL) owner
     WHERE p.id = ANY ($1) AND NOT EXISTS (SELECT FROM assigned_value v WHERE v.product_id = p.id
       AND v.variant_id IS NOT DISTINCT FROM owner.id AND v.attribute_id = a.id)
     ORDER BY p.id, owner.sku NULLS FIRST, t.position, a.code`,
    [productIds],
  );
  if (missing.length === 0) return;
  const errors = missing.map(([code, sku]): FieldError => ({
    pointer: sku === null ? `/attributes/${code}` : `/variants/${sku}/attributes/${code}`,
    code: 'required',
    message: sku === null ? `${code} is required` : `${code} is required of the variant ${sku}`,
  }));
  throw new Unprocessable('What is sold needs all of its required attributes', errors, { code: 'attributes_missing' });
}
