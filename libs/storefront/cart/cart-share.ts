import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Erasure, PersonalData, type PersonalDataShare } from '@app/shared/personal-data';
import { CartLine } from './cart-line.entity';
import { Cart } from './cart.entity';

/** What somebody has meant to buy. */
@Injectable()
@PersonalData('storefront')
export class CartShare implements PersonalDataShare {
  async read(accountId: string, manager: EntityManager): Promise<object> {
    const carts = await manager.find(Cart, { where: { accountId }, order: { id: 'ASC' } });
    const lines = await manager.find(CartLine, { where: { cart: { accountId } }, order: { id: 'ASC' } });
    return { carts: carts.map(({ tokenHash: _, ...cart }) => cart), lines };
  }

  async erase(accountId: string, { manager }: Erasure): Promise<void> {
    await manager.delete(Cart, { accountId });
  }
}
