/** Everything that the shop asks the server: the public API of one channel. */

const channel = new URLSearchParams(location.search).get('channel') ?? 'tea-shop';
const base = `/v1/storefront/${channel}`;
const tokenName = `cart:${channel}`;

/** What the server has refused, in its own words. */
export class Refusal extends Error {
  constructor({ detail, title, errors = [] }) {
    super([detail ?? title, ...errors.map(({ message }) => message)].filter(isFirst).join(' · '));
  }
}

const isFirst = (text, index, all) => text && all.indexOf(text) === index;

async function ask(method, path, { body, mask, key } = {}) {
  const token = localStorage.getItem(tokenName);
  const answer = await fetch(base + path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      ...(mask && { 'x-fields': mask }),
      ...(path.startsWith('/cart') && token && { 'x-cart-token': token }),
      ...(key && { 'idempotency-key': key }),
    },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  const content = text ? JSON.parse(text) : undefined;
  if (!answer.ok) throw Object.assign(new Refusal(content), { status: answer.status });
  return content;
}

export const shop = () => ask('GET', '');
export const currency = async () => (await ask('GET', '/currencies')).data[0];
export const methods = async () =>
  (await ask('GET', '/shipping-methods', { mask: '{id,name,leastDays,mostDays}' })).data;

const CARD = '{name,slug,price,priceBefore,availability,media{url,alt}}';
const PAGE =
  '{name,description,price,availability,attributes,media{url,alt},variants{id,sku,name,price,priceBefore,availability,attributes}}';

/** @param query parameters of the list: filters, search, sort and page */
export const products = (query) => ask('GET', `/products?${query}`, { mask: CARD });
export const facets = async (query) => (await ask('GET', `/products/facets?${query}`)).facets;
export const product = (slug) => ask('GET', `/products/${encodeURIComponent(slug)}`, { mask: PAGE });

/** The cart of this browser; null: there is none, or it is over. */
export async function cart() {
  if (!localStorage.getItem(tokenName)) return null;
  try {
    return await ask('GET', '/cart');
  } catch (error) {
    if (error.status !== 404) throw error;
    return null;
  }
}

export async function put(variantId, quantity) {
  if (!(await cart())) {
    localStorage.removeItem(tokenName);
    localStorage.setItem(tokenName, (await ask('POST', '/cart', { body: {} })).token);
  }
  return ask('POST', '/cart/lines', { body: { variantId, quantity } });
}

export const setQuantity = (id, quantity) =>
  quantity > 0 ? ask('PATCH', `/cart/lines/${id}`, { body: { quantity } }) : ask('DELETE', `/cart/lines/${id}`);
export const change = (body) => ask('PATCH', '/cart', { body });

/** @param key the same for the same order, however often the button is pressed */
export const checkOut = ({ total, source }, key) =>
  ask('POST', '/cart/order', {
    body: { total: { amount: total.gross, currency: total.currency }, payment: { provider: 'test', source } },
    key,
  });
export const order = () => ask('GET', '/cart/order');
