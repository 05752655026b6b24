/** What one entry of a list says, by column; what it leaves out is null. */
export type Entry = Readonly<Record<string, string | null>>;

/**
 * Reads a list whose entries end with a semicolon.
 *
 * @param pattern the parts of an entry, as groups named like columns
 * @throws Error for an entry that the pattern does not match
 */
export const entriesOf = (text: string, pattern: RegExp): readonly Entry[] =>
  text
    .trim()
    .split(/;\s*/)
    .map((entry) => {
      const groups = pattern.exec(entry)?.groups;
      if (!groups) throw new Error(`"${entry}" is no entry of the list`);
      return Object.fromEntries(Object.entries(groups).map(([name, part]) => [name, part ?? null]));
    });
