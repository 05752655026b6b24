import { CUT } from './json-text';

/** A text that has no such marks. */
export const uncut = (text: string): { text: string; cuts: string[] } => ({ text, cuts: [] });

/**
 * A text without the marks of lists that go on, and without the row before each, which is one more than is shown; and the dotted paths
 * of these lists, each once. Every mark is `CUT path CUT`.
 */
export function takeCuts(marked: string): { text: string; cuts: string[] } {
  if (!marked.includes(CUT)) return uncut(marked);
  const pieces: string[] = [];
  const paths: string[] = [];
  let end = marked.length;
  // From the end, since a row that is taken away takes its own marks with it.
  for (let close = marked.lastIndexOf(CUT); close >= 0; close = marked.lastIndexOf(CUT, end - 1)) {
    const open = marked.lastIndexOf(CUT, close - 1);
    pieces.push(marked.slice(close + 1, end));
    paths.push(marked.slice(open + 1, close));
    end = objectBefore(marked, open) - 1;
  }
  pieces.push(marked.slice(0, end));
  return { text: pieces.reverse().join(''), cuts: [...new Set(paths.reverse())] };
}

/** Where the object begins whose text ends at a place. */
function objectBefore(text: string, end: number): number {
  let depth = 0;
  for (let place = end - 1; ; place--) {
    const character = text[place];
    if (character === '"') place = openingQuote(text, place);
    else if (character === '}') depth++;
    else if (character === '{' && --depth === 0) return place;
  }
}

/** Where the string begins that ends with the quote at a place: at the next quote that is not escaped. */
function openingQuote(text: string, closing: number): number {
  for (let place = text.lastIndexOf('"', closing - 1); ; place = text.lastIndexOf('"', place - 1)) {
    let escapes = place;
    while (text[escapes - 1] === '\\') escapes--;
    if ((place - escapes) % 2 === 0) return place;
  }
}
