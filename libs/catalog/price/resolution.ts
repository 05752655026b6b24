import type { EntityManager } from 'typeorm';
import { listOf, read } from '@app/shared/database';

/** So many pieces of a variant. */
export interface PricedLine {
  variantId: string;
  /** Pieces that are bought together, which decide from which quantity on the price is. */
  quantity: number;
}

/** Who buys where, and when. */
export interface PriceContext {
  channelId: string;
  /** Whose price lists count, beside those of the channel. */
  buyerCompanyId?: string | null;
  /** By default now. */
  at?: Date;
}

/** What one piece costs, in minor units of the channel's currency. */
export interface ResolvedPrice {
  priceId: string;
  amount: number;
  currency: string;
  /** What it is compared to; null: nothing. */
  priceBefore: number | null;
}

/** SQL for the values that a price is resolved by: an expression or a bound parameter each, with its type. */
export interface PriceTerms {
  variantId: string;
  quantity: string;
  channelId: string;
  buyerCompanyId: string;
  at: string;
  /** A further condition on the channel, `place`. */
  within?: string;
}

/**
 * SQL for the one price that counts (`docs/guides/prices-and-stock.md`): a list's by priority, the channel's, the general one;
 * then the greatest quantity that is reached; then the most closely dated. It answers `columns` of at most one row.
 *
 * The variant is looked for by an array, which only B-trees can be searched by: the index that excludes overlapping prices
 * fits as well, and takes a hundred times longer.
 */
export const resolutionSql = (columns: string, term: PriceTerms): string => `
  SELECT ${columns} FROM channel place JOIN price offer ON offer.variant_id = ANY (ARRAY[${term.variantId}])
    AND offer.price_currency = place.currency AND coalesce(offer.channel_id = place.id, true)
  LEFT JOIN price_list list ON list.id = offer.price_list_id
  WHERE place.id = ${term.channelId} AND ${term.within ?? 'true'} AND offer.minimum_quantity <= ${term.quantity}
    AND coalesce(offer.starts_at <= ${term.at}, true) AND coalesce(offer.ends_at > ${term.at}, true)
    AND (offer.price_list_id IS NULL OR list.active AND list.company_id = place.company_id
      AND coalesce(list.currency = place.currency, true)
      AND coalesce(list.valid_from <= ${term.at}, true) AND coalesce(list.valid_until > ${term.at}, true)
      AND EXISTS (SELECT FROM price_list_assignment given LEFT JOIN relation tie ON tie.id = given.relation_id
        WHERE given.price_list_id = list.id AND coalesce(given.channel_id = place.id, true)
          AND (given.buyer_company_id IS NULL OR given.buyer_company_id = ${term.buyerCompanyId})
          AND (given.relation_id IS NULL OR tie.status = 'active'
            AND ${term.buyerCompanyId} IN (tie.from_company_id, tie.to_company_id)
            AND coalesce(tie.valid_from <= ${term.at}, true) AND coalesce(tie.valid_until > ${term.at}, true))))
  ORDER BY list.priority DESC NULLS LAST, list.id NULLS LAST, offer.channel_id NULLS LAST, offer.minimum_quantity DESC,
    num_nonnulls(offer.starts_at, offer.ends_at) DESC, offer.id
  LIMIT 1`;

const PRICES = `
  SELECT wanted.variant_id, price.id, price.price_amount, price.price_currency, price.price_before_amount
  FROM unnest(${listOf('$1::uuid[]')}, ${listOf('$2::int[]')}) AS wanted (variant_id, quantity)
  CROSS JOIN LATERAL (${resolutionSql('offer.*', {
    variantId: 'wanted.variant_id',
    quantity: 'wanted.quantity',
    channelId: '$3::uuid',
    buyerCompanyId: '$4::uuid',
    at: '$5::timestamptz',
  })}) price`;

/** The prices of all lines by variant, by one statement; a variant that has none is missing. */
export async function resolvePrices(
  lines: readonly PricedLine[],
  { channelId, buyerCompanyId = null, at = new Date() }: PriceContext,
  manager: EntityManager,
): Promise<Map<string, ResolvedPrice>> {
  const rows = await read(manager, PRICES, [
    lines.map(({ variantId }) => variantId),
    lines.map(({ quantity }) => quantity),
    channelId,
    buyerCompanyId,
    at,
  ]);
  return new Map(
    rows.map(([variantId, priceId, amount, currency, before]) => [
      String(variantId),
      {
        priceId: String(priceId),
        amount: Number(amount),
        currency: String(currency),
        priceBefore: before === null ? null : Number(before),
      },
    ]),
  );
}
