import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { BadRequest } from '@app/shared/errors';

/** One row of a CSV file. */
export interface CsvRow {
  /** Where it begins; the first line is 1. */
  line: number;
  cells: string[];
}

/**
 * The rows of a CSV file in UTF-8, with or without byte order mark, read as they are asked for. Empty lines are left out.
 *
 * @param file its bytes
 * @param delimiter one character
 * @throws BadRequest when it is no UTF-8 or no CSV
 */
export async function* readCsv(file: AsyncIterable<Uint8Array>, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
  // The callback is there for errors to reach the loop below through the parser, and nowhere else.
  pipeline(Readable.from(decodeUtf8(file)), parser, () => undefined);
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

/** Text of at most a chunk at a time; a decoder that replaces what it cannot read would hide a file in another encoding. */
async function* decodeUtf8(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of file) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new BadRequest('The file is not in UTF-8; save it in that encoding', [], { code: 'invalid_encoding' });
  }
}

const occurrences = (pattern: RegExp, cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(pattern)?.length ?? 0), 0);
