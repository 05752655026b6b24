import * as api from './api.mjs';
import { el, price, say, show } from './dom.mjs';

/** Shows the cart, and what it takes to order it. @param onChange is called with each state of the cart */
export async function showCart(channel, onChange) {
  const [cart, methods] = await Promise.all([api.cart(), api.methods()]);
  onChange(cart);
  if (!cart || cart.lines.length === 0) {
    return show(el('h1', null, 'Your cart'), el('p', null, 'There is nothing in it yet.'));
  }
  const update = async (work) => {
    await work;
    await showCart(channel, onChange);
  };
  say(cart.notices.map(({ message }) => message).join(' · '));
  show(
    el('h1', null, 'Your cart'),
    el(
      'div',
      { className: 'columns' },
      el(
        'section',
        null,
        cart.lines.map((line) => lineOf(line, update)),
        cart.gifts.map(({ productName, quantity }) => el('p', null, `${quantity} × ${productName}, a gift`)),
        voucher(cart, update),
      ),
      el(
        'section',
        { className: 'panel form' },
        address(cart, channel, update),
        delivery(cart, methods, update),
        payment(cart, onChange),
      ),
    ),
  );
}

const lineOf = ({ id, productName, variantName, sku, quantity, unitPrice }, update) =>
  el(
    'div',
    { className: 'line' },
    el('span', null, productName ?? sku, el('br'), el('span', { className: 'quiet' }, variantName ?? sku)),
    el('input', {
      type: 'number',
      min: 0,
      max: 99,
      value: quantity,
      ariaLabel: 'Pieces',
      onchange: ({ target }) => update(api.setQuantity(id, Number(target.value))),
    }),
    el('span', null, unitPrice ? price({ ...unitPrice, amount: unitPrice.amount * quantity }) : '–'),
  );

function voucher({ codes }, update) {
  const code = el('input', { name: 'code', placeholder: 'Voucher', ariaLabel: 'Voucher' });
  const form = el('form', { className: 'pair', id: 'voucher' }, code, el('button', { className: 'plain' }, 'Use'));
  form.onsubmit = (event) => {
    event.preventDefault();
    if (code.value) void update(api.change({ codes: [...codes, code.value] }));
  };
  return el(
    'div',
    { className: 'form' },
    form,
    codes.map((each) =>
      el('button', {
        className: 'plain',
        textContent: `${each} ×`,
        onclick: () => update(api.change({ codes: codes.filter((other) => other !== each) })),
      }),
    ),
  );
}

function address({ email, shippingAddress }, { countries }, update) {
  const field = (name, label, value, more = {}) =>
    el('input', { name, placeholder: label, ariaLabel: label, required: true, value: value ?? '', ...more });
  const form = el(
    'form',
    { className: 'form', id: 'address' },
    el('h2', null, 'Where it goes'),
    field('email', 'E-mail', email, { type: 'email', autocomplete: 'email' }),
    field('recipient', 'Name', shippingAddress?.recipient, { autocomplete: 'name' }),
    field('street', 'Street and number', shippingAddress?.street, { autocomplete: 'street-address' }),
    el(
      'div',
      { className: 'pair' },
      field('city', 'City', shippingAddress?.city, { autocomplete: 'address-level2' }),
      field('postalCode', 'Postcode', shippingAddress?.postalCode, { autocomplete: 'postal-code' }),
    ),
    el(
      'select',
      { name: 'country', ariaLabel: 'Country', autocomplete: 'country' },
      countries.map((code) =>
        el(
          'option',
          { value: code, selected: code === shippingAddress?.country },
          new Intl.DisplayNames('en', { type: 'region' }).of(code),
        ),
      ),
    ),
    el('button', { className: 'plain' }, shippingAddress ? 'Change' : 'Deliver there'),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const { email: mail, ...place } = Object.fromEntries(new FormData(form));
    void update(api.change({ email: mail, shippingAddress: place }));
  };
  return form;
}

const delivery = ({ shippingMethodId }, methods, update) =>
  el(
    'fieldset',
    { id: 'delivery' },
    el('h2', null, 'How'),
    methods.map(({ id, name, leastDays, mostDays }) =>
      el(
        'label',
        null,
        el('input', {
          type: 'radio',
          name: 'method',
          checked: id === shippingMethodId,
          onchange: () => update(api.change({ shippingMethodId: id })),
        }),
        name,
        mostDays !== null && el('span', { className: 'quiet' }, `, ${days(leastDays ?? mostDays, mostDays)}`),
      ),
    ),
  );

const days = (least, most) =>
  least < most ? `${least} to ${most} days` : most === 1 ? 'the next day' : `${most} days`;

const SOURCES = { ok: 'A card that works', delayed: 'One whose bank takes its time', declined: 'One that is declined' };

function payment(cart, onChange) {
  const { subtotal, discount, shipping, total } = cart;
  const sum = (label, amount, className = 'sum') =>
    el('div', { className }, el('span', null, label), el('span', null, price({ amount, currency: total.currency })));
  const source = el(
    'select',
    { name: 'source', ariaLabel: 'Card' },
    Object.entries(SOURCES).map(([value, text]) => el('option', { value }, text)),
  );
  // One key for one cart at one price: who presses twice, or asks again after a broken connection, orders once.
  const key = `${cart.id}:${total.gross}`;
  const form = el(
    'form',
    { className: 'form', id: 'payment' },
    el('h2', null, 'What it comes to'),
    sum('Goods', subtotal.amount),
    discount.amount > 0 && sum('Discount', -discount.amount),
    sum('Delivery', shipping.gross),
    sum('Total', total.gross, 'sum all'),
    el('p', { className: 'quiet' }, `Tax in it: ${price({ amount: total.tax, currency: total.currency })}`),
    source,
    el(
      'button',
      { disabled: !cart.shippingAddress },
      `Pay ${price({ amount: total.gross, currency: total.currency })}`,
    ),
  );
  form.onsubmit = async (event) => {
    event.preventDefault();
    const [button] = form.querySelectorAll('button');
    button.disabled = true;
    await api.checkOut({ total, source: source.value }, key).finally(() => (button.disabled = false));
    onChange(null);
    location.hash = '#/order';
  };
  return form;
}

const STATES = {
  pending: 'Your bank is being asked …',
  charged: 'Paid. Thank you!',
  failed: 'The payment was declined.',
};

/** Shows the order that the cart has become, and how far it is paid; it asks again until it knows. */
export async function showOrder() {
  const { number, total, payments } = await api.order();
  const status = payments.at(-1)?.status;
  show(
    el('h1', null, `Order ${number}`),
    el('p', { id: 'paid' }, STATES[status] ?? 'It is paid for later.'),
    el('p', null, `Total: ${price({ amount: total.gross, currency: total.currency })}`),
    el('a', { href: '#/' }, 'Back to the shop'),
  );
  if (status === 'pending') setTimeout(() => location.hash === '#/order' && void showOrder(), 1000);
}
