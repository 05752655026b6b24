import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Act } from '@app/orders';
import { Conflict, NotFound } from '@app/shared/errors';
import { Answer, originOf, Resources, SecretAnswer } from '@app/shared/resource';
import { CartLine } from './cart-line.entity';
import { CartPricing, notAvailable, type Notice } from './cart-pricing';
import { CartReservations } from './cart-reservations';
import { applyTerms, refused } from './cart-terms';
import { newToken } from './cart-token';
import { showCart } from './cart-view';
import { type AddCartLine, MOST_PIECES, type Reorder, type UpdateCart } from './cart.dto';
import { Cart } from './cart.entity';
import { linesOfOrder } from './earlier-order';
import { addPieces, newLine } from './pieces';
import { type CartAsked, channelOf, dropExpired, expiry, findCart, linesOf, ofToken, openCart } from './open-cart';

/** The most lines of a cart. */
const MOST_LINES = 100;

/** What an answer says beside the cart. */
interface Told {
  /** Of a new cart of a guest. */
  token?: string;
  notices?: Notice[];
}

/** What customers and guests mean to buy. */
@Injectable()
export class CartService {
  constructor(
    private readonly resources: Resources,
    private readonly pricing: CartPricing,
    private readonly reservations: CartReservations,
  ) {}

