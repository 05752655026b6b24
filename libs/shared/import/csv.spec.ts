import { type CsvRow, readCsv } from './csv';

async function read(text: string | Uint8Array, { delimiter = ',', chunk = 5 } = {}): Promise<CsvRow[]> {
  const bytes = Buffer.from(text as string);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield await Promise.resolve(bytes.subarray(at, at + chunk));
  }
  const rows: CsvRow[] = [];
  for await (const row of readCsv(chunks(), delimiter)) rows.push(row);
  return rows;
}

describe('a CSV file', () => {
  it('is read row by row, with the line on which each begins', async () => {
    expect(await read('a,b\n1,"two\nlines"\n\n3,\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'two\nlines'] },
      { line: 5, cells: ['3', ''] },
    ]);
  });

  it('counts lines of Windows, in cells and between them', async () => {
    const rows = await read('a,b\r\n1,"two\r\nlines"\r\n\r\n3,"x\r\ny"\r\n5,6');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 7]);
  });

  it('may begin with a byte order mark', async () => {
    expect(await read('\ufeffname\nTée')).toEqual([
      { line: 1, cells: ['name'] },
      { line: 2, cells: ['Tée'] },
    ]);
  });

  it('keeps characters whole that are spread over two chunks', async () => {
    expect((await read('a\n茶🍵é', { chunk: 1 }))[1].cells).toEqual(['茶🍵é']);
  });

  it('may have another delimiter', async () => {
    expect((await read('a;b\n1,5;"x;y"', { delimiter: ';' }))[1].cells).toEqual(['1,5', 'x;y']);
  });

  it('has no rows when it is empty', async () => {
    expect(await read('')).toEqual([]);
  });

  it('is refused when it is not in UTF-8', async () => {
    await expect(read(Buffer.from('name\nTée', 'latin1'))).rejects.toThrow('The file is not in UTF-8');
    await expect(read(Buffer.from('name\nTé').subarray(0, -1))).rejects.toThrow('The file is not in UTF-8');
  });

  it('is refused when a quote is opened and not closed, or stands inside a cell', async () => {
    await expect(read('a\n"1\n2')).rejects.toThrow(/no valid CSV: .* at line \d/);
    await expect(read('a\n1"2"\n')).rejects.toThrow(/no valid CSV: .* at line 2/);
  });

  it('hands on what went wrong while it was read', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('a\n'));
      throw new Error('disk gone');
    }
    const rows = readCsv(broken(), ',');
    await expect(rows.next().then(() => rows.next())).rejects.toThrow('disk gone');
  });

  it('is closed when nobody reads on', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(Buffer.from('a,b\n'));
      } finally {
        closed = true;
      }
    }
    for await (const row of readCsv(endless(), ',')) if (row.line > 3) break;
    await new Promise(setImmediate);
    expect(closed).toBe(true);
  });
});
