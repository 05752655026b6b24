import type { EntityManager } from 'typeorm';
import type { HeldOrder } from '../ledger/held-order';
import type { Facts } from './predicate';
import type { PromotionFacts } from './rewards';

const PRODUCTS = `
SELECT variant.id AS variant, product.id, product.name, product.slug, product.category_id AS "categoryId",
  product.external_reference AS "externalReference"
FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = ANY($1::uuid[])`;

/** What promotions look at: the order, and of each line the product with what the line says of it. */
export async function promotionFacts({ order, lines }: HeldOrder, manager: EntityManager): Promise<PromotionFacts> {
  const { currency, subtotal, total, email, customerId, buyerCompanyId, channelId, origin } = order;
  const variants = lines.flatMap(({ variantId }) => variantId ?? []);
  const rows = await manager.query<(Facts & { variant: string })[]>(PRODUCTS, [variants]);
  const products = new Map(rows.map(({ variant, ...product }) => [variant, product]));
  return {
    currency,
    order: {
      ...{ currency, subtotal, total, email, customerId, buyerCompanyId, channelId, origin },
      quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    },
    lines: lines.map(({ id, quantity, sku, unitPrice, productName, variantId }) => ({
      id,
      quantity,
      facts: { name: productName, ...products.get(variantId ?? ''), sku, quantity, unitPrice, variantId },
    })),
  };
}
