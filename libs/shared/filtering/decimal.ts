import { JsonNumber } from './json';

const STRING = /^-?\d+(?:\.\d+)?$/;
const LITERAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/**
 * The exact value of a JSON number or of a decimal string, written in one way only: no exponent, no needless zeros, no `-0`.
 *
 * @param digits the most digits that may be written out
 * @returns undefined when the value is no number, has more digits, or is a double that is too large to be exact
 */
export function toDecimal(value: unknown, digits: number): string | undefined {
  if (value instanceof JsonNumber) return canonical(value.text, digits);
  if (typeof value === 'string') return STRING.test(value) ? canonical(value, digits) : undefined;
  if (typeof value !== 'number') return undefined;
  // Beyond 2^53 the digits that the client wrote are lost already, unless they came as text.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : canonical(String(value), digits);
}

function canonical(literal: string, digits: number): string | undefined {
  const match = LITERAL.exec(literal);
  if (!match) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const written = (whole + fraction).replace(/^0+/, '');
  const leading = whole.length + fraction.length - written.length;
  const significant = withoutTrailingZeros(written);
  if (significant === '') return '0';
  /** How many of the significant digits stand before the point; negative: zeros behind it come first. */
  const point = whole.length - leading + Number(exponent);
  if (Math.max(point, significant.length, significant.length - point) > digits) return undefined;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${significant}`;
  if (point >= significant.length) return sign + significant.padEnd(point, '0');
  return `${sign}${significant.slice(0, point)}.${significant.slice(point)}`;
}

/** A loop, since `/0+$/` takes quadratic time on a text of many zeros that ends otherwise. */
function withoutTrailingZeros(text: string): string {
  let end = text.length;
  while (text[end - 1] === '0') end--;
  return text.slice(0, end);
}
