import 'reflect-metadata';
import { Category, Product } from '@app/catalog';
import { eventually } from '../support/eventually';
import { chunks, type Importing, startImporting } from './importing';

const SLUGS = { fields: { externalReference: 'id', name: 'id', slug: 'slug' } };

let importing: Importing;
beforeAll(async () => (importing = await startImporting()), 60_000);
afterAll(() => importing.stop());
beforeEach(() => importing.clear());

/** Rows `0` to `length - 1`, some of them replaced. */
const file = (length: number, replaced: Record<number, string> = {}): string =>
  ['id,slug', ...Array.from({ length }, (_, i) => replaced[i] ?? `r${i},slug-${i}`)].join('\n');

describe('a file with a wrong row', () => {
  afterEach(async () => expect(await importing.rows(Category)).toEqual([]));

  it('is refused as a whole, with line, field and reason of everything that is wrong', async () => {
    const rows = [
      'id,name,shelf,status',
      'a,Tea,,active',
      ',No key,,active',
      'c,,,active',
      'd,"Two',
      `lines",,active`,
      `e,${'x'.repeat(201)},,sold`,
      'f,Too few',
      'g,Ghost,x,active',
    ];
    const map = {
      fields: {
        externalReference: 'id',
        name: 'name',
        slug: { column: 'name', transform: 'slug' },
        status: 'status',
        categoryId: { column: 'shelf', by: 'externalReference' },
      },
    };
    const report = await importing.run('Product', rows.join('\n'), map);
    expect(report.errors).toEqual([
      { line: 3, field: 'externalReference', message: 'must not be empty' },
      { line: 4, field: 'name', message: 'must not be empty' },
      { line: 4, field: 'slug', message: 'must not be empty' },
      { line: 7, field: 'name', message: 'name must be shorter than or equal to 200 characters' },
      { line: 7, field: 'slug', message: 'slug must be shorter than or equal to 200 characters' },
      { line: 7, field: 'status', message: 'status must be one of the following values: draft, active, archived' },
      { line: 8, field: null, message: 'has 2 cells, the header has 4' },
      { line: 9, field: 'categoryId', message: 'there is no Category with the externalReference "x"' },
    ]);
    expect(report).toMatchObject({ rows: 7, created: 2, errorCount: 8, applied: false });
    expect(await importing.rows(Product)).toEqual([]);
  });

  it('is refused where an amount is none of its currency', async () => {
    const map = {
      fields: {
        externalReference: 'id',
        'price.amount': { column: 'price', transform: 'minorUnits' },
        'price.currency': { value: 'EUR' },
      },
    };
    const { errors } = await importing.run('Price', 'id,price\na,1.005\nb,-\n', map);
    expect(errors.filter(({ field }) => field === 'price.amount')).toEqual([
      { line: 2, field: 'price.amount', message: '1.005 has more digits behind the point than EUR: 2' },
      { line: 3, field: 'price.amount', message: '"-" is no decimal number as in 1234.50' },
    ]);
  });

  it('writes none of the batches before it', async () => {
    const report = await importing.run('Category', file(1200, { 1100: 'bad,No Slug' }), SLUGS);
    expect(report).toMatchObject({
      rows: 1200,
      created: 1199,
      applied: false,
      errors: [{ line: 1102, field: 'slug' }],
    });
  });

  it('shows the first hundred problems and counts all', async () => {
    const wrong = Object.fromEntries(Array.from({ length: 700 }, (_, i) => [i, `r${i},No Slug`]));
    const report = await importing.run('Category', file(701, wrong), SLUGS);
    expect(report).toMatchObject({ rows: 701, errorCount: 700 });
    expect(report.errors.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, i) => i + 2));
  });

  it('is told where a key stands twice, in one batch or far apart', async () => {
    const report = await importing.run('Category', file(600, { 3: 'r1,slug-3', 550: 'r1,slug-550' }), SLUGS);
    expect(report.errors).toEqual([
      { line: 5, field: 'externalReference', message: 'is that of line 3, too' },
      { line: 552, field: 'externalReference', message: 'is that of line 3, too' },
    ]);
  });

  it('is told where another unique value stands twice, in one batch or far apart', async () => {
    const report = await importing.run('Category', file(600, { 3: 'r3,slug-1', 550: 'r550,slug-1' }), SLUGS);
    expect(report).toMatchObject({
      created: 598,
      errors: [
        { line: 5, field: 'slug' },
        { line: 552, field: 'slug' },
      ],
    });
  });

  it.each([
    ['a number', 'position', 'many', 'position must be an integer number'],
    ['a number', 'position', '1.5', 'position must be an integer number'],
    ['a number', 'position', '99999999999', 'position must not be greater than 2147483647'],
    ['text', 'description', 'a\0b', 'must be text without NUL'],
    ['JSON', 'metadata', '{a}', 'must be JSON'],
    ['an object', 'metadata', '[1]', expect.stringContaining('metadata must be an object')],
    ['an id', 'parentId', 'tea', 'parentId must be a UUID'],
  ])('is refused where %s is expected in %s: %j', async (_, field, cell, message) => {
    const map = { fields: { externalReference: 'id', name: 'id', slug: 'id', [field]: 'cell' } };
    const report = await importing.run('Category', `id,cell\na,"${cell}"\n`, map);
    expect(report.errors).toEqual([{ line: 2, field, message }]);
  });

  it('is refused where the map has no meaning for a text', async () => {
    const map = {
      fields: { externalReference: 'id', name: 'id', slug: 'id', position: { column: 'at', values: { top: 1 } } },
    };
    const report = await importing.run('Category', 'id,at\na,top\nb,toString\n', map);
    expect(report.errors).toEqual([{ line: 3, field: 'position', message: '"toString" is none of top' }]);
  });
});