  /** A new cart with its token or, for who is signed in, the one that there is. */
  create(asked: CartAsked, body: UpdateCart): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const { actor } = asked.caller;
      const known = actor.id === null ? null : await findCart(asked, manager);
      if (known) return this.update(known, body, asked, manager);
      const secret = actor.id === null ? newToken() : undefined;
      const channelId = await channelOf(asked.channel, manager);
      const cart = manager.create(Cart, {
        ...{ id: uuid(), channelId, accountId: actor.id, tokenHash: secret?.hash ?? null, codes: [] },
        ...{ email: null, shippingAddress: null, billingAddress: null, shippingMethodId: null, orderId: null },
        buyerCompanyId: null,
        ...{ reservedUntil: null, reservedBy: null, expiresAt: expiry() },
      });
      await dropExpired(asked, channelId, manager);
      return this.update(cart, body, asked, manager, { token: secret?.token });
    });
  }

  /** The cart with what it comes to now, and what has changed since it was last written. @throws NotFound */
  get(asked: CartAsked): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const { cart, lines } = await openCart(asked, manager);
      return new Answer(JSON.stringify(showCart(cart, lines, await this.quote(cart, lines, asked, manager))));
    });
  }

  /** Says who buys, where it goes, how, and by which codes. @throws NotFound, Unprocessable */
  change(asked: CartAsked, body: UpdateCart): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const { cart } = await openCart(asked, manager);
      return this.update(cart, body, asked, manager);
    });
  }

  /** Puts pieces into the cart, to those that are there. @throws NotFound, Unprocessable for what is not sold there */
  add(asked: CartAsked, { variantId, quantity }: AddCartLine): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const { cart, lines } = await openCart(asked, manager);
      const line = lines.find((each) => each.variantId === variantId);
      if (!line && lines.length >= MOST_LINES) {
        throw refused('variantId', 'too_many', `A cart has at most ${MOST_LINES} lines`);
      }
      const all = (line?.quantity ?? 0) + quantity;
      const fresh = newLine(cart, variantId, all);
      const { lines: sold } = await this.quote({ ...cart, codes: [] }, [fresh], asked, manager);
      if (sold.length === 0) throw refused('variantId', 'not_available', 'It cannot be bought here now');
      if (line) return this.setQuantity(cart, line, all, asked, manager);
      await this.reservations.drop(cart, manager);
      await addPieces(cart, variantId, quantity, manager);
      return this.answer(cart, asked, manager);
    });
  }

  /**
   * Puts into the cart what an earlier order has, as far as it can still be bought here; notices name the rest.
   *
   * @throws NotFound for a cart or an order that there is not for them
   */
  reorder(asked: CartAsked, { orderId }: Reorder): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const { cart, lines } = await openCart(asked, manager);
      const earlier = await linesOfOrder(orderId, this.resources, { manager, caller: asked.caller });
      const wanted = earlier.flatMap(({ variantId, quantity }) =>
        variantId === null ? [] : newLine(cart, variantId, quantity),
      );
      const { lines: sold } = await this.quote({ ...cart, codes: [] }, wanted, asked, manager);
      if (sold.length > 0) await this.reservations.drop(cart, manager);
      const known = new Set(lines.map(({ variantId }) => variantId));
      for (const { variantId, quantity } of sold) {
        if (known.size >= MOST_LINES && !known.has(variantId)) continue;
        await addPieces(cart, variantId, quantity, manager);
        known.add(variantId);
      }
      const missing = earlier.filter(({ variantId }) => variantId === null || !known.has(variantId));
      return this.answer(cart, asked, manager, { notices: missing.map(({ name }) => notAvailable('/orderId', name)) });
    });
  }

  /** So many pieces instead; 0 takes the line out. @throws NotFound */
  setLine(asked: CartAsked, id: string, quantity: number): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const { cart, lines } = await openCart(asked, manager);
      const line = lines.find((each) => each.id === id);
      if (!line) throw new NotFound(`The cart has no line ${id}`);
      return this.setQuantity(cart, line, quantity, asked, manager);
    });
  }

  /** Keeps the pieces of all lines for a while. @throws NotFound, Conflict (`insufficient_stock`, `reservation_limit`) */
  reserve(asked: CartAsked): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const { cart, lines } = await openCart(asked, manager);
      if (lines.length === 0) throw new Conflict('The cart is empty', [], { code: 'cart_empty' });
      await this.reservations.keep(cart, lines, asked.caller.address ?? '', manager);
      return this.answer(cart, asked, manager);
    });
  }

  /** Takes what is in a guest's cart into that of the account, which is opened if there is none. @throws NotFound */
  merge(asked: CartAsked): Promise<Answer> {
    return this.resources.write(asked.caller, async (manager) => {
      const channelId = await channelOf(asked.channel, manager);
      const own = await findCart(asked, manager);
      const guests = await ofToken(asked.token, channelId, manager);
      if (!guests) throw new NotFound('There is no open cart of this token');
      const theirs = await linesOf(guests, manager);
      if (!own) {
        await dropExpired(asked, channelId, manager);
        Object.assign(guests, { accountId: asked.caller.actor.id, tokenHash: null });
        return this.answer(guests, asked, manager);
      }
      await this.reservations.drop(guests, manager);
      if (theirs.length > 0) await this.reservations.drop(own, manager);
      const known = new Set((await linesOf(own, manager)).map(({ variantId }) => variantId));
      for (const { variantId, quantity } of theirs) {
        if (known.size >= MOST_LINES && !known.has(variantId)) continue;
        await addPieces(own, variantId, quantity, manager);
        known.add(variantId);
      }
      for (const name of ['shippingAddress', 'billingAddress'] as const) own[name] ??= guests[name];
      own.email ??= guests.email;
      own.shippingMethodId ??= guests.shippingMethodId;
      own.codes = [...new Set([...own.codes, ...guests.codes])].slice(0, 5);
      await manager.delete(Cart, { id: guests.id });
      return this.answer(own, asked, manager);
    });
  }

  private async update(
    cart: Cart,
    body: UpdateCart,
    asked: CartAsked,
    manager: EntityManager,
    told: Told = {},
  ): Promise<Answer> {
    await applyTerms(cart, body, manager);
    return this.answer(cart, asked, manager, told);
  }

  private async setQuantity(
    cart: Cart,
    { id, quantity: before }: CartLine,
    quantity: number,
    asked: CartAsked,
    manager: EntityManager,
  ): Promise<Answer> {
    if (quantity > MOST_PIECES) throw refused('quantity', 'too_many', `A line has at most ${MOST_PIECES} pieces`);
    if (quantity !== before) await this.reservations.drop(cart, manager);
    if (quantity === 0) await manager.delete(CartLine, { id });
    else await manager.update(CartLine, { id }, { quantity });
    return this.answer(cart, asked, manager);
  }

  /** Writes the cart, tells what has changed, and takes what is told for seen. */
  private async answer(
    cart: Cart,
    asked: CartAsked,
    manager: EntityManager,
    { token, notices = [] }: Told = {},
  ): Promise<Answer> {
    cart.expiresAt = expiry();
    await manager.save(Cart, cart);
    const all = await linesOf(cart, manager);
    const quote = await this.quote(cart, all, asked, manager);
    const seen = quote.lines.map(({ id }, index) => [id, quote.held.lines[index].unitPrice.amount]);
    await manager.query(
      `UPDATE cart_line SET seen_amount = seen.amount FROM unnest($1::uuid[], $2::bigint[]) AS seen (id, amount) WHERE cart_line.id = seen.id`,
      [seen.map(([id]) => id), seen.map(([, amount]) => amount)],
    );
    quote.notices.push(...notices);
    const text = JSON.stringify(showCart(cart, all, quote, token));
    if (token === undefined) return new Answer(text);
    return new SecretAnswer(text, JSON.stringify(showCart(cart, all, quote)));
  }

  private quote(
    cart: Cart,
    lines: readonly CartLine[],
    { caller }: CartAsked,
    manager: EntityManager,
  ): ReturnType<CartPricing['quote']> {
    const act: Act = { manager, origin: originOf(caller) };
    return this.pricing.quote(cart, lines, act);
  }
}
