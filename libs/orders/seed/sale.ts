import type { Random } from '@app/shared/seed';
import { type OrderTotals, totalsOf } from '../totals/totals';
import type { Buyer, Good, Market, Shop } from './market';

/** Goods that cost less than this are sent for a price. */
const FREE_FROM = 5000;
const SHIPPING = 490;
/** Of all lines, so many have a discount. */
const DISCOUNTED = 0.08;

/** What is in a basket. */
export interface SoldLine {
  id: string;
  good: Good;
  quantity: number;
  discountPercent: number | null;
}

/** An order before anything becomes of it. */
export interface Sale {
  id: string;
  shop: Shop;
  buyer: Buyer;
  placedAt: Date;
  taxRate: string;
  shippingPrice: number;
  lines: SoldLine[];
  totals: OrderTotals;
}

/** Fills a basket: one line to five, each thing once. */
export function drawSale({ shops, buyers, taxRates }: Market, placedAt: Date, random: Random): Sale {
  const shop = random.pickPopular(shops);
  const buyer = random.pick(buyers);
  const isBusiness = buyer.buyerCompanyId !== null;
  const basket = new Set<Good>();
  for (let wanted = 1 + Math.floor(random.next() ** 2 * 5); wanted > 0; wanted--) {
    basket.add(random.pickPopular(shop.goods));
  }
  const lines = [...basket].map((good): SoldLine => ({
    ...{ id: random.uuid(placedAt), good },
    quantity: isBusiness ? random.integer(5, 40) : 1 + Math.floor(random.next() ** 3 * 4),
    discountPercent: random.chance(DISCOUNTED) ? random.pick([5, 10, 15, 20]) : null,
  }));
  const taxRate = taxRates.get(buyer.billingAddress.country) ?? '0.000';
  const worth = lines.reduce((sum, { good, quantity }) => sum + good.price * quantity, 0);
  const shippingPrice = worth < FREE_FROM ? SHIPPING : 0;
  const totals = totalsOf({
    ...{ taxDisplay: shop.taxDisplay, taxExempt: false, discounts: [], shipping: { price: shippingPrice, taxRate } },
    lines: lines.map(({ good, quantity, discountPercent }) => ({
      ...{ unitPrice: good.price, quantity, taxRate },
      discount: { percent: discountPercent, fixed: null },
    })),
  });
  return { id: random.uuid(placedAt), shop, buyer, placedAt, taxRate, shippingPrice, lines, totals };
}
