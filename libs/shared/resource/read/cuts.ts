import { CUT } from './json-text';

/** A text without the marks of lists that were cut, and the dotted paths of these, each once. */
export function takeCuts(marked: string): { text: string; cuts: string[] } {
  if (!marked.includes(CUT)) return { text: marked, cuts: [] };
  const cuts = new Set<string>();
  // Every mark is `CUT path CUT`, so that each second piece is a path.
  const text = marked
    .split(CUT)
    .filter((piece, index) => index % 2 === 0 || !cuts.add(piece))
    .join('');
  return { text, cuts: [...cuts] };
}
