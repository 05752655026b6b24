/** The value at a share of the sorted values, e.g. 0.99. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** The middle value; the mean of the two middle ones where there are two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Of each number by itself. */
export function medians<T extends { [name in keyof T]: number }>(rows: readonly T[]): T {
  const names = Object.keys(rows[0]) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, median(rows.map((row) => row[name]))])) as T;
}
