import type { EntityManager } from 'typeorm';
import { companiesOf, SavedAddress } from '@app/organization';
import { Unprocessable } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import type { UpdateCart } from './cart.dto';
import type { Cart } from './cart.entity';

const BUYS = `SELECT $2::uuid IN (${companiesOf({ level: Level.Customer, account: '$1::uuid' })}) AS buys`;

/** Whether the account of a cart may still buy for the company that it names. */
export async function buysFor({ accountId, buyerCompanyId }: Cart, manager: EntityManager): Promise<boolean> {
  if (buyerCompanyId === null || accountId === null) return buyerCompanyId === null;
  const [{ buys }] = await manager.query<[{ buys: boolean }]>(BUYS, [accountId, buyerCompanyId]);
  return buys;
}

/**
 * Takes over what a body says of a cart; addresses that it names are copied.
 *
 * @throws Unprocessable for what there is not for whoever has the cart
 */
export async function applyTerms(cart: Cart, body: UpdateCart, manager: EntityManager): Promise<void> {
  const { codes, shippingAddressId, billingAddressId, ...terms } = body;
  Object.assign(cart, Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)));
  if (codes) cart.codes = [...new Set(codes.map((code) => code.toUpperCase()))];
  if (shippingAddressId) cart.shippingAddress = await saved(cart, 'shippingAddressId', shippingAddressId, manager);
  if (billingAddressId) cart.billingAddress = await saved(cart, 'billingAddressId', billingAddressId, manager);
  if (body.shippingMethodId) await assertMethod(body.shippingMethodId, cart.channelId, manager);
  if (body.buyerCompanyId && !(await buysFor(cart, manager))) {
    throw refused('buyerCompanyId', 'reference', 'The account does not buy for that company');
  }
}

async function saved(
  { accountId }: Cart,
  field: string,
  id: string,
  manager: EntityManager,
): Promise<Cart['shippingAddress']> {
  const found = accountId === null ? null : await manager.findOneBy(SavedAddress, { id, accountId });
  if (!found) throw refused(field, 'reference', 'The account has no such address');
  return found.address;
}

/** @throws Unprocessable for a way in which the channel does not deliver */
async function assertMethod(id: string, channelId: string, manager: EntityManager): Promise<void> {
  const found = await manager.query<unknown[]>(
    'SELECT FROM storefront_shipping_method WHERE id = $1 AND channel_id = $2',
    [id, channelId],
  );
  if (found.length === 0) throw refused('shippingMethodId', 'reference', 'The channel does not deliver that way');
}

/** What a body says that cannot be. */
export const refused = (field: string, code: string, message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer: `/${field}`, code, message }], { code });