describe('a row that the database refuses', () => {
  it('is named, among all that it takes', async () => {
    await importing.run('Category', 'id,slug\nelsewhere,slug-2\n', SLUGS);
    const report = await importing.run('Category', file(5), SLUGS);
    expect(report).toMatchObject({ rows: 5, created: 4, errorCount: 1, applied: false });
    expect(report.errors).toEqual([{ line: 4, field: 'slug', message: 'slug is taken' }]);
    expect(await importing.rows(Category)).toHaveLength(1);
  });
});

describe('an import that breaks off', () => {
  const good = file(1200);
  afterEach(async () => expect(await importing.rows(Category)).toEqual([]));

  it('writes nothing when the file cannot be read to its end', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* chunks(good);
      throw new Error('disk gone');
    }
    await expect(importing.run('Category', broken(), SLUGS)).rejects.toThrow('disk gone');
  });

  it('writes nothing when the file stops being CSV, or UTF-8', async () => {
    await expect(importing.run('Category', `${good}\n"open`, SLUGS)).rejects.toThrow('The file is no valid CSV');
    async function* latin(): AsyncGenerator<Uint8Array> {
      yield* chunks(`${good}\n`);
      yield Buffer.from('x,caf\xe9', 'latin1');
    }
    await expect(importing.run('Category', latin(), SLUGS)).rejects.toThrow('The file is not in UTF-8');
  });

  it('writes nothing when the connection is lost', async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield* chunks(good);
      // Until the import has begun its transaction there is nothing to cut.
      await eventually(async () => {
        const cut = await importing.source.query<unknown[]>(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`,
        );
        expect(cut).toHaveLength(1);
      });
      yield* chunks(`\n${good.replace(/^.*\n/, '').replaceAll('r', 's').replaceAll('slug', 'other')}`);
    }
    await expect(importing.run('Category', cut(), SLUGS)).rejects.toThrow(
      'The connection to the database was lost: nothing was imported',
    );
  });

  it('writes nothing when somebody else holds a row for too long', async () => {
    await importing.run('Category', 'id,slug\nr1,slug-1\n', SLUGS);
    const other = importing.source.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT FROM category FOR UPDATE');
    await expect(importing.run('Category', file(3), SLUGS)).rejects.toThrow('lock timeout');
    await other.rollbackTransaction();
    await other.release();
    expect(await importing.rows(Category)).toHaveLength(1);
    await importing.clear();
  });
});
