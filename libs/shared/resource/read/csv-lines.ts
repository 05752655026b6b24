import { Transform, type TransformCallback } from 'node:stream';
import type { CsvFormat } from '../caller';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** As RFC 4180 has it. */
export const PLAIN_CSV: CsvFormat = { delimiter: ',', bom: false };

/**
 * Turns what PostgreSQL's COPY writes into RFC 4180: a header line, and CRLF at the end of each record, while line feeds
 * inside of quotes stay as they are.
 */
export class CsvLines extends Transform {
  /** Records so far, without the header. */
  records = 0;

  private isQuoted = false;

  /** @param names of the columns; they hold nothing that would have to be quoted */
  constructor(names: readonly string[], { delimiter, bom }: CsvFormat = PLAIN_CSV) {
    super();
    this.push(`${bom ? '\ufeff' : ''}${names.join(delimiter)}\r\n`);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const ends: number[] = [];
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index];
      // A doubled quote inside of a value turns it off and on again.
      if (byte === QUOTE) this.isQuoted = !this.isQuoted;
      else if (byte === LINE_FEED && !this.isQuoted) ends.push(index);
    }
    this.records += ends.length;
    done(null, withReturns(chunk, ends));
  }
}

/** A copy of the bytes with a carriage return before each of the given places. */
function withReturns(chunk: Buffer, places: readonly number[]): Buffer {
  const copy = Buffer.allocUnsafe(chunk.length + places.length);
  let from = 0;
  let to = 0;
  for (const place of places) {
    to += chunk.copy(copy, to, from, place);
    copy[to++] = CARRIAGE_RETURN;
    from = place;
  }
  chunk.copy(copy, to, from);
  return copy;
}
