import Table from 'cli-table3';

/** A table as it is printed, and as `docs/performance.md` shows it. */
export interface Sheet {
  title: string;
  /** The first column names the rows; all others are numbers, or a word about them. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** What one has to know to read it, a sentence each. */
  notes?: readonly string[];
}

/** For a terminal. */
export function printed({ title, head, rows, notes = [] }: Sheet): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return [title, table.toString(), ...notes, ''].join('\n');
}

/** For a page. */
export function markdown({ head, rows, notes = [] }: Sheet): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const aligned = line(head.map((_, column) => (column === 0 ? '---' : '--:')));
  return [line(head), aligned, ...rows.map(line), ...notes.flatMap((note) => ['', note])].join('\n');
}
