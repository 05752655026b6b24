import 'reflect-metadata';
import { Category, Product, Variant } from '@app/catalog';
import { AuditEntry } from '@app/shared/audit';
import { type Importing, startImporting } from './importing';

const CATEGORY = { fields: { externalReference: 'id', name: 'name', slug: { column: 'name', transform: 'slug' } } };
/** For the price before, which there may be or not. */
const PRICE = {
  fields: {
    externalReference: 'id',
    variantId: { value: 'S-1', by: 'sku' },
    minimumQuantity: 'from',
    'price.amount': { value: 1 },
    'price.currency': 'currency',
    'priceBefore.amount': { column: 'before', transform: 'minorUnits' },
    'priceBefore.currency': 'of',
  },
};

let importing: Importing;
beforeAll(async () => (importing = await startImporting()), 60_000);
afterAll(() => importing.stop());
afterEach(() => importing.clear());

const counts = (created: number, changed = 0, skipped = 0): object => ({
  created,
  changed,
  skipped,
  rows: created + changed + skipped,
  errorCount: 0,
  errors: [],
  applied: true,
});
const names = async (): Promise<unknown[]> => (await importing.rows(Category)).map(({ name }) => name);

/** As the database has them: amount and currency, or neither. */
const prices = async (): Promise<unknown[]> => {
  const sql = `SELECT price_before_amount || ' ' || price_before_currency AS price FROM price ORDER BY external_reference`;
  return (await importing.source.query<{ price: string | null }[]>(sql)).map(({ price }) => price);
};

describe('an import', () => {
  it('creates rows that are new, changes rows that differ, and does not touch the others', async () => {
    expect(await importing.run('Category', 'id,name\na,Tea\nb,Coffee\n', CATEGORY)).toEqual(counts(2));
    const [tea] = await importing.rows(Category);
    expect(await importing.run('Category', 'id,name\nb,Mocha\na,Tea\nc,Cups\n', CATEGORY)).toEqual(counts(1, 1, 1));
    const [same, changed, created] = await importing.rows(Category);
    expect(same).toEqual(tea);
    expect(changed).toMatchObject({ name: 'Mocha', slug: 'mocha', version: 2 });
    expect(changed.updatedAt > tea.updatedAt).toBe(true);
    expect(created).toMatchObject({ externalReference: 'c', name: 'Cups', slug: 'cups', position: 0, version: 1 });
  });

  it('is written down row by row, but for those that it did not touch', async () => {
    await importing.run('Category', 'id,name\na,Tea\nb,Coffee\n', CATEGORY);
    await importing.run('Category', 'id,name\na,Tea\nb,Mocha\n', CATEGORY);
    const entries = async (externalReference: string): Promise<AuditEntry[]> => {
      const { id: rowId } = await importing.source.getRepository(Category).findOneByOrFail({ externalReference });
      return importing.source.getRepository(AuditEntry).find({ where: { rowId }, order: { versionAfter: 'ASC' } });
    };
    expect(await entries('a')).toMatchObject([{ action: 'created' }]);
    expect(await entries('b')).toMatchObject([
      { action: 'created', versionBefore: null, versionAfter: 1, changes: { name: { new: 'Coffee' } } },
      { action: 'updated', versionBefore: 1, versionAfter: 2, changes: { name: { old: 'Coffee', new: 'Mocha' } } },
    ]);
  });

  it('looks rows up by an index, however many of them it has just written', async () => {
    const file = ['id,name', ...Array.from({ length: 4000 }, (_, index) => `${index},Shelf ${index}`)].join('\n');
    let read = Infinity;
    await importing.run('Category', file, CATEGORY, {
      beforeCommit: async (manager) => {
        [{ rows: read }] = await manager.query<[{ rows: number }]>(
          `SELECT seq_tup_read::int AS rows FROM pg_stat_xact_user_tables WHERE relname = 'category'`,
        );
      },
    });
    // What the connection read just before may be counted, too; a look at all rows for each batch comes to thousands.
    expect(read).toBeLessThan(100);
  });

  it('leaves alone what the map does not name', async () => {
    await importing.run('Category', 'id,name\na,Tea\n', CATEGORY);
    await importing.source
      .getRepository(Category)
      .update({ externalReference: 'a' }, { description: 'Leaves', position: 7, privateMetadata: { shelf: 3 } });
    expect(await importing.run('Category', 'id,name\na,Tee\n', CATEGORY)).toEqual(counts(0, 1));
    expect(await importing.rows(Category)).toMatchObject([
      { name: 'Tee', description: 'Leaves', position: 7, privateMetadata: { shelf: 3 } },
    ]);
  });

  it('changes one field of a row of which the file says nothing else', async () => {
    await importing.run('Category', 'id,name\na,Tea\n', CATEGORY);
    const map = { fields: { externalReference: 'id', position: 'place' } };
    expect(await importing.run('catalog/categories', 'id,place\na,5\n', map)).toEqual(counts(0, 1));
    expect(await importing.rows(Category)).toMatchObject([{ name: 'Tea', position: 5 }]);
    expect(await importing.run('Category', 'id,place\nb,5\n', map)).toMatchObject({
      errorCount: 2,
      errors: [
        { line: 2, field: 'name' },
        { line: 2, field: 'slug' },
      ],
    });
  });

  it('finds rows by another unique field that the map names', async () => {
    await importing.run('Category', 'id,name\na,Tea\n', CATEGORY);
    const map = { key: 'slug', fields: { slug: 'slug', name: 'name' } };
    expect(await importing.run('Category', 'slug,name\ntea,Tee\ncups,Cups\n', map)).toEqual(counts(1, 1));
    expect(await importing.rows(Category)).toMatchObject([
      { externalReference: 'a', slug: 'tea', name: 'Tee' },
      { externalReference: null, slug: 'cups', name: 'Cups' },
    ]);
  });

  it('reports the same and writes nothing when it is a dry run', async () => {
    await importing.run('Category', 'id,name\na,Tea\nb,Coffee\n', CATEGORY);
    const before = await importing.rows(Category);
    const file = 'id,name\na,Tee\nb,Coffee\nc,Cups\n';
    const report = await importing.run('Category', file, CATEGORY, { dryRun: true });
    expect(report).toEqual({ ...counts(1, 1, 1), applied: false });
    expect(await importing.rows(Category)).toEqual(before);
  });

  it('takes few statements, however many rows there are', async () => {
    const file = (length: number): string =>
      ['id,name,parent', ...Array.from({ length }, (_, i) => `${i},Shelf ${i},`)].join('\n');
    const map = { fields: { ...CATEGORY.fields, parentId: { column: 'parent', by: 'externalReference' } } };
    importing.statements();
    await importing.run('Category', file(1), map);
    const one = importing.statements().length;
    await importing.clear();
    importing.statements();
    expect(await importing.run('Category', file(500), map)).toEqual(counts(500));
    expect(importing.statements()).toHaveLength(one);
  });

  it('goes on over many batches', async () => {
    const file = ['id,name', ...Array.from({ length: 1234 }, (_, i) => `${i},Shelf ${i}`)].join('\n');
    expect(await importing.run('Category', file, CATEGORY)).toEqual(counts(1234));
    expect(await importing.run('Category', file, CATEGORY)).toEqual(counts(0, 0, 1234));
  });

  it('reads a file of Excel: byte order mark, semicolons, lines of Windows', async () => {
    const file = '\ufeffid;name\r\na;"Tea; loose"\r\n\r\nb;"Two\r\nlines"\r\n';
    expect(await importing.run('Category', file, { delimiter: ';', ...CATEGORY })).toEqual(counts(2));
    expect(await names()).toEqual(['Tea; loose', 'Two\r\nlines']);
  });
});

