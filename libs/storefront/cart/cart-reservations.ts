import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StockService } from '@app/catalog';
import { signingKey } from '@app/shared/auth';
import { AuthConfig, StorefrontConfig } from '@app/shared/config';
import { Conflict } from '@app/shared/errors';
import { addressKey } from '@app/shared/limit';
import type { CartLine } from './cart-line.entity';
import type { Cart } from './cart.entity';
import { linesOf } from './open-cart';

/** Minutes for which pieces are kept for who is about to pay. */
export const RESERVATION_MINUTES = 15;

const KEPT = `
SELECT coalesce(sum(held.quantity) FILTER (WHERE cart.id = $1), 0)::integer AS "ofCart", coalesce(sum(held.quantity), 0)::integer AS "ofAddress"
FROM cart JOIN cart_line line ON line.cart_id = cart.id JOIN reservation held ON held.key = line.id::text AND held.until > now()
WHERE cart.id = $1 OR cart.reserved_by = $2`;

/** Whether pieces are kept for a cart now. */
export const isReserved = ({ reservedUntil }: Cart): boolean => reservedUntil !== null && reservedUntil > new Date();

/** Keeps pieces for carts: all that are in one, for a while, and not so many that one buyer could hold the whole stock. */
@Injectable()
export class CartReservations {
  constructor(
    private readonly stock: StockService,
    private readonly config: StorefrontConfig,
    private readonly auth: AuthConfig,
  ) {}

  /**
   * Keeps the pieces of all lines of a held cart from now on.
   *
   * @param address IP address of who asks
   * @throws Conflict `insufficient_stock`, or `reservation_limit` for more than is kept for a cart or an address
   */
  async keep(cart: Cart, lines: readonly CartLine[], address: string, manager: EntityManager): Promise<void> {
    const by = this.digest(address);
    // Of two who reserve from one address, the second counts what the first has.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [by]);
    const until = new Date(Date.now() + RESERVATION_MINUTES * 60_000);
    const wanted = lines.map(({ id, variantId, quantity }) => ({ key: id, variantId, quantity }));
    await this.stock.reserve(wanted, { channelId: cart.channelId, until }, manager);
    const [kept] = await manager.query<[{ ofCart: number; ofAddress: number }]>(KEPT, [cart.id, by]);
    assertFew(kept.ofCart, this.config.reservedPerCart, 'a cart');
    assertFew(kept.ofAddress, this.config.reservedPerAddress, 'an address');
    cart.reservedUntil = until;
    cart.reservedBy = by;
  }

  /** Lets go of all that is kept for a held cart, since that is no longer what is wanted. To be called before lines are gone. */
  async drop(cart: Cart, manager: EntityManager): Promise<void> {
    if (cart.reservedUntil === null) return;
    const lines = await linesOf(cart, manager);
    await this.stock.dropReservations(
      lines.map(({ id }) => id),
      manager,
    );
    cart.reservedUntil = null;
    cart.reservedBy = null;
  }

  /** Tells addresses apart, and is none: with the key of the server alone it could be found out. */
  private digest(address: string): string {
    const key = signingKey(this.auth.jwtSecret);
    return createHmac('sha256', key)
      .update(`reservation:${addressKey(address)}`)
      .digest('base64url');
  }
}

/** @throws Conflict where more are kept than may be */
function assertFew(kept: number, most: number, place: string): void {
  if (most === 0 || kept <= most) return;
  const message = `At most ${most} pieces are kept for ${place}; what is in it can be ordered all the same`;
  throw new Conflict(message, [{ pointer: '/lines', code: 'reservation_limit', message }], {
    code: 'reservation_limit',
  });
}
