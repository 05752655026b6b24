import type { HeldOrder } from '@app/orders';
import type { CartLine } from './cart-line.entity';
import type { Quote } from './cart-pricing';
import { isReserved } from './cart-reservations';
import type { Cart } from './cart.entity';

/** What a cart looks like to whoever has it. */
export function showCart(cart: Cart, all: readonly CartLine[], quote: Quote, token?: string): object {
  const { held, lines, offered, notices } = quote;
  const { subtotal, discount, shipping, total, currency, taxDisplay } = held.order;
  const gifts = held.lines.slice(lines.length);
  return {
    id: cart.id,
    ...(token !== undefined && { token }),
    email: cart.email,
    buyerCompanyId: cart.buyerCompanyId,
    shippingAddress: cart.shippingAddress,
    billingAddress: cart.billingAddress,
    shippingMethodId: cart.shippingMethodId,
    codes: cart.codes,
    reservedUntil: isReserved(cart) ? cart.reservedUntil : null,
    expiresAt: cart.expiresAt,
    currency,
    taxDisplay,
    lines: all.map((line) => {
      const { id, variantId, quantity } = line;
      const { sku = null, productName = null, variantName = null, availability = 'out' } = offered.get(variantId) ?? {};
      const index = lines.indexOf(line);
      return {
        ...{ id, variantId, quantity, sku, productName, variantName, availability },
        ...priceOf(index < 0 ? undefined : held.lines[index]),
      };
    }),
    gifts: gifts.map(({ variantId, sku, productName, variantName, quantity }) => ({
      ...{ variantId, sku, productName, variantName, quantity },
    })),
    subtotal,
    discount,
    shipping,
    total,
    notices,
  };
}

const priceOf = (line: HeldOrder['lines'][number] | undefined): object => ({
  unitPrice: line?.unitPrice ?? null,
  undiscountedUnitPrice: line?.undiscountedUnitPrice ?? null,
  total: line?.total ?? null,
});

const object = (properties: object, required = Object.keys(properties)): object => ({
  type: 'object',
  required,
  properties,
});
const list = (items: object): object => ({ type: 'array', items });
const orNull = (type: string): object => ({ type: [type, 'null'] });
const text = { type: 'string' };
const integer = { type: 'integer' };
const money = { amount: integer, currency: text };
const taxed = object({ net: integer, tax: integer, gross: integer, currency: text });
const goods = {
  variantId: orNull('string'),
  sku: orNull('string'),
  productName: orNull('string'),
  variantName: orNull('string'),
  quantity: integer,
};

/** The same for OpenAPI. */
export const CART = object(
  {
    id: text,
    token: { type: 'string', description: 'Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest' },
    email: orNull('string'),
    buyerCompanyId: orNull('string'),
    shippingAddress: orNull('object'),
    billingAddress: orNull('object'),
    shippingMethodId: orNull('string'),
    codes: list(text),
    reservedUntil: { ...orNull('string'), description: 'Until when all of its pieces are kept; null: they are not' },
    expiresAt: text,
    currency: text,
    taxDisplay: text,
    lines: list(
      object({
        ...{ id: text, ...goods, availability: text, unitPrice: orNull('object') },
        ...{ undiscountedUnitPrice: orNull('object'), total: orNull('object') },
      }),
    ),
    gifts: list(object(goods)),
    subtotal: object(money),
    discount: object(money),
    shipping: taxed,
    total: taxed,
    notices: list(
      object({ code: text, pointer: text, message: text, before: integer, after: integer }, [
        'code',
        'pointer',
        'message',
      ]),
    ),
  },
  ['id', 'lines', 'codes', 'currency', 'subtotal', 'discount', 'shipping', 'total', 'notices', 'expiresAt'],
);