/** A product with one variant. */
async function importVariant(): Promise<void> {
  await importing.run('Product', 'id,name\np,Tea\n', CATEGORY);
  const fields = { sku: 'sku', productId: { value: 'tea', by: 'slug' } };
  await importing.run('Variant', 'sku\nS-1\n', { key: 'sku', fields });
}

describe('a value', () => {
  it('is cleared by an empty cell where the field may be empty', async () => {
    const map = { fields: { ...CATEGORY.fields, description: 'text' } };
    await importing.run('Category', 'id,name,text\na,Tea,Leaves\n', map);
    expect(await importing.run('Category', 'id,name,text\na,Tea,\n', map)).toEqual(counts(0, 1));
    expect(await importing.run('Category', 'id,name,text\na,Tea,\n', map)).toEqual(counts(0, 0, 1));
    expect(await importing.rows(Category)).toMatchObject([{ description: null }]);
  });

  it('of money is exact in the minor units of its currency', async () => {
    await importVariant();
    const file =
      'id,from,currency,before,of\na,1,EUR,19.99,EUR\nb,1,JPY,1200,JPY\nc,1,KWD,1.234,KWD\nd,2,EUR,0,EUR\ne,3,EUR,,\n';
    expect(await importing.run('Price', file, PRICE)).toEqual(counts(5));
    expect(await prices()).toEqual(['1999 EUR', '1200 JPY', '1234 KWD', '0 EUR', null]);
    expect(await importing.run('Price', file, PRICE)).toEqual(counts(0, 0, 5));
  });

  it('of money is gone when its cell is empty, though the map has a currency for it', async () => {
    await importVariant();
    const euro = { value: 'EUR' };
    const map = { fields: { ...PRICE.fields, 'price.currency': euro, 'priceBefore.currency': euro } };
    await importing.run('Price', 'id,from,before\na,1,1.5\nb,2,2\n', map);
    expect(await importing.run('Price', 'id,from,before\na,1,\nb,2,2.00\n', map)).toEqual(counts(0, 1, 1));
    expect(await prices()).toEqual([null, '200 EUR']);
    expect(await importing.run('Price', 'id,from,before\na,1,\nb,2,2\n', map)).toEqual(counts(0, 0, 2));
  });

  it('is what the map says a text means', async () => {
    const status = { column: 'gone', values: { '0': 'active', '1': 'archived', '': 'draft' } };
    const map = { fields: { ...CATEGORY.fields, status } };
    expect(await importing.run('Product', 'id,name,gone\na,A,0\nb,B,1\nc,C,\n', map)).toEqual(counts(3));
    expect((await importing.rows(Product)).map((row) => row.status as unknown)).toEqual([
      'active',
      'archived',
      'draft',
    ]);
  });

  it('of every kind is the same when it is read again', async () => {
    await importing.run('Product', 'id,name\np,Tea\n', { fields: CATEGORY.fields });
    const map = {
      key: 'sku',
      fields: {
        sku: { column: 'sku', prefix: 'S-' },
        productId: { column: 'product', by: 'slug' },
        weight: 'weight',
        trackInventory: 'tracked',
        metadata: 'metadata',
      },
    };
    const file = 'sku,product,weight,tracked,metadata\n1,tea,007.500,false,"{""b"":1,""a"":[true,null]}"\n';
    expect(await importing.run('Variant', file, map)).toEqual(counts(1));
    expect(await importing.rows(Variant)).toMatchObject([
      {
        sku: 'S-1',
        weight: '7.500',
        trackInventory: false,
        metadata: { a: [true, null], b: 1 },
      },
    ]);
    expect(await importing.run('Variant', file, map)).toEqual(counts(0, 0, 1));
  });
});

