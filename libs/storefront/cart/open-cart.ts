import type { EntityManager } from 'typeorm';
import { NotFound } from '@app/shared/errors';
import type { Caller } from '@app/shared/resource';
import { channelIdOf } from '../reading/in-channel';
import { CartLine } from './cart-line.entity';
import { Cart } from './cart.entity';

/** Days after the last change for which a cart is kept. */
export const CART_DAYS = 30;

/** Whose cart is meant, and where. */
export interface CartAsked {
  /** Slug. */
  channel: string;
  /** Hash of the token of a guest. */
  token?: string;
  caller: Caller;
}

/** From now on, so long. */
export const expiry = (): Date => new Date(Date.now() + CART_DAYS * 86_400_000);

/** @throws NotFound when there is no such channel, or nothing is sold there */
export async function channelOf(slug: string, manager: EntityManager): Promise<string> {
  const [{ id }] = await manager.query<[{ id: string | null }]>(`SELECT ${channelIdOf('$1')} AS id`, [slug]);
  if (id === null) throw new NotFound(`There is no channel ${slug}`);
  return id;
}

/**
 * The cart of whoever asks, held until the transaction ends: that of the account for who is signed in, else that of the token.
 * Without either there is none, and what has become an order or has expired is none any more.
 */
export async function findCart({ channel, token, caller }: CartAsked, manager: EntityManager): Promise<Cart | null> {
  const channelId = await channelOf(channel, manager);
  const { id: accountId } = caller.actor;
  return accountId === null ? ofToken(token, channelId, manager) : held({ accountId, channelId }, manager);
}

/** A guest's cart by the hash of its token, held. */
export const ofToken = (token: string | undefined, channelId: string, manager: EntityManager): Promise<Cart | null> =>
  token === undefined ? Promise.resolve(null) : held({ tokenHash: token, channelId }, manager);

const held = (where: Partial<Cart>, manager: EntityManager): Promise<Cart | null> =>
  manager
    .createQueryBuilder(Cart, 'cart')
    .where(where)
    .andWhere('cart.orderId IS NULL AND cart.expiresAt > now()')
    .setLock('pessimistic_write')
    .getOne();

/** @throws NotFound where there is none */
export async function openCart(asked: CartAsked, manager: EntityManager): Promise<{ cart: Cart; lines: CartLine[] }> {
  const cart = await findCart(asked, manager);
  if (!cart) throw new NotFound('There is no open cart of this token, or of this account');
  return { cart, lines: await linesOf(cart, manager) };
}

/** One of the account that has expired stands in the way of another. To be called where no open one was found. */
export const dropExpired = ({ caller }: CartAsked, channelId: string, manager: EntityManager): Promise<unknown> =>
  manager.query('DELETE FROM cart WHERE account_id = $1 AND channel_id = $2 AND order_id IS NULL', [
    caller.actor.id,
    channelId,
  ]);

/** The lines of a cart, as they were put there. */
export const linesOf = ({ id: cartId }: Cart, manager: EntityManager): Promise<CartLine[]> =>
  manager.find(CartLine, { where: { cartId }, order: { createdAt: 'ASC', id: 'ASC' } });
