import type { ScalarDefinition } from '@app/shared/model';

/**
 * Text that a spreadsheet would take for a formula: it begins with one of `= + - @`, a tab or a carriage return, which may
 * stand behind apostrophes.
 */
const FORMULA = String.raw`^'*[=+\-@\t\r]`;

/** The code points with which such a text can begin: a test that costs next to nothing where the pattern is dear. */
const FIRST = [...`'=+-@\t\r`].map((character) => character.codePointAt(0)).join(', ');

/** Takes back the apostrophe that the CSV of a list puts before text that looks like a formula. */
export const undefuse = (text: string): string =>
  new RegExp(`^'${FORMULA.slice(1)}`).test(text) ? text.slice(1) : text;

/** SQL for text with an apostrophe before what looks like a formula. Apostrophes count, too, so that it can be taken back. */
const defused = (column: string): string =>
  `CASE WHEN ascii(${column}) IN (${FIRST}) AND ${column} ~ '${FORMULA.replaceAll("'", "''")}' ` +
  `THEN '''' || ${column} ELSE ${column} END`;

/** SQL for a field's value as a CSV file shows it: as in JSON, but text bare and null as null. */
export function csvValue({ type, array }: Pick<ScalarDefinition, 'type' | 'array'>, column: string): string {
  if (array) return `to_json(${column})`;
  switch (type) {
    case 'text':
      return defused(column);
    case 'timestamp':
      return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'decimal':
      return `nullif(${column}, 'NaN')`;
    case 'boolean':
      return `${column}::text`;
    default:
      return column;
  }
}
