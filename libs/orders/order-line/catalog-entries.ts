import type { EntityManager } from 'typeorm';

/** What the catalog says of a variant. */
export interface CatalogEntry {
  id: string;
  /** Whether the company sells it: its own, or that of a company that it is a part of. */
  isSold: boolean;
  productName: string;
  variantName: string | null;
  sku: string;
  /** Of the product, or else of its type; null: what the country takes of everything. */
  taxClassId: string | null;
}

/** What the catalog calls variants, how they are taxed, and whether a company sells them, by id. */
export async function catalogOf(
  ids: readonly string[],
  companyId: string | undefined,
  manager: EntityManager,
): Promise<Map<string, CatalogEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<CatalogEntry[]>(
    `SELECT variant.id, product.name AS "productName", variant.name AS "variantName", variant.sku,
       coalesce(product.tax_class_id, type.tax_class_id) AS "taxClassId",
       EXISTS (SELECT FROM company_ancestor above WHERE above.company_id = $2 AND above.ancestor_id = product.company_id) AS "isSold"
     FROM variant JOIN product ON product.id = variant.product_id LEFT JOIN product_type type ON type.id = product.product_type_id
     WHERE variant.id = ANY($1::uuid[])`,
    [ids, companyId ?? null],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
