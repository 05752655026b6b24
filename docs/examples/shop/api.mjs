/** Everything that the shop asks the server: the public API of one channel, by the typed client (`libs/client`). */

import { createClient } from './client/index.js';

const channel = new URLSearchParams(location.search).get('channel') ?? 'tea-shop';
const tokenName = `cart:${channel}`;
const api = createClient({ retries: 2 });

const SHOP = '/v1/storefront/{channel}';
const CART = `${SHOP}/cart`;

const options = (more) => ({ ...more, path: { channel, ...more?.path } });
/** The same for a cart, which is opened by its token. */
const ofCart = (more) => {
  const token = localStorage.getItem(tokenName);
  return options({ ...more, headers: token ? { 'x-cart-token': token } : {} });
};

export const shop = () => api.get(SHOP, options());
export const currency = async () => (await api.get(`${SHOP}/currencies`, options())).data[0];
export const methods = async () =>
  (await api.get(`${SHOP}/shipping-methods`, options({ fields: '{id,name,leastDays,mostDays}' }))).data;

const CARD = '{name,slug,price,priceBefore,availability,media{url,alt}}';
const PAGE =
  '{name,description,price,availability,attributes,media{url,alt},variants{id,sku,name,price,priceBefore,availability,attributes}}';

/** Parameters of a URL, of which some come several times. */
const asked = (query) => Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));

/** @param query parameters of the list: filters, search, sort and page */
export const products = (query) => api.get(`${SHOP}/products`, options({ query: asked(query), fields: CARD }));
export const facets = async (query) =>
  (await api.get(`${SHOP}/products/facets`, options({ query: asked(query) }))).facets;
export const product = (slug) => api.get(`${SHOP}/products/{slug}`, options({ path: { slug }, fields: PAGE }));

/** The cart of this browser; null: there is none, or it is over. */
export async function cart() {
  if (!localStorage.getItem(tokenName)) return null;
  try {
    return await api.get(CART, ofCart());
  } catch (error) {
    if (error.status !== 404) throw error;
    return null;
  }
}

export async function put(variantId, quantity) {
  if (!(await cart())) {
    localStorage.removeItem(tokenName);
    localStorage.setItem(tokenName, (await api.post(CART, options({ body: {} }))).token);
  }
  return api.post(`${CART}/lines`, ofCart({ body: { variantId, quantity } }));
}

export const setQuantity = (id, quantity) =>
  quantity > 0
    ? api.patch(`${CART}/lines/{id}`, ofCart({ path: { id }, body: { quantity } }))
    : api.delete(`${CART}/lines/{id}`, ofCart({ path: { id } }));
export const change = (body) => api.patch(CART, ofCart({ body }));

/** @param key the same for the same order, however often the button is pressed */
export const checkOut = ({ total, source }, key) =>
  api.post(
    `${CART}/order`,
    ofCart({
      body: { total: { amount: total.gross, currency: total.currency }, payment: { provider: 'test', source } },
      idempotencyKey: key,
    }),
  );
export const order = () => api.get(`${CART}/order`, ofCart());

/** What the server has refused, in words for customers. */
export const words = ({ message, problem, errors = [] }) =>
  problem
    ? [problem.detail ?? problem.title, ...errors.map((each) => each.message)].filter(isFirst).join(' · ')
    : message;

const isFirst = (text, index, all) => text && all.indexOf(text) === index;
