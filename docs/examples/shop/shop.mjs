import * as api from './api.mjs';
import { showCart, showOrder } from './checkout.mjs';
import { el, say, setDigits, show } from './dom.mjs';
import { showProduct, showShelves } from './shelves.mjs';

const count = (cart) => {
  const pieces = (cart?.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
  document.querySelector('#count').textContent = String(pieces);
};

/** The address says what is shown: `#/?q=…`, `#/products/{slug}`, `#/cart`, `#/order`. */
async function route(channel) {
  say();
  const [path, query = ''] = location.hash.slice(1).split('?');
  if (path === '/cart') await showCart(channel, count);
  else if (path === '/order') await showOrder();
  else if (path.startsWith('/products/')) await showProduct(decodeURIComponent(path.slice('/products/'.length)), count);
  else await showShelves(new URLSearchParams(query));
}

async function start() {
  const [channel, currency] = await Promise.all([api.shop(), api.currency()]);
  setDigits(currency.exponent);
  document.documentElement.lang = channel.language;
  document.title = channel.name;
  document.querySelector('#name').textContent = channel.name;
  document.querySelector('#search').onsubmit = (event) => {
    event.preventDefault();
    const q = new FormData(event.target).get('q');
    location.hash = q ? `#/?${new URLSearchParams({ q })}` : '#/';
  };
  const refresh = () =>
    route(channel).catch((error) => {
      say(api.words(error));
      if (error.status === 404) show(el('p', null, 'There is nothing here.'));
    });
  addEventListener('hashchange', refresh);
  count(await api.cart());
  await refresh();
}

// What the server refuses is said where people see it, whatever they have pressed.
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  say(api.words(event.reason));
});
start().catch((error) => say(api.words(error)));
