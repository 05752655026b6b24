/** Makes an element. Text is only ever text, so that nothing in the catalog can be markup. */
export function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const show = (...content) => document.querySelector('#main').replaceChildren(...content.flat());

export function say(message) {
  const line = document.querySelector('#message');
  line.textContent = message ?? '';
  line.hidden = !message;
}

let digits = 2;
export const setDigits = (exponent) => (digits = exponent);

/** Minor units as people read them. */
export const price = ({ amount, currency }) =>
  new Intl.NumberFormat(document.documentElement.lang, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
  }).format(amount / 10 ** digits);

const WORDS = { in_stock: 'In stock', low: 'Only a few left', out: 'Sold out' };
export const availability = (word) => el('span', { className: `quiet ${word}` }, WORDS[word]);

export const prices = (now, before) =>
  now
    ? el(
        'span',
        null,
        price(now),
        before && before.amount > now.amount && el('span', { className: 'before' }, price(before)),
      )
    : el('span', { className: 'quiet' }, 'Not sold here');

/** Its first picture or, where it has none, its first letter. */
export function picture({ name, media = [] }) {
  const [first] = media;
  return first
    ? el('img', { className: 'picture', src: first.url, alt: first.alt ?? name, loading: 'lazy' })
    : el('span', { className: 'picture', ariaHidden: 'true' }, name[0]);
}
