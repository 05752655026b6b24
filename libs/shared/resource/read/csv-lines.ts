import { Transform, type TransformCallback } from 'node:stream';
import type { CsvFormat } from '../caller';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const POINT = 0x2e;
const ZERO = 0x30;
const [T, Z] = Buffer.from('TZ');

/** Where parts of `2026-11-24 09:30:00.5+00` stand, of which the fraction may be missing and have up to six digits. */
const DATE_END = 10;
const SECONDS_END = 19;
const OFFSET = '+00'.length;
const MILLISECONDS = 3;

/** As RFC 4180 has it. */
export const PLAIN_CSV: CsvFormat = { delimiter: ',', bom: false };

/** What is to be known of the columns of a file. */
export interface CsvHead {
  /** They hold nothing that would have to be quoted. */
  readonly names: readonly string[];
  /** The places of columns whose values come as PostgreSQL writes moments in a UTC session, and leave as JSON has them. */
  readonly moments?: readonly number[];
}

/**
 * Turns what PostgreSQL's COPY writes into RFC 4180: a header line, and CRLF at the end of each record, while line feeds
 * inside of quotes stay as they are. Moments are written here, since `to_char` takes as long for two as all the rest of a record.
 */
export class CsvLines extends Transform {
  /** Records so far, without the header. */
  records = 0;

  private readonly delimiter: number;
  private readonly isMoment: boolean[];
  private isQuoted = false;
  /** The place of the column that is being read. */
  private column = 0;
  /** The beginning of a moment whose end has not come yet. */
  private rest: Buffer = Buffer.alloc(0);

  constructor({ names, moments = [] }: CsvHead, { delimiter, bom }: CsvFormat = PLAIN_CSV) {
    super();
    this.delimiter = delimiter.charCodeAt(0);
    this.isMoment = names.map((_, index) => moments.includes(index));
    this.push(`${bom ? '\ufeff' : ''}${names.join(delimiter)}\r\n`);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    done(null, this.written(this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk));
  }

  override _flush(done: TransformCallback): void {
    done(null, this.rest);
  }

  /** Byte by byte, which is as fast as to look for what has to be changed and to copy what stands between. */
  private written(input: Buffer): Buffer {
    // The most that can become of it: records of which each is one empty value.
    const output = Buffer.allocUnsafe(2 * input.length);
    const { delimiter, isMoment } = this;
    this.rest = input.subarray(input.length);
    let to = 0;
    let from = 0;
    while (from < input.length) {
      if (isMoment[this.column] && !this.isQuoted) {
        const end = endOf(input, from, delimiter);
        if (end < 0) {
          this.rest = input.subarray(from);
          break;
        }
        to = writeMoment(input, from, end, output, to);
        from = end;
      }
      const byte = input[from++];
      // A doubled quote inside of a value turns it off and on again.
      if (byte === QUOTE) this.isQuoted = !this.isQuoted;
      else if (!this.isQuoted && byte === delimiter) this.column++;
      else if (!this.isQuoted && byte === LINE_FEED) {
        this.column = 0;
        this.records++;
        output[to++] = CARRIAGE_RETURN;
      }
      output[to++] = byte;
    }
    return output.subarray(0, to);
  }
}

/** The place behind a value that is not quoted; -1: it is not there yet. */
function endOf(input: Buffer, from: number, delimiter: number): number {
  for (let index = from; index < input.length; index++) {
    if (input[index] === delimiter || input[index] === LINE_FEED) return index;
  }
  return -1;
}

/** Writes a moment as JSON has it; what is none, such as nothing at all and `infinity`, as it is. @returns the place behind it */
function writeMoment(input: Buffer, from: number, end: number, output: Buffer, to: number): number {
  if (end - from < SECONDS_END + OFFSET) {
    for (let index = from; index < end; index++) output[to++] = input[index];
    return to;
  }
  for (let index = from; index < from + SECONDS_END; index++) output[to++] = input[index];
  output[to - SECONDS_END + DATE_END] = T;
  output[to++] = POINT;
  for (let digit = 1; digit <= MILLISECONDS; digit++) {
    const index = from + SECONDS_END + digit;
    output[to++] = index < end - OFFSET ? input[index] : ZERO;
  }
  output[to++] = Z;
  return to;
}
