import { Injectable } from '@nestjs/common';
import { resolvePrices } from '@app/catalog';
import { type Act, applyPromotions, type HeldOrder, offersTo, quoteOrder, VoucherUseService } from '@app/orders';
import { Problem } from '@app/shared/errors';
import type { Availability } from '../reading/availability';
import { buysFor } from './cart-terms';
import type { CartLine } from './cart-line.entity';
import type { Cart } from './cart.entity';

/** Something that is not as it was, or not as it was wished for. */
export interface Notice {
  code: 'price_changed' | 'not_available' | 'code_refused' | 'buyer_refused';
  /** What of the cart it is about. */
  pointer: string;
  message: string;
  /** Minor units of one piece, where a price has changed. */
  before?: number;
  after?: number;
}

/** A cart with what it comes to now. */
export interface Quote {
  held: HeldOrder;
  /** Lines that can be bought: as many as the first lines of the order, in their order. What follows there are gifts. */
  lines: CartLine[];
  /** What everybody may know of the variants of all lines, by id; nothing of what the channel does not show. */
  offered: ReadonlyMap<string, Offered>;
  notices: Notice[];
}

export interface Offered {
  sku: string;
  productName: string;
  variantName: string | null;
  availability: Availability;
  isSold: boolean;
}

const OFFERED = `
SELECT v.id, v.sku, p.name AS "productName", v.name AS "variantName", v.availability,
  coalesce(p.available_from <= now(), true) AS "isSold"
FROM storefront_variant v JOIN storefront_product p ON p.id = v.product_id AND p.channel_id = v.channel_id
WHERE v.channel_id = $1 AND v.id = ANY($2::uuid[])`;

/** Finds out what carts come to, as an order placed now would: by the same code, without one. */
@Injectable()
export class CartPricing {
  constructor(private readonly vouchers: VoucherUseService) {}

  /** @throws Unprocessable for too large amounts */
  async quote(cart: Cart, all: readonly CartLine[], act: Act): Promise<Quote> {
    const rows = await act.manager.query<(Offered & { id: string })[]>(OFFERED, [
      cart.channelId,
      all.map(({ variantId }) => variantId),
    ]);
    const mayBuy = await buysFor(cart, act.manager);
    const order = orderOf(mayBuy ? cart : { ...cart, buyerCompanyId: null });
    const prices = await resolvePrices(all, order, act.manager);
    const offered = new Map(rows.map(({ id, isSold, ...row }) => [id, { ...row, isSold: isSold && prices.has(id) }]));
    const lines = all.filter(({ variantId }) => offered.get(variantId)?.isSold);
    const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
    const held = await quoteOrder(order, wanted, act);
    const notices = [
      ...(mayBuy ? [] : [BUYER_REFUSED]),
      ...all.filter((line) => !lines.includes(line)).map(({ id }) => notAvailable(`/lines/${id}`)),
      ...lines.flatMap((line, index) => priceNotice(line, held.lines[index].unitPrice.amount)),
    ];
    for (const [index, code] of cart.codes.entries()) notices.push(...(await this.tryCode(held, code, index, act)));
    // After codes, as when the order is placed.
    await applyPromotions(held, act, { spends: false, offers: await offersTo(held, act) });
    return { held, lines, offered, notices };
  }

  private async tryCode(held: HeldOrder, code: string, index: number, act: Act): Promise<Notice[]> {
    try {
      await this.vouchers.preview(held, code, act);
      return [];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return [{ code: 'code_refused', pointer: `/codes/${index}`, message: `${code}: ${error.message}` }];
    }
  }
}

/** What an order takes over from a cart. */
export const orderOf = (
  cart: Cart,
): Pick<Cart, 'channelId' | 'email' | 'buyerCompanyId' | 'shippingAddress' | 'billingAddress' | 'shippingMethodId'> & {
  customerId: string | null;
  origin: 'storefront';
} => {
  const { channelId, accountId, email, buyerCompanyId, shippingAddress, billingAddress, shippingMethodId } = cart;
  const buyer = { customerId: accountId, email, buyerCompanyId };
  return { channelId, origin: 'storefront', ...buyer, shippingAddress, billingAddress, shippingMethodId };
};

const BUYER_REFUSED: Notice = {
  code: 'buyer_refused',
  pointer: '/buyerCompanyId',
  message: 'The account does not buy for that company any more',
};

/** Something cannot be bought, by its name where the pointer does not say it. */
export const notAvailable = (pointer: string, name?: string): Notice => ({
  code: 'not_available',
  pointer,
  message: `${name === undefined ? '' : `${name}: `}It cannot be bought here now`,
});

function priceNotice({ id, seenAmount }: CartLine, after: number): Notice[] {
  const before = seenAmount === null ? after : Number(seenAmount);
  if (before === after) return [];
  return [{ code: 'price_changed', pointer: `/lines/${id}`, message: 'The price has changed', before, after }];
}
