import 'reflect-metadata';
import { Category } from '@app/catalog';
import { type Importing, startImporting } from './importing';

const CATEGORY = { fields: { externalReference: 'id', name: 'name', slug: { column: 'name', transform: 'slug' } } };

let importing: Importing;
beforeAll(async () => (importing = await startImporting()), 60_000);
afterAll(() => importing.stop());
afterEach(() => importing.clear());

const counts = (created: number, changed = 0): object => expect.objectContaining({ created, changed, errorCount: 0 });
const names = async (): Promise<unknown[]> => (await importing.rows(Category)).map(({ name }) => name);

describe('a file', () => {
  const bytes = async function* (text: string, encoding: BufferEncoding, mark: number[]): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]));
  };

  it.each<[string, string, BufferEncoding, number[]]>([
    ['semicolons', 'id;name\na;Tée, loose\n', 'utf8', []],
    ['tabs', 'id\tname\na\tTée, loose\n', 'utf8', []],
    ['UTF-16', 'id,name\na,"Tée, loose"\n', 'utf16le', [0xff, 0xfe]],
    ['Windows-1252', 'id,name\na,"Tée, loose"\n', 'latin1', []],
  ])('tells by itself that it has %s', async (_, text, encoding, mark) => {
    expect(await importing.run('Category', bytes(text, encoding, mark), CATEGORY)).toEqual(counts(1));
    expect(await names()).toEqual(['Tée, loose']);
  });

  it('has in Windows-1252 what Latin-1 has not', async () => {
    async function* file(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('id,name\na,5 \x80 \x96 ok\n', 'latin1'));
    }
    await importing.run('Category', file(), CATEGORY);
    expect(await names()).toEqual(['5 € – ok']);
  });

  it('that is no text is refused', async () => {
    const file = bytes('PK\u0003\u0004\0\0\xff', 'latin1', []);
    await expect(importing.run('Category', file, CATEGORY)).rejects.toThrow('The file is no text');
  });

  it('without a map has columns that are called like fields, and is found by the first that is unique', async () => {
    const file = 'slug,name,unheard\ntea,Tea,x\n';
    expect(await importing.run('Category', file, {})).toEqual(counts(1));
    expect(await importing.run('Category', file.replace('Tea', 'Tee'), {})).toEqual(counts(0, 1));
    const [{ id }] = await importing.source.getRepository(Category).find();
    expect(await importing.run('Category', `id,slug,name\n${id},cups,Cups\n`, {})).toEqual(counts(0, 1));
    const ghost = `id,name\n0199d0b4-0000-7000-8000-000000000000,Cups\nx,Cups\n`;
    expect(await importing.run('Category', ghost, {})).toMatchObject({
      errors: [
        { line: 2, field: 'id', message: 'there is no Category with this id; rows are created by another key' },
        { line: 3, field: 'id', message: 'must be a UUID' },
      ],
    });
  });

  it('with wrong rows has its good ones kept where that is wanted', async () => {
    const file = 'id,name\na,Tea\nb,\nc,Cups\nd,Tea\n';
    const report = await importing.run('Category', file, CATEGORY, { atomic: false });
    expect(report).toMatchObject({ rows: 4, created: 2, errorCount: 3, applied: true });
    expect(report.errors.map(({ line, field }) => [line, field])).toEqual([
      [3, 'name'],
      [3, 'slug'],
      [5, 'slug'],
    ]);
    expect(await names()).toEqual(['Tea', 'Cups']);
  });
});
