import { resolutionSql } from '@app/catalog';
import { companiesOf } from '@app/organization';
import { Level, type ReachContext } from '@app/shared/model';

/** What something costs companies that whoever asks buys for, by the ids of the companies. */
export type CompanyPrices = Readonly<Record<string, { price: ShownMoney; priceBefore: ShownMoney | null }>>;

/** Minor units. */
interface ShownMoney {
  amount: number;
  currency: string;
}

export const COMPANY_PRICES = {
  inDefault: false,
  filterable: false,
  sortable: false,
  description:
    'What one piece costs the companies that the account buys for: `price` and `priceBefore` by the id of the company; only when the mask asks for it',
} as const;

const money = (column: string): string =>
  `CASE WHEN own.${column} IS NOT NULL THEN json_build_object('amount', own.${column}, 'currency', own.price_currency) END`;

/**
 * SQL for the prices that count for the companies that whoever asks buys for. Answers to accounts are kept nowhere, so that nobody
 * else gets them.
 *
 * @param own SQL for at most one row of `price`, for the company `buyer.id`
 */
function pricesOf({ account, level }: ReachContext, own: string): string {
  if (level === Level.Guest) return `'{}'::json`;
  return `(SELECT coalesce(json_object_agg(buyer.id, json_build_object('price', ${money('price_amount')},
      'priceBefore', ${money('price_before_amount')}) ORDER BY buyer.id), '{}'::json)
    FROM (${companiesOf({ level: Level.Customer, account })}) buyer (id) CROSS JOIN LATERAL (${own}) own)`;
}

/** The price of a variant in a channel, for the company `buyer.id`. */
const resolved = (variantId: string, channelId: string): string =>
  resolutionSql('offer.*', { variantId, channelId, quantity: '1', buyerCompanyId: 'buyer.id', at: 'now()' });

/** {@link COMPANY_PRICES} of a variant. */
export const ofVariant = (column: (property: string) => string, asked: ReachContext): string =>
  pricesOf(asked, resolved(column('id'), column('channelId')));

/** {@link COMPANY_PRICES} of a product: those of the variant that is the cheapest for the company. */
export const ofProduct = (column: (property: string) => string, asked: ReachContext): string =>
  pricesOf(
    asked,
    `SELECT choice.* FROM variant v CROSS JOIN LATERAL (${resolved('v.id', column('channelId'))}) choice
     WHERE v.product_id = ${column('id')} AND v.archived_at IS NULL ORDER BY choice.price_amount, choice.id LIMIT 1`,
  );
