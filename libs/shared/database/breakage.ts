import { describeStatement } from './plan-statement';

const DROP =
  /^DROP\s+(TABLE|MATERIALIZED\s+VIEW|VIEW|FUNCTION|TYPE|SEQUENCE)\s+(?:IF\s+EXISTS\s+)?(?:"?public"?\.)?"?(\w+)"?/i;

/** What follows `ALTER TABLE x`, and each comma after it. */
const ACTION = /(?:^|,)\s*(?=(?:ADD|ALTER|DROP|RENAME|SET|VALIDATE|ENABLE|DISABLE)\b)/i;

/** An action on a table, and what the version before cannot do any more after it. */
const ACTIONS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^DROP\s+(?!CONSTRAINT\b)(?:COLUMN\s+)?(?:IF\s+EXISTS\s+)?"?(\w+)"?/i, 'drops the column'],
  [/^RENAME\s+(?!CONSTRAINT\b)(?:COLUMN\s+|TO\s+)?"?(\w+)"?/i, 'renames'],
  [/^ALTER\s+(?:COLUMN\s+)?"?(\w+)"?\s+SET\s+NOT\s+NULL/i, 'refuses to leave out'],
  [/^ALTER\s+(?:COLUMN\s+)?"?(\w+)"?\s+DROP\s+DEFAULT/i, 'takes its default from'],
  [/^ALTER\s+(?:COLUMN\s+)?"?(\w+)"?\s+(?:SET\s+DATA\s+)?TYPE\b/i, 'changes the type of'],
  [
    /^ADD\s+(?!(?:CONSTRAINT|CHECK|UNIQUE|PRIMARY|FOREIGN|EXCLUDE)\b)(?:COLUMN\s+)?(?:IF\s+NOT\s+EXISTS\s+)?"?(\w+)"?(?![\s\S]*\b(?:DEFAULT|GENERATED)\b)[\s\S]*\bNOT\s+NULL\b/i,
    'demands',
  ],
];

/**
 * What a migration takes from the version before it, which may still run: columns and tables that are gone or have other names or
 * types, and columns that it does not know and would have to fill.
 *
 * @param all the statements of the migration; what it makes itself, or makes anew, nobody misses
 * @returns what the statement does, in words; null: the version before goes on as it was
 */
export function breakageOf(text: string, all: readonly string[]): string | null {
  const [, kind, name] = DROP.exec(text) ?? [];
  if (kind) return makes(all, kind, name) ? null : `drops the ${kind.toLowerCase()} ${name}`;
  const { table } = describeStatement(text);
  if (table === null || !/^ALTER\s/i.test(text) || makes(all, 'TABLE', table)) return null;
  for (const action of actionsOf(text)) {
    for (const [pattern, what] of ACTIONS) {
      const column = pattern.exec(action)?.[1];
      if (column) return `${what} ${column} of ${table}`;
    }
  }
  return null;
}

/** Whether nobody can write to a table that is there while an index of it is built. */
export function blocksWriters(text: string, all: readonly string[]): boolean {
  const { table, lock } = describeStatement(text);
  return table !== null && lock === 'SHARE' && !makes(all, 'TABLE', table);
}

const makes = (all: readonly string[], kind: string, name: string): boolean => {
  const pattern = new RegExp(
    String.raw`^CREATE\s+(?:OR\s+REPLACE\s+)?(?:UNLOGGED\s+)?${kind}\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:"?public"?\.)?"?${name}\b`,
    'i',
  );
  return all.some((text) => pattern.test(text));
};

/** Texts are taken out first, for they may hold commas. */
const actionsOf = (text: string): string[] =>
  text
    .replace(/'(?:[^']|'')*'/g, `''`)
    .replace(/^ALTER\s+TABLE\s+(?:ONLY\s+)?(?:IF\s+EXISTS\s+)?(?:"?public"?\.)?"?\w+"?\s+/i, '')
    .split(ACTION)
    .filter(Boolean);
