const MOST = 3;
const LONGEST = 64;

/** The candidates that a mistyped word may have meant, closest first, at most three; none when nothing is near. */
export function closest(word: unknown, candidates: Iterable<string>): string[] {
  if (typeof word !== 'string' || word.length > LONGEST) return [];
  const far = Math.ceil(word.length / 3);
  return [...candidates]
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** How many letters have to be put in, taken out or replaced to make `b` out of `a` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
