import * as api from './api.mjs';
import { availability, el, picture, prices, say, show } from './dom.mjs';

const SORTS = { name: 'By name', 'price.amount': 'Cheapest first', '-price.amount': 'Dearest first' };

/** Shows the products of a list. What is asked for stands in the address, so that it can be shared and gone back to. */
export async function showShelves(query) {
  const list = new URLSearchParams(query);
  if (!list.has('sort')) list.set('sort', 'name');
  list.set('pageSize', '12');
  const counted = new URLSearchParams([...list].filter(([name]) => name.startsWith('filter') || name === 'q'));
  const [{ data, page }, facets] = await Promise.all([api.products(list), api.facets(counted)]);
  show(
    el(
      'div',
      { className: 'shelves' },
      filters(query, facets),
      el(
        'section',
        { ariaLabel: 'Products' },
        el(
          'p',
          { className: 'quiet', id: 'found' },
          page.totalResults === 1 ? '1 product' : `${page.totalResults} products`,
        ),
        el('ul', { className: 'products' }, data.map(card)),
        pages(query, page),
      ),
    ),
  );
}

const go = (query) => (location.hash = `#/?${query}`);

const card = ({ slug, ...product }) =>
  el(
    'li',
    null,
    el(
      'a',
      { className: 'product', href: `#/products/${slug}` },
      picture(product),
      el(
        'div',
        null,
        el('h3', null, product.name),
        prices(product.price, product.priceBefore),
        el('br'),
        availability(product.availability),
      ),
    ),
  );

function pages(query, { pageNumber, numPages }) {
  const to = (number, text) =>
    el('button', {
      className: 'plain',
      textContent: text,
      disabled: number < 1 || number > numPages,
      onclick: () => go(withValue(query, 'pageNumber', String(number))),
    });
  return numPages > 1
    ? el('div', { className: 'pages' }, to(pageNumber - 1, '← Before'), to(pageNumber + 1, 'More →'))
    : null;
}

function filters(query, facets) {
  const sort = el(
    'select',
    { ariaLabel: 'Sort', onchange: ({ target }) => go(withValue(query, 'sort', target.value)) },
    Object.entries(SORTS).map(([value, text]) => el('option', { value, selected: query.get('sort') === value }, text)),
  );
  const stock = el('input', {
    type: 'checkbox',
    checked: query.has('filter[availability][ne]'),
    onchange: ({ target }) => go(withValue(query, 'filter[availability][ne]', target.checked ? 'out' : '')),
  });
  // Narrow screens have it shut, but for who has chosen something.
  const open = matchMedia('(min-width: 48rem)').matches || [...query.keys()].some((name) => name.startsWith('filter'));
  return el(
    'details',
    { className: 'filters', open },
    el('summary', null, 'Filter and sort'),
    el('fieldset', null, el('legend', null, 'Order'), sort),
    el('fieldset', null, el('legend', null, 'Availability'), el('label', null, stock, 'What can be had')),
    facets.filter(({ values }) => values?.length > 0).map((facet) => facetOf(query, facet)),
  );
}

function facetOf(query, { attribute, name, values }) {
  const parameter = `filter[attributes.${attribute}][in]`;
  const chosen = new Set((query.get(parameter) ?? '').split(',').filter(Boolean));
  const toggle = (value, isOn) => {
    if (isOn) chosen.add(value);
    else chosen.delete(value);
    go(withValue(query, parameter, [...chosen].join(',')));
  };
  return el(
    'fieldset',
    null,
    el('legend', null, name),
    values.map(({ value, name: text, count }) =>
      el(
        'label',
        null,
        el('input', {
          type: 'checkbox',
          checked: chosen.has(String(value)),
          onchange: ({ target }) => toggle(String(value), target.checked),
        }),
        `${text ?? (value === true ? 'Yes' : value === false ? 'No' : value)} `,
        el('span', { className: 'quiet' }, `(${count})`),
      ),
    ),
  );
}

/** Another page of what is asked for is its first one. */
function withValue(query, name, value) {
  const changed = new URLSearchParams(query);
  if (name !== 'pageNumber') changed.delete('pageNumber');
  if (value) changed.set(name, value);
  else changed.delete(name);
  return changed;
}

/** Shows one product. @param onPut is called with the cart that it was put into */
export async function showProduct(slug, onPut) {
  const product = await api.product(slug);
  const price = el('p');
  const button = el('button', { textContent: 'Add to cart' });
  const choice = el(
    'select',
    { name: 'variant', ariaLabel: 'Choose', onchange: () => choose() },
    product.variants.map(({ id, name, sku }) => el('option', { value: id }, name ?? sku)),
  );
  const quantity = el('input', { type: 'number', min: 1, max: 99, value: 1, ariaLabel: 'Pieces' });
  const chosen = () => product.variants.find(({ id }) => id === choice.value);
  const choose = () => {
    const variant = chosen();
    price.replaceChildren(
      prices(variant?.price, variant?.priceBefore),
      ' ',
      availability(variant?.availability ?? 'out'),
    );
    button.disabled = !variant?.price || variant.availability === 'out';
  };
  choose();
  const form = el('form', { className: 'form' }, choice, el('div', { className: 'pair' }, button, quantity));
  form.onsubmit = async (event) => {
    event.preventDefault();
    onPut(await api.put(choice.value, Number(quantity.value)));
    say(`${product.name} is in the cart.`);
  };
  show(
    el(
      'div',
      { className: 'columns' },
      el('div', { className: 'panel' }, picture(product)),
      el(
        'section',
        null,
        el('h1', null, product.name),
        price,
        el('p', null, product.description ?? ''),
        form,
        el(
          'dl',
          null,
          Object.entries(product.attributes).flatMap(([code, value]) => [
            el('dt', { className: 'quiet' }, code),
            el('dd', null, textOf(value)),
          ]),
        ),
      ),
    ),
  );
}

const textOf = (value) =>
  Array.isArray(value)
    ? value.join(', ')
    : value === true
      ? 'yes'
      : value === false
        ? 'no'
        : String(value?.amount ?? value);
