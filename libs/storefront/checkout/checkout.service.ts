import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StockService } from '@app/catalog';
import {
  type Act,
  advance,
  type HeldOrder,
  holdOrder,
  openDraft,
  PaymentService,
  VoucherUseService,
} from '@app/orders';
import { Conflict, type FieldError, NotFound, Unprocessable } from '@app/shared/errors';
import { Answer, originOf, Resources } from '@app/shared/resource';
import type { CartLine } from '../cart/cart-line.entity';
import { CartPricing, orderOf, type Quote } from '../cart/cart-pricing';
import { isReserved } from '../cart/cart-reservations';
import { Cart } from '../cart/cart.entity';
import { type CartAsked, channelOf, openCart } from '../cart/open-cart';
import type { CheckOut, CheckoutPayment } from './checkout.dto';
import { showOrder } from './order-view';

/** Makes orders out of carts. */
@Injectable()
export class CheckoutService {
  constructor(
    private readonly resources: Resources,
    private readonly pricing: CartPricing,
    private readonly stock: StockService,
    private readonly vouchers: VoucherUseService,
    private readonly payments: PaymentService,
  ) {}

  /**
   * Places an order for what is in a cart, in one transaction: prices are looked up, codes spent, stock is held, the order
   * placed, and its payment started. Either all of it is so, or nothing.
   *
   * @throws Conflict `total_changed`, `not_available`, `code_refused`, `insufficient_stock`, `budget_spent`
   * @throws Unprocessable for a cart that lacks something
   */
  checkOut(asked: CartAsked, { total, payment }: CheckOut): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const act: Act = { manager, origin: originOf(asked.caller) };
      const { cart, lines } = await openCart(asked, manager);
      await assertComplete(cart, lines, manager);
      const { held: quote, notices, offered } = await this.pricing.quote(cart, lines, act);
      const [refused] = notices.filter(({ code }) => code !== 'price_changed');
      if (refused) {
        const errors = notices.map(({ code, pointer, message }) => ({ code, pointer, message }));
        throw new Conflict(refused.message, errors, { code: refused.code });
      }
      // Before anybody has to wait for stock.
      assertTotal(quote, total);
      if (!isReserved(cart)) assertLeft(lines, offered);
      const held = await this.place(cart, lines, act);
      // What came in between: a price, or what a code gives.
      assertTotal(held, total);
      if (payment) await this.pay(held, payment, act);
      const done = { orderId: held.order.id, reservedUntil: null, reservedBy: null };
      await manager.update(Cart, { id: cart.id }, done);
      return new Answer(await showOrder(held.order.id, manager));
    });
  }

  /** How far the order is that a cart has become, for a guest. @throws NotFound */
  get(asked: CartAsked): Promise<Answer> {
    return this.resources.write(
      asked.caller,
      async (manager) => new Answer(await showOrder(await this.orderId(asked, manager), manager)),
    );
  }

  /** Starts another payment, where one has failed. @throws NotFound, Unprocessable (`nothing_due`) */
  payAgain(asked: CartAsked, payment: CheckoutPayment): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const id = await this.orderId(asked, manager);
      await this.pay(await holdOrder(id, manager), payment, { manager, origin: originOf(asked.caller) });
      return new Answer(await showOrder(id, manager));
    });
  }

  private async place(cart: Cart, lines: readonly CartLine[], act: Act): Promise<HeldOrder> {
    const { manager } = act;
    // Others count them until the transaction ends; from here on the stock itself is held.
    await this.stock.dropReservations(
      lines.map(({ id }) => id),
      manager,
    );
    const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
    const { order } = await openDraft(orderOf(cart), wanted, act);
    for (const code of cart.codes) await this.vouchers.use(await holdOrder(order.id, manager), code, act);
    const held = await holdOrder(order.id, manager);
    await advance(held, 'placement', act);
    return held;
  }

  private async pay({ order }: HeldOrder, payment: CheckoutPayment, act: Act): Promise<void> {
    if (payment.provider === 'manual') {
      throw refused('provider', 'provider', 'Money that somebody has seen is entered by whoever has seen it');
    }
    await this.payments.start(await holdOrder(order.id, act.manager), payment, act);
  }

  /** The last order of the cart of a token, or of the account there. */
  private async orderId({ channel, token, caller }: CartAsked, manager: EntityManager): Promise<string> {
    const { id: accountId } = caller.actor;
    const channelId = await channelOf(channel, manager);
    const [row] = await manager.query<{ orderId: string }[]>(
      `SELECT order_id AS "orderId" FROM cart WHERE channel_id = $1 AND order_id IS NOT NULL
         AND CASE WHEN $2::uuid IS NULL THEN token_hash = $3 ELSE account_id = $2 END ORDER BY updated_at DESC, id DESC LIMIT 1`,
      [channelId, accountId, token ?? null],
    );
    if (!row) throw new NotFound('This cart has not become an order');
    return row.orderId;
  }
}

/** @throws Unprocessable naming all that is missing */
async function assertComplete(cart: Cart, lines: readonly CartLine[], manager: EntityManager): Promise<void> {
  const missing = (field: string, message: string): FieldError => ({ pointer: `/${field}`, code: 'required', message });
  const [{ delivers }] = await manager.query<[{ delivers: boolean }]>(
    'SELECT EXISTS (SELECT FROM storefront_shipping_method WHERE channel_id = $1) AS delivers',
    [cart.channelId],
  );
  const errors = [
    ...(lines.length > 0 ? [] : [missing('lines', 'The cart is empty')]),
    ...(cart.email !== null || cart.accountId !== null ? [] : [missing('email', 'Say where the receipt goes')]),
    ...(cart.shippingAddress ? [] : [missing('shippingAddress', 'Say where it goes')]),
    ...(cart.shippingMethodId || !delivers ? [] : [missing('shippingMethodId', 'Say how it gets there')]),
  ];
  if (errors.length > 0) throw new Unprocessable(errors[0].message, errors, { code: 'cart_incomplete' });
}

/** @throws Conflict (`insufficient_stock`) where there is nothing left for anybody: who has nothing reserved need not wait for that */
function assertLeft(lines: readonly CartLine[], offered: Quote['offered']): void {
  const errors = lines.flatMap(({ variantId }, index): FieldError[] => {
    const { sku, availability } = offered.get(variantId) ?? {};
    if (availability !== 'out') return [];
    return [{ pointer: `/lines/${index}/quantity`, code: 'insufficient_stock', message: `${sku}: nothing is left` }];
  });
  if (errors.length > 0) {
    throw new Conflict('There is not enough in stock', errors, { code: 'insufficient_stock' });
  }
}

/** @throws Conflict (`total_changed`) when the order comes to something else than the buyer has agreed to */
function assertTotal({ order: { total } }: HeldOrder, agreed: CheckOut['total']): void {
  if (total.gross === agreed.amount && total.currency === agreed.currency) return;
  const message = `It comes to ${total.gross} ${total.currency} in minor units, not ${agreed.amount} ${agreed.currency}`;
  throw new Conflict(message, [{ pointer: '/total', code: 'total_changed', message }], { code: 'total_changed' });
}

const refused = (field: string, code: string, message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer: `/payment/${field}`, code, message }], { code: 'wrong_provider' });