describe('a reference', () => {
  const TREE = { fields: { ...CATEGORY.fields, parentId: { column: 'parent', by: 'externalReference' } } };

  it('leads to a row of the database, by any unique field of it', async () => {
    await importing.run('Category', 'id,name\na,Tea\n', CATEGORY);
    const [{ id }] = await importing.source.getRepository(Category).find();
    const bySlug = { fields: { ...CATEGORY.fields, categoryId: { column: 'shelf', by: 'slug' } } };
    expect(await importing.run('Product', 'id,name,shelf\np,Sencha,tea\n', bySlug)).toEqual(counts(1));
    const byId = { fields: { ...CATEGORY.fields, categoryId: 'shelf' } };
    expect(await importing.run('Product', `id,name,shelf\np,Sencha,${id.toUpperCase()}\n`, byId)).toEqual(
      counts(0, 0, 1),
    );
    expect(await importing.rows(Product)).toMatchObject([{ categoryId: id }]);
  });

  it('leads to a row above it in the file', async () => {
    const file = 'id,name,parent\na,Tea,\nb,Green tea,a\nc,Sencha,b\n';
    expect(await importing.run('Category', file, TREE)).toEqual(counts(3));
    expect(await importing.run('Category', file, TREE)).toEqual(counts(0, 0, 3));
    const ids = new Map((await importing.source.getRepository(Category).find()).map(({ slug, id }) => [slug, id]));
    const parents = (await importing.rows(Category)).map(({ parentId }) => parentId as unknown);
    expect(parents).toEqual([null, ids.get('tea'), ids.get('green-tea')]);
  });

  it('leads nowhere when nobody is called like that, or only a row below', async () => {
    const file = 'id,name,parent\nb,Green tea,a\na,Tea,x\n';
    expect(await importing.run('Category', file, TREE)).toMatchObject({
      errors: [
        { line: 2, field: 'parentId', message: 'there is no Category with the externalReference "a"' },
        { line: 3, field: 'parentId', message: 'there is no Category with the externalReference "x"' },
      ],
    });
    expect(await names()).toEqual([]);
  });

  it('by id is checked by the database', async () => {
    const map = { fields: { ...CATEGORY.fields, categoryId: 'shelf' } };
    const file = 'id,name,shelf\na,A,0199d0b4-0000-7000-8000-000000000000\nb,B,\nc,C,tea\n';
    expect(await importing.run('Product', file, map)).toMatchObject({
      errors: [
        { line: 2, field: 'categoryId' },
        { line: 4, field: 'categoryId' },
      ],
    });
  });
});
