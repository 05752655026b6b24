import { CUT } from './json-text';

/** A text that has no such marks. */
export const uncut = (text: string): { text: string; cuts: string[] } => ({ text, cuts: [] });

/** A text without the marks of lists that were cut, and the dotted paths of these, each once. */
export function takeCuts(marked: string): { text: string; cuts: string[] } {
  if (!marked.includes(CUT)) return uncut(marked);
  const cuts = new Set<string>();
  // Every mark is `CUT path CUT`, so that each second piece is a path.
  const text = marked
    .split(CUT)
    .filter((piece, index) => index % 2 === 0 || !cuts.add(piece))
    .join('');
  return { text, cuts: [...cuts] };
}
