import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { StockService } from '@app/catalog';
import { type Erasure, type Person, PersonalData, type PersonalDataShare } from '@app/shared/personal-data';
import { CartLine } from './cart-line.entity';
import { Cart } from './cart.entity';

/** What somebody has meant to buy. */
@Injectable()
@PersonalData('storefront')
export class CartShare implements PersonalDataShare {
  constructor(private readonly stock: StockService) {}

  async read(person: Person, manager: EntityManager): Promise<object> {
    const ids = await cartsOf(person, manager);
    const carts = await manager.find(Cart, { where: { id: In(ids) }, order: { id: 'ASC' } });
    const lines = await manager.find(CartLine, { where: { cartId: In(ids) }, order: { id: 'ASC' } });
    return { carts: carts.map(({ tokenHash: _, reservedBy: _by, ...cart }) => cart), lines };
  }

  async erase(person: Person, { manager }: Erasure): Promise<void> {
    const ids = await cartsOf(person, manager);
    // Nobody reserves anything for them from here on.
    await manager.query('SELECT FROM cart WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
    const lines = await manager.find(CartLine, { select: { id: true }, where: { cartId: In(ids) } });
    await this.stock.dropReservations(
      lines.map(({ id }) => id),
      manager,
    );
    await manager.delete(Cart, { id: In(ids) });
  }
}

/** The ids of carts of somebody, by their account or as a guest who gave their address. */
async function cartsOf({ accountId, confirmedEmail }: Person, manager: EntityManager): Promise<string[]> {
  const found = await manager.query<{ id: string }[]>(
    `SELECT id FROM cart WHERE account_id = $1 UNION ALL SELECT id FROM cart WHERE account_id IS NULL AND lower(email) = $2`,
    [accountId, confirmedEmail],
  );
  return found.map(({ id }) => id);
}
