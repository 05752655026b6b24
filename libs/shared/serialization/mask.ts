import { isUtf8 } from 'node:buffer';
import { MaskError } from './mask-error';

/** A field that was asked for without a sub-mask. */
export const WHOLE: unique symbol = Symbol('whole');

/** The name that stands for all fields that the mask does not name. */
export const REST = '*';

/** How many sub-masks may lie within each other. */
export const MASK_DEPTH = 64;

/** A parsed mask: names in the order of their first mention. A `Map`, so that `__proto__` is a name like any other. */
export type Mask = ReadonlyMap<string, MaskEntry>;
export type MaskEntry = Mask | typeof WHOLE;

const TOKEN = /[{},]|[\p{L}\p{N}_:*-]+/gu;
const WHITE_SPACE = /\p{White_Space}/u;

/**
 * Reads the text of a mask the way flask-restplus does: commas may be left out, characters that mean nothing are skipped,
 * the last mention of a name counts. Takes time linear in the text.
 *
 * @param text e.g. `{id,name,variants{sku,price}}`, with or without the outer braces
 * @returns undefined for an empty text, which is as good as no mask; `{}` is a mask that selects nothing
 * @throws MaskError `Mask parse error: <the first problem>`
 */
export function parseMask(text: string): Mask | undefined {
  const trimmed = trim(text.replaceAll('\n', ''));
  if (trimmed === '') return undefined;
  const mask = new Map<string, MaskEntry>();
  const enclosing: Map<string, MaskEntry>[] = [];
  let current = mask;
  let previous: string | undefined;
  for (const [token] of withoutBraces(trimmed).matchAll(TOKEN)) {
    if (token === '{') {
      if (previous === undefined || !current.has(previous)) throw parseError('Unexpected opening bracket');
      if (enclosing.length === MASK_DEPTH) throw parseError('Nesting too deep');
      const inner = new Map<string, MaskEntry>();
      current.set(previous, inner);
      enclosing.push(current);
      current = inner;
    } else if (token === '}') {
      const outer = enclosing.pop();
      if (!outer) throw parseError('Unexpected closing bracket');
      current = outer;
    } else if (token === ',') {
      if (previous === undefined || previous === ',' || previous === '{') throw parseError('Unexpected comma');
    } else {
      current.set(token, WHOLE);
    }
    previous = token;
  }
  if (enclosing.length > 0) throw parseError('Missing closing bracket');
  return mask;
}

/** The canonical text of a mask, e.g. `{id,variants{sku}}`: equal masks have equal texts. */
export function formatMask(mask: Mask): string {
  const items = Array.from(mask, ([name, entry]) => (entry === WHOLE ? name : name + formatMask(entry)));
  return `{${items.join(',')}}`;
}

/**
 * The text of a mask header. Node hands header bytes over as Latin-1; they are UTF-8 wherever they can be.
 *
 * @param value as Node has it; a header that was sent more than once is the union of its values
 */
export function decodeHeader(value: string | string[] | undefined): string | undefined {
  if (value === undefined) return undefined;
  const joined = typeof value === 'string' ? value : value.join(', ');
  const bytes = Buffer.from(joined, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : joined;
}

const parseError = (reason: string): MaskError => new MaskError(`Mask parse error: ${reason}`);

/** Whether the two outer braces belong together is not asked here: `{a},{b}` fails later, on what is left of it. */
function withoutBraces(text: string): string {
  if (!text.startsWith('{')) return text;
  if (!text.endsWith('}')) throw parseError('Missing closing bracket');
  return text.slice(1, -1);
}

/** By hand: `String.trim` keeps U+0085 and takes U+FEFF away, and a pattern anchored at the end takes quadratic time. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && WHITE_SPACE.test(text[start])) start++;
  while (end > start && WHITE_SPACE.test(text[end - 1])) end--;
  return text.slice(start, end);
}
