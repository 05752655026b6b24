import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { CartLine } from './cart-line.entity';
import { MOST_PIECES } from './cart.dto';
import type { Cart } from './cart.entity';

/** A line that is not in the cart yet. */
export const newLine = ({ id: cartId }: Cart, variantId: string, quantity: number): CartLine =>
  Object.assign(new CartLine(), { id: uuid(), cartId, variantId, quantity, seenAmount: null });

/** Puts pieces to those that are there, as many as a line may have. */
export async function addPieces(
  { id: cartId }: Cart,
  variantId: string,
  quantity: number,
  manager: EntityManager,
): Promise<void> {
  await manager.query(
    `INSERT INTO cart_line AS line (id, cart_id, variant_id, quantity) VALUES ($1, $2, $3, $4)
     ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = least(${MOST_PIECES}, line.quantity + excluded.quantity)`,
    [uuid(), cartId, variantId, quantity],
  );
}
