import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { BadRequest } from '@app/shared/errors';
import { decode, type Encoding } from './encoding';

/** One row of a CSV file. */
export interface CsvRow {
  /** Where it begins; the first line is 1. */
  line: number;
  cells: string[];
}

/**
 * The rows of a CSV file, with or without byte order mark, read as they are asked for. Empty lines are left out.
 *
 * @param file its bytes
 * @param delimiter one character
 * @throws BadRequest when it is not in its encoding, or no CSV
 */
export async function* readCsv(
  file: AsyncIterable<Uint8Array>,
  delimiter: string,
  encoding: Encoding = 'utf-8',
): AsyncGenerator<CsvRow> {
  const parser = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
  // The callback is there for errors to reach the loop below through the parser, and nowhere else.
  pipeline(Readable.from(decode(file, encoding)), parser, () => undefined);
  // The parser counts a line end of two characters inside a cell as two lines.
  let excess = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield { line: info.lines - excess - occurrences(/[\r\n]/g, record), cells: record };
      excess += occurrences(/\r\n/g, record);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BadRequest(`The file is no valid CSV: ${error.message}`, [], { code: 'invalid_csv' });
  }
}

const occurrences = (pattern: RegExp, cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(pattern)?.length ?? 0), 0);
