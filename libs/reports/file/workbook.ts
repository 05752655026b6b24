import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import writeWorkbook, { type CellObject } from 'write-excel-file/node';
import { Unprocessable } from '@app/shared/errors';
import type { ScalarType } from '@app/shared/model';
import { columnsOf, type CsvFile, undefuse } from '@app/shared/resource';
import type { ReportColumn } from '../definition/report-definition';
import { pointed } from '../result/report-number';

/** So many rows, cells and bytes of text are a small file: all of it is in memory at once. */
export const MOST_SHEET_ROWS = 20_000;
const MOST_SHEET_CELLS = 500_000;
const MOST_SHEET_BYTES = 16 * 1024 * 1024;

/** A cell of a sheet holds no more characters. */
const LONGEST_CELL = 32_767;

/** Digits that a number of a sheet holds without loss. */
const MOST_DIGITS = 15;

/** A column of a sheet. */
export interface SheetColumn {
  head: string;
  type: 'text' | 'number' | 'boolean' | 'date' | 'timestamp' | 'money';
  /** Where the currency of an amount stands. */
  currency?: number;
}

type Exponents = ReadonlyMap<string, number>;

/** Null is an empty one. */
type Cell = CellObject | null;

const LIST_TYPES: Readonly<Record<ScalarType, SheetColumn['type']>> = {
  text: 'text',
  integer: 'number',
  bigint: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  uuid: 'text',
  enum: 'text',
  json: 'text',
};

/** The columns of a list: those of its CSV. */
export const listSheet = (projection: Parameters<typeof columnsOf>[0]): SheetColumn[] =>
  columnsOf(projection).map(({ name, type }) => ({ head: name, type: LIST_TYPES[type] }));

/** The columns of a report, as its page has them: with labels, and amounts in units of their currency. */
export const reportSheet = (columns: readonly ReportColumn[]): SheetColumn[] =>
  columns.map(({ label, type, unit }) => {
    switch (type) {
      case 'integer':
      case 'decimal':
        return { head: label, type: 'number' };
      case 'money':
        return { head: label, type, currency: columns.findIndex(({ name }) => name === unit) };
      case 'currency':
        return { head: label, type: 'text' };
      default:
        return { head: label, type };
    }
  });

/**
 * A workbook (Office Open XML) with the rows of a CSV file on its one sheet. Numbers that a sheet would round are texts.
 *
 * @param exponents digits behind the point, by currency
 * @throws Unprocessable for too many rows, cells or bytes, or for a text that no cell can hold
 */
export async function workbook(
  { body, total = 0 }: Pick<CsvFile, 'body' | 'total'>,
  columns: readonly SheetColumn[],
  exponents: Exponents,
): Promise<Readable> {
  const excess = excessOf(total, columns.length);
  if (excess !== undefined) {
    body.destroy();
    throw new Unprocessable(excess);
  }
  const data: Cell[][] = [columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' }))];
  // The callback is there for errors to reach the loop below, and nowhere else.
  const rows = pipeline(body, limited, parse({ from_line: 2, cast: emptyIsNull }), () => undefined);
  for await (const row of rows as AsyncIterable<(string | null)[]>) {
    data.push(columns.map((column, index) => cellOf(column, row[index], row, exponents)));
  }
  return Readable.from([await writeWorkbook(data, { stickyRowsCount: 1 }).toBuffer()]);
}

/** What there is too much of, in words; undefined: nothing. */
function excessOf(rows: number, columns: number): string | undefined {
  const cells = rows * columns;
  if (rows > MOST_SHEET_ROWS) return tooMuch(`${rows} rows`, `${MOST_SHEET_ROWS}: order it as csv, or filter it`);
  if (cells > MOST_SHEET_CELLS) {
    return tooMuch(`${cells} cells`, `${MOST_SHEET_CELLS}: order it as csv, filter it, or ask for fewer fields`);
  }
  return undefined;
}

const tooMuch = (has: string, most: string): string => `It has ${has}, a workbook has at most ${most}`;

/** How long it is shows as it comes. @throws Unprocessable when it is too long */
async function* limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_SHEET_BYTES) {
      const most = `${MOST_SHEET_BYTES / 1024 / 1024} MiB of text: order it as csv, filter it, or ask for fewer fields`;
      throw new Unprocessable(tooMuch('more', most));
    }
    yield chunk;
  }
}

/** Null is an empty field, empty text is a quoted one. */
const emptyIsNull = (value: string, { quoting }: { quoting: boolean }): string | null =>
  value === '' && !quoting ? null : value;

function cellOf(column: SheetColumn, text: string | null, row: readonly (string | null)[], exponents: Exponents): Cell {
  if (text === null) return null;
  switch (column.type) {
    case 'number':
      return numberCell(text);
    case 'money': {
      const exponent = exponents.get(row[column.currency ?? -1] ?? '') ?? 0;
      return numberCell(pointed(text, exponent), exponent === 0 ? '#,##0' : `#,##0.${'0'.repeat(exponent)}`);
    }
    case 'boolean':
      return { value: text === 'true', type: Boolean };
    case 'date':
      return dateCell(text, 'yyyy-mm-dd');
    case 'timestamp':
      return dateCell(text, 'yyyy-mm-dd hh:mm:ss');
    case 'text':
      return textCell(undefuse(text), column);
  }
}

/** A number as it is, or as text where a sheet would not keep all of its digits. */
function numberCell(text: string, format?: string): Cell {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length > MOST_DIGITS || !/^-?\d+(\.\d+)?$/.test(text)) return { value: text, type: String };
  return { value: Number(text), type: Number, ...(format !== undefined && { format }) };
}

/** Sheets know no days before 1900; those are texts. */
const dateCell = (text: string, format: string): Cell =>
  /^(19|[2-9]\d)\d\d-/.test(text) ? { value: new Date(text), type: Date, format } : { value: text, type: String };

function textCell(text: string, { head }: SheetColumn): Cell {
  if (text.length > LONGEST_CELL) {
    throw new Unprocessable(`${head} has a text of ${text.length} characters, a cell has at most ${LONGEST_CELL}`);
  }
  return text === '' ? null : { value: text.replace(LINE_END, '\n').replace(UNWRITABLE, escaped), type: String };
}

/** What XML cannot say, or had better not, and what would be taken for the way to say it in a workbook: `_x0007_`. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Lines of a cell end so, whatever they end with elsewhere. */
const LINE_END = /\r\n?/g;

const escaped = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
