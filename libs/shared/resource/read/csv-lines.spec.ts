import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvLines } from './csv-lines';

type Cell = string | null;

/** What PostgreSQL's COPY writes in CSV format. */
const copied = (records: readonly Cell[][]): string =>
  records.map((record) => `${record.map((cell) => (cell === null ? '' : quoted(cell))).join(',')}\n`).join('');

const quoted = (text: string): string =>
  text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Sends bytes through, in pieces of the given sizes over and over. */
async function sent(
  text: string,
  sizes: readonly number[],
  lines = new CsvLines({ names: ['a', 'b'] }),
): Promise<Buffer> {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; at += sizes[turn++ % sizes.length]) {
    chunks.push(bytes.subarray(at, at + sizes[turn % sizes.length]));
  }
  return buffer(Readable.from(chunks).pipe(lines));
}

/** Reads CSV; an empty field is null unless it is quoted. */
const read = (file: Buffer): Cell[][] =>
  parse(file, {
    record_delimiter: '\r\n',
    cast: (value, { quoting }) => (value === '' && !quoting ? null : value),
  }).slice(1);

const cell = fc.option(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'é', '茶', '🍵', 'x') }),
    fc.string({ unit: 'grapheme' }),
  ),
);

describe('The lines of a CSV file', () => {
  it('are read back as they were, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell)),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        async (records, sizes) => {
          const lines = new CsvLines({ names: ['a', 'b'] });
          expect(read(await sent(copied(records), sizes, lines))).toEqual(records);
          expect(lines.records).toBe(records.length);
        },
      ),
    );
  });

  it('begin with the names and end with CRLF, also the last', async () => {
    expect((await sent('1,2\n3,"x\ny"\n', [100])).toString()).toBe('a,b\r\n1,2\r\n3,"x\ny"\r\n');
  });

  it.each([
    ['2026-11-24 09:30:00+00', '2026-11-24T09:30:00.000Z'],
    ['2026-11-24 09:30:00.5+00', '2026-11-24T09:30:00.500Z'],
    ['2026-11-24 09:30:00.061999+00', '2026-11-24T09:30:00.061Z'],
    ['infinity', 'infinity'],
    ['', ''],
  ])('write the moment %j as %j, wherever the pieces are cut', async (moment, written) => {
    const text = '"2026, 1 ""\n"""';
    for (let size = 1; size < 40; size++) {
      const lines = new CsvLines({ names: ['a', 'b', 'c'], moments: [1, 2] });
      const file = await sent(`${text},${moment},${moment}\n,${moment},\n`, [size], lines);
      expect(file.toString()).toBe(`a,b,c\r\n${text},${written},${written}\r\n,${written},\r\n`);
    }
  });

  it('are the header alone when there are no records', async () => {
    expect((await sent('', [1])).toString()).toBe('a,b\r\n');
  });
});
