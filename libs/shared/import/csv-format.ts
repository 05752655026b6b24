import { parse } from 'csv-parse/sync';
import { type Encoding, encodingOf, sampleText } from './encoding';

/** How a CSV file is written. */
export interface CsvFormat {
  /** One character. */
  delimiter: string;
  encoding: Encoding;
}

/** At least so many bytes of a file are looked at; a chunk has more. */
const SAMPLE = 4096;

/** So many records are read to find out what stands between cells. */
const RECORDS = 20;

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Finds out how a file is written, as far as nobody says it. The delimiter is the one that cuts the first records into
 * most cells, equally many in each; a comma where none does.
 *
 * @param sample the beginning of the file
 * @throws BadRequest for what is no text
 */
export function detectFormat(sample: Uint8Array, { delimiter, encoding }: Partial<CsvFormat>): CsvFormat {
  const found = encoding ?? encodingOf(sample);
  return { encoding: found, delimiter: delimiter ?? delimiterOf(sampleText(sample, found)) };
}

function delimiterOf(text: string): string {
  const widths = DELIMITERS.map((delimiter) => widthBy(delimiter, text));
  const widest = Math.max(...widths);
  return widest > 1 ? DELIMITERS[widths.indexOf(widest)] : DELIMITERS[0];
}

/** Cells of each record; 0 where they differ, or where it makes no CSV. */
function widthBy(delimiter: string, text: string): number {
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      to: RECORDS,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const [header = 0, ...others] = records.map(({ length }) => length);
    return others.every((length) => length === header) ? header : 0;
  } catch {
    return 0;
  }
}

/** A file of which the beginning is known. */
export interface PeekedFile {
  sample: Uint8Array;
  /** All of it, as if nobody had looked at it. */
  whole: AsyncIterable<Uint8Array>;
  /** For who does not read it. */
  close: () => Promise<unknown>;
}

/** Looks at the beginning of a file. */
export async function peek(file: AsyncIterable<Uint8Array>): Promise<PeekedFile> {
  const chunks = file[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let size = 0; size < SAMPLE;) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { sample: Buffer.concat(first), whole: whole(), close: () => Promise.resolve(chunks.return?.()) };
}
