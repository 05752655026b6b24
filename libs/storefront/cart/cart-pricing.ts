import { Injectable } from '@nestjs/common';
import { type HeldOrder, quoteOrder, VoucherUseService, type Act } from '@app/orders';
import { Problem } from '@app/shared/errors';
import type { Availability } from '../reading/availability';
import type { CartLine } from './cart-line.entity';
import type { Cart } from './cart.entity';

/** Something that is not as it was, or not as it was wished for. */
export interface Notice {
  code: 'price_changed' | 'not_available' | 'code_refused';
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
  v.price_amount IS NOT NULL AND coalesce(p.available_from <= now(), true) AS "isSold"
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
    const offered = new Map(rows.map(({ id, ...row }) => [id, row]));
    const lines = all.filter(({ variantId }) => offered.get(variantId)?.isSold);
    const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
    const held = await quoteOrder(orderOf(cart), wanted, act);
    const notices = [
      ...all.filter((line) => !lines.includes(line)).map(unavailable),
      ...lines.flatMap((line, index) => priceNotice(line, held.lines[index].unitPrice.amount)),
    ];
    for (const [index, code] of cart.codes.entries()) notices.push(...(await this.tryCode(held, code, index, act)));
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
): Pick<Cart, 'channelId' | 'email' | 'shippingAddress' | 'billingAddress' | 'shippingMethodId'> & {
  customerId: string | null;
  origin: 'storefront';
} => {
  const { channelId, accountId, email, shippingAddress, billingAddress, shippingMethodId } = cart;
  const buyer = { customerId: accountId, email };
  return { channelId, origin: 'storefront', ...buyer, shippingAddress, billingAddress, shippingMethodId };
};

const unavailable = ({ id }: CartLine): Notice => ({
  code: 'not_available',
  pointer: `/lines/${id}`,
  message: 'It cannot be bought here now',
});

function priceNotice({ id, seenAmount }: CartLine, after: number): Notice[] {
  const before = seenAmount === null ? after : Number(seenAmount);
  if (before === after) return [];
  return [{ code: 'price_changed', pointer: `/lines/${id}`, message: 'The price has changed', before, after }];
}
