import Table from 'cli-table3';

/** A value that a table shows; null and undefined are an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/**
 * Rows for people: a table with rules on a terminal, lines of tab-separated values elsewhere.
 *
 * @param isTerminal whether the output ends on a screen
 * @param isColoured whether it may contain colours
 */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  { isTerminal, isColoured }: { isTerminal: boolean; isColoured: boolean },
): string {
  if (!isTerminal) return [head, ...rows].map((row) => row.map(plain).join('\t')).join('\n');
  const table = new Table({
    head: isColoured ? head.map(bold) : [...head],
    style: { head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

// By hand: what the table's own colours do depends on its idea of the environment, and the caller has decided already.
const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;

/** A cell that cannot be taken for two, nor a row for two. */
const plain = (cell: Cell): string => String(cell ?? '').replace(/[\t\r\n]+/g, ' ');
